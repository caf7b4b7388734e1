// Shares of a whole in two years: for each part two bars side by side.
import { base, categories, tooltip, values } from './look.js';

/** @param parts names; years [{ name, shares: [percent or null] }], the one looked at first; tip (index of part) → lines of text */
export const shares = ({ parts, years, tip }) => (l) => ({
  grid: { ...base(l).grid, right: l.rem * 3.4, top: l.rem * 2.4 },
  tooltip: tooltip(l, (events) => tip([events].flat()[0].dataIndex).join('\n'), { trigger: 'axis', axisPointer: { type: 'shadow' } }),
  xAxis: values(l, { min: 0, axisLabel: { formatter: '{value}%' } }),
  yAxis: categories(l, parts, { inverse: true }),
  series: years.map(({ name, shares: of }, i) => ({
    name, type: 'bar', data: of, barMaxWidth: l.rem * 2, barGap: '15%', cursor: 'pointer',
    itemStyle: { color: i === 0 ? l.series[0] : l.sunken, borderColor: i === 0 ? l.series[0] : l.lastYear, borderWidth: 1, borderType: i === 0 ? 'solid' : 'dashed' },
    label: { show: true, position: 'right', color: l.ink, fontSize: l.small, formatter: ({ value }) => (value === null ? '' : `${Number(value).toFixed(1)}%`) },
  })),
  legend: { ...base(l).legend, data: years.map(({ name }) => name) },
});
