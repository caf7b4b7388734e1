// Figures by month as lines: one subject with last year, target and pace, or several subjects side by side.
import { t } from '../i18n.js';
import { base, brief, categories, short, tooltip, values } from './look.js';

/** Below this width in pixels the months lose their 月. */
const NARROW = 520;

/**
 * @param months names on the axis; marks: by month, a short word for why there is none, or null
 * @param lines [{ name, points: [number or null], style: actual, last-year, pace or compared, marked: [whether restated] }]
 * @param target { value, label } or null
 * @param tip (index of month) → lines of text
 */
export const lines = ({ months, marks, lines: drawn, target, unit, tip, bars = false }) => (l, width) => {
  const style = (line, i) => ({
    actual: { lineStyle: { width: 3, color: l.series[0] }, itemStyle: { color: l.series[0], borderColor: l.paper, borderWidth: 2 }, symbol: 'circle', symbolSize: l.rem * 0.65, z: 5, cursor: 'pointer' },
    'last-year': { lineStyle: { width: 2, color: l.lastYear, type: 'dashed' }, itemStyle: { color: l.paper, borderColor: l.lastYear, borderWidth: 1.5 }, symbol: 'circle', symbolSize: l.rem * 0.5, z: 3, cursor: 'pointer' },
    pace: { lineStyle: { width: 1.5, color: l.target, type: [2, 4] }, itemStyle: { color: l.target }, symbol: 'none', z: 2, silent: true },
    compared: { lineStyle: { width: 2.5, color: l.series[i % 8], type: ['solid', 'dashed', 'dotted'][i % 3] }, itemStyle: { color: l.series[i % 8] }, symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4], symbolSize: l.rem * 0.55, z: 4, cursor: 'pointer' },
  })[line.style];
  const restated = (line) => line.points.map((value, i) => ({ value, i })).filter(({ i }) => line.marked?.[i]).map(({ value, i }) => ({ coord: [i, value], symbol: 'diamond', symbolSize: l.rem * 1.1, itemStyle: { color: 'transparent', borderColor: l.notice, borderWidth: 2 } }));
  return {
    ...(width < NARROW ? { grid: { ...base(l).grid, right: l.rem * 0.5 } } : {}),
    tooltip: tooltip(l, (events) => tip([events].flat()[0].dataIndex).join('\n'), { trigger: 'axis' }),
    xAxis: categories(l, months.map((month, i) => `${width < NARROW ? brief(month) : month}${marks[i] ? `\n${marks[i]}` : ''}`), {
      axisLabel: { lineHeight: l.small * 1.4, interval: months.length > 14 ? 'auto' : 0 },
    }),
    yAxis: values(l, { name: unit, min: bars ? null : 0, max: ({ max }) => (target ? Math.max(max, target.value) * 1.06 : null), axisLabel: { showMaxLabel: !target, formatter: short } }),
    series: drawn.map((line, i) => ({
      name: line.name, data: line.points, connectNulls: false, ...(bars ? { type: 'bar', barMaxWidth: l.rem * 1.8 } : { type: 'line' }), ...style(line, i),
      ...(bars ? { itemStyle: { color: { actual: l.neutral, 'last-year': l.sunken, compared: l.series[i % 8] }[line.style], borderColor: l.lastYear, borderWidth: line.style === 'last-year' ? 1 : 0 } } : {}),
      ...(restated(line).length ? { markPoint: { data: restated(line), label: { show: false }, silent: true } } : {}),
      ...(i === 0 && target ? {
        markLine: {
          silent: true, animation: false, symbol: 'none', lineStyle: { color: l.target, type: 'solid', width: 1.5 }, data: [{ yAxis: target.value }],
          label: { position: 'insideStartTop', color: l.ink, fontSize: l.small, formatter: target.label },
        },
      } : {}),
    })),
    legend: { ...base(l).legend, data: drawn.map((line) => line.name) },
  };
};

/** Why a month has no figure, as short as an axis allows. */
export const mark = (status) => ({ combined: t('combinedShort'), missing: t('missingShort') })[status] ?? null;
