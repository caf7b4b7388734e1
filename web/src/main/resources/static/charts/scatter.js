// Two figures of each against one another, with a line across where the pace would have them.
import { tooltip, values } from './look.js';

/** Beyond this share of the axis a name stands left of its point. */
const RIGHT = 0.75;

/**
 * @param points [{ name, x, y, state: ahead or behind }]
 * @param line { value, label } across, or null
 * @param tip (index of point) → lines of text
 */
export const scatter = ({ points, xName, yName, line, tip }) => (l) => ({
  legend: { show: false },
  grid: { left: l.rem * 0.5, right: l.rem * 2, top: l.rem * 2.4, bottom: l.rem * 2, containLabel: true },
  tooltip: tooltip(l, ({ dataIndex }) => tip(dataIndex).join('\n')),
  xAxis: values(l, { name: xName, nameLocation: 'middle', nameGap: l.rem * 1.9, min: 0, axisLine: { show: true, lineStyle: { color: l.line } } }),
  yAxis: values(l, { name: yName, nameTextStyle: { align: 'left', color: l.muted, fontSize: l.small }, min: ({ min }) => (min < 0 ? min : Math.max(0, Math.floor(Math.min(min, line?.value ?? min) / 10 - 1) * 10)), max: ({ max }) => Math.max(max, line?.value ?? 0) * 1.05 || 1, axisLabel: { showMaxLabel: false } }),
  series: [{
    type: 'scatter', cursor: 'pointer', symbolSize: l.rem * 1.05,
    data: points.map((point) => ({ name: point.name, value: [point.x, point.y], symbol: { ahead: 'triangle', behind: 'circle', neutral: 'rect' }[point.state], itemStyle: { color: l[point.state], borderColor: l.paper, borderWidth: 1 }, label: { position: point.x > RIGHT * Math.max(...points.map(({ x }) => x)) ? 'left' : 'right' } })),
    label: { show: true, color: l.ink, fontSize: l.small, formatter: ({ name }) => name },
    labelLayout: { hideOverlap: true },
    emphasis: { scale: 1.3, label: { show: true, fontWeight: 'bold' } },
    ...(line ? { markLine: { silent: true, animation: false, symbol: 'none', lineStyle: { color: l.target, type: 'solid', width: 1.5 }, data: [{ yAxis: line.value }], label: { position: 'insideStartTop', color: l.ink, fontSize: l.small, formatter: line.label } } } : {}),
  }],
});
