// Figures of many as bars from the first to the last, each with a tick where the pace would have it.
import { categories, short, tooltip, values } from './look.js';

/** Below this width in pixels a bar says less. */
const NARROW = 620;
/** So many rems of bars have room for more than a few numbers beneath. */
const ROOMY = 18;

/**
 * @param rows in order [{ name, value, tick: number or null, state: ahead, behind or neutral,
 *   said: [words in columns at the right], brief: [the same where there is little room] }]
 * @param tip (index of row) → lines of text
 */
export const bars = ({ rows, unit, tip }) => (l, width) => {
  const isNarrow = width < NARROW;
  const said = rows.map((row) => (isNarrow ? row.brief : row.said));
  const widths = (said[0] ?? []).map((_, at) => Math.max(...said.map((words) => wide(words[at]))) * l.text * 0.58 + l.rem * 0.7);
  const names = Math.min(width * (isNarrow ? 0.32 : 0.22), Math.max(0, ...rows.map((row) => wide(row.name))) * l.text * 0.56);
  const texts = widths.reduce((sum, one) => sum + one, 0);
  const greatest = Math.max(0, ...rows.flatMap((row) => [row.value, row.tick ?? 0]));
  return {
    legend: { show: false },
    grid: { left: names + l.rem, right: texts + l.rem * 0.5, top: l.rem * 0.4, bottom: l.rem * 1.8, containLabel: false },
    tooltip: tooltip(l, ({ dataIndex }) => tip(dataIndex).join('\n')),
    yAxis: [categories(l, rows.map((row) => row.name), { inverse: true, triggerEvent: true, axisLine: { show: false }, axisLabel: { color: l.accent, fontSize: l.text, width: names, overflow: 'truncate' } }),
    categories(l, rows.map((_, i) => String(i)), {
      inverse: true, position: 'right', axisLine: { show: false },
      axisLabel: {
        align: 'left', margin: l.rem * 0.4, fontSize: l.text, formatter: (i) => said[i].map((words, at) => `{c${at}|${words}}`).join(''),
        rich: Object.fromEntries(widths.map((one, at) => [`c${at}`, { width: one, align: 'right', fontSize: l.text, color: l.ink }])),
      },
    })],
    xAxis: values(l, { min: ({ min }) => Math.min(0, min), max: greatest || 1, splitNumber: width - names - texts < ROOMY * l.rem ? 2 : 5, name: '', axisLabel: { showMaxLabel: false, formatter: (value) => `${short(value)}${unit}` } }),
    series: [
      {
        type: 'bar', barCategoryGap: '38%', barMaxWidth: l.rem * 1.5, cursor: 'pointer',
        data: rows.map((row) => ({ value: row.value, itemStyle: { color: l[row.state], borderRadius: [0, l.rem * 0.2, l.rem * 0.2, 0] } })),
      },
      {
        type: 'scatter', silent: true, z: 5, symbol: 'rect', symbolSize: [2.5, l.rem * 1.6], itemStyle: { color: l.ink },
        data: rows.map((row, i) => [row.tick, i]).filter(([tick]) => tick !== null),
      },
    ],
  };
};

/** Width of a text in half-width characters. */
export const wide = (text) => [...text].reduce((sum, one) => sum + (one.codePointAt(0) > 0x2e80 || '▲▼＝'.includes(one) ? 2 : 1), 0);
