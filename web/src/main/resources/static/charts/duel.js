// Two years' figures by month as bars, and how far the one is ahead of the other in all as a line on an axis of its own.
import { base, brief, categories, short, tooltip, values } from './look.js';

const NARROW = 520;

/**
 * @param months names on the axis, marks { wide, narrow } short words beneath each, or null
 * @param years [{ name, points: [number or null] }], the one looked at first
 * @param lead { name, points }
 * @param tip (index of month) → lines of text
 */
export const duel = ({ months, marks, years, lead, unit, tip }) => (l, width) => {
  const bar = ({ name, points }, i) => ({
    name, type: 'bar', data: points, barMaxWidth: l.rem * 1.5, barGap: '10%', cursor: 'pointer',
    itemStyle: { color: i === 0 ? l.series[0] : l.sunken, borderColor: i === 0 ? l.series[0] : l.lastYear, borderWidth: 1, borderType: i === 0 ? 'solid' : 'dashed' },
  });
  const area = (y) => ({ type: 'category', data: months, gridIndex: y, axisTick: { show: false } });
  const sides = { left: l.rem * 3.6, right: l.rem * (width < NARROW ? 0.5 : 1.4) };
  return {
    grid: [{ ...sides, top: l.rem * 3.6, height: '46%' }, { ...sides, top: '66%', bottom: l.rem * 3.8 }],
    tooltip: tooltip(l, (events) => tip([events].flat()[0].dataIndex).join('\n'), { trigger: 'axis' }),
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [
      { ...area(0), axisLabel: { show: false }, axisLine: { lineStyle: { color: l.line } } },
      categories(l, months.map((month, i) => `${width < NARROW ? brief(month) : month}${marks[i] ? `\n${width < NARROW ? marks[i].narrow : marks[i].wide}` : ''}`), { gridIndex: 1, position: 'bottom', axisLine: { onZero: false, lineStyle: { color: l.line } }, axisLabel: { lineHeight: l.small * 1.4 } }),
    ],
    yAxis: [values(l, { name: unit, gridIndex: 0, axisLabel: { formatter: short } }), values(l, { name: lead.name, nameGap: l.rem * 0.6, gridIndex: 1, splitNumber: 2, axisLabel: { formatter: short } })],
    series: [
      ...years.map(bar),
      {
        name: lead.name, type: 'line', xAxisIndex: 1, yAxisIndex: 1, data: lead.points, connectNulls: false, symbol: 'circle', symbolSize: l.rem * 0.5,
        lineStyle: { width: 2, color: l.target }, itemStyle: { color: l.target }, areaStyle: { color: l.target, opacity: 0.15 }, cursor: 'pointer',
        markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: l.muted, type: 'solid', width: 1 }, data: [{ yAxis: 0 }] },
      },
    ],
    legend: { ...base(l).legend, data: [...years.map(({ name }) => name), lead.name] },
  };
};
