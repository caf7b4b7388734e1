// Two figures of each against one another, with a line across where the pace would have them.
import { wide } from './bars.js';
import { freeSides } from './labels.js';
import { tooltip, values } from './look.js';

/** So much of an axis lies beyond what is greatest. */
const BEYOND = 1.06;

/**
 * @param points [{ name, x, y, state: ahead or behind }]
 * @param line { value, label } across, or null
 * @param tip (index of point) → lines of text
 */
export const scatter = ({ points, xName, yName, line, tip }) => (l, width, height) => {
  const grid = { left: l.rem * 3.2, right: l.rem, top: l.rem * 2.4, bottom: l.rem * 3.4 };
  const size = l.rem * 1.05;
  const across = [...points.map(({ y }) => y), ...(line ? [line.value] : [])];
  const least = Math.min(...across);
  const x = { min: 0, max: Math.max(...points.map((point) => point.x)) * BEYOND || 1 };
  const y = { min: least < 0 ? least : Math.max(0, Math.floor(least / 10 - 1) * 10), max: Math.max(...across) * BEYOND || 1 };
  const within = { left: grid.left, right: width - grid.right, top: grid.top, bottom: height - grid.bottom };
  const sides = freeSides({
    centres: points.map((point) => [within.left + point.x / x.max * (within.right - within.left), within.bottom - (point.y - y.min) / (y.max - y.min) * (within.bottom - within.top)]),
    size, widths: points.map(({ name }) => wide(name) * l.small * 0.52), height: l.small * 1.2, within,
  });
  return {
    legend: { show: false },
    grid,
    tooltip: tooltip(l, ({ dataIndex }) => tip(dataIndex).join('\n')),
    xAxis: values(l, { ...x, name: xName, nameLocation: 'middle', nameGap: l.rem * 1.9, nameTextStyle: { color: l.muted, fontSize: l.small }, axisLine: { show: true, lineStyle: { color: l.line } }, axisLabel: { showMaxLabel: false } }),
    yAxis: values(l, { ...y, name: yName, axisLabel: { showMaxLabel: false } }),
    series: [{
      type: 'scatter', cursor: 'pointer', symbolSize: size,
      data: points.map((point, i) => ({
        name: point.name, value: [point.x, point.y], symbol: { ahead: 'triangle', behind: 'circle', neutral: 'rect' }[point.state], itemStyle: { color: l[point.state], borderColor: l.paper, borderWidth: 1 },
        label: { show: sides[i] !== null, position: sides[i] ?? 'top' },
      })),
      label: { color: l.ink, fontSize: l.small, formatter: ({ name }) => name },
      emphasis: { scale: 1.3, label: { show: true, fontWeight: 'bold' } },
      ...(line ? { markLine: { silent: true, animation: false, symbol: 'none', lineStyle: { color: l.target, type: 'solid', width: 1.5 }, data: [{ yAxis: line.value }], label: { position: 'insideStartTop', color: l.ink, fontSize: l.small, formatter: line.label } } } : {}),
    }],
  };
};
