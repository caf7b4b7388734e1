// What a whole is made of, period by period, as stacked bars.
import { base, brief, categories, short, tooltip, values } from './look.js';

const NARROW = 520;
/** A part below this share of the greatest bar has no room for its number. */
const TOO_SMALL = 0.07;

/**
 * @param columns names on the axis; marks: by column, a short word for why there is none, or null
 * @param parts [{ name, values: [number or null] }] from the bottom
 * @param most the top of the axis, or null
 * @param tip (index of part, index of column) → lines of text
 */
export const composition = ({ columns, marks, parts, unit, most, tip }) => (l, width) => {
  const greatest = most ?? Math.max(0, ...columns.map((_, i) => parts.reduce((sum, part) => sum + (part.values[i] ?? 0), 0)));
  const isNarrow = width < NARROW;
  return {
    tooltip: tooltip(l, ({ seriesIndex, dataIndex }) => tip(seriesIndex, dataIndex).join('\n')),
    legend: { ...base(l).legend, data: parts.map((part) => part.name) },
    grid: { ...base(l).grid, right: l.rem * 0.6 },
    xAxis: categories(l, columns.map((name, i) => `${isNarrow ? brief(name) : name}${marks[i] ? `\n${marks[i]}` : ''}`), { axisLabel: { lineHeight: l.small * 1.4 } }),
    yAxis: values(l, { name: unit, ...(most ? { max: most, interval: most / 4 } : {}) }),
    series: parts.map((part, at) => ({
      name: part.name, type: 'bar', stack: 'whole', barMaxWidth: l.rem * 4, cursor: 'pointer', itemStyle: { color: l.series[at % 8], borderColor: l.paper, borderWidth: 1 },
      data: part.values,
      label: { show: true, color: l.paper, fontSize: l.small, formatter: ({ value }) => (value === null || value === undefined || value < greatest * TOO_SMALL || (isNarrow && columns.length > 6) ? '' : short(value)) },
    })),
  };
};
