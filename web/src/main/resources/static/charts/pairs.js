// Two figures of each side by side, never one upon the other.
import { base, categories, tooltip, values } from './look.js';

/**
 * @param names on the axis
 * @param series [{ name, values: [number or null] }], two or more
 * @param tip (index of series, index of name) → lines of text
 */
export const pairs = ({ names, series, unit, tip }) => (l, width) => ({
  tooltip: tooltip(l, ({ seriesIndex, dataIndex }) => tip(seriesIndex, dataIndex).join('\n')),
  legend: { ...base(l).legend, data: series.map((one) => one.name) },
  grid: { ...base(l).grid, right: l.rem * 0.6 },
  xAxis: categories(l, names, { axisLabel: { width: width / (names.length + 1), overflow: 'break', lineHeight: l.small * 1.3 } }),
  yAxis: values(l, { name: unit }),
  series: series.map((one, at) => ({
    name: one.name, type: 'bar', barMaxWidth: l.rem * 2.4, barGap: '10%', cursor: 'pointer', itemStyle: { color: at ? l.paper : l.series[at], borderColor: l.series[at], borderWidth: 1.5, borderRadius: [l.rem * 0.2, l.rem * 0.2, 0, 0] },
    data: one.values,
  })),
});
