// A small line for each of many, all on the same scales, so that shapes can be compared at a glance.
import { short, tooltip } from './look.js';

const TITLE = 1.7;
const LEAST_PLOT = 5.2;
const MOST_PLOT = 11;
/** What stands above and below the plots on the page. */
const AROUND = 20;
const GAP = 2.1;

const columnsFor = (width, rem) => Math.max(2, Math.min(6, Math.floor(width / (rem * 13))));

/** As high as makes all of them fill the screen, within bounds. */
const plotFor = (rows, rem) => Math.min(MOST_PLOT, Math.max(LEAST_PLOT, (innerHeight / rem - AROUND) / rows - TITLE - GAP));

/** Tall enough for so many, at this width. */
export const multiplesHeight = (count) => (width) => {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rows = Math.ceil(count / columnsFor(width || innerWidth, rem));
  return `${rows * (TITLE + plotFor(rows, rem) + GAP) + 0.5}rem`;
};

/**
 * @param cells [{ name, said: the newest figure in words, state: ahead, behind or neutral, points: [number or null], pace: [number or null] or null }]
 * @param months names; the first and the last stand on each axis
 * @param tip (index of cell, index of month) → lines of text
 */
export const multiples = ({ cells, months, tip }) => (l, width) => {
  const columns = columnsFor(width, l.rem);
  const step = width / columns;
  const plot = plotFor(Math.ceil(cells.length / columns), l.rem);
  const place = (i) => ({ left: (i % columns) * step + l.rem * 2, width: step - l.rem * 2.8, top: (Math.floor(i / columns) * (TITLE + plot + GAP) + TITLE) * l.rem, height: plot * l.rem });
  const greatest = rounded(...cells.flatMap((cell) => [...cell.points, ...(cell.pace ?? [])]).filter((value) => value !== null));
  const label = { color: l.muted, fontSize: l.small };
  const last = months.length - 1;
  return {
    legend: { show: false }, animation: false,
    tooltip: tooltip(l, (events) => { const event = [events].flat()[0]; return tip(event.axisIndex ?? Math.floor(event.seriesIndex / 2), event.dataIndex).join('\n'); }, { trigger: 'axis' }),
    title: cells.map((cell, i) => ({
      text: `${cell.name}  ${cell.said}`, left: place(i).left - l.rem * 1.6, top: place(i).top - l.rem * TITLE, padding: 0,
      textStyle: { fontSize: l.small, fontWeight: 600, color: l.ink, fontFamily: l.font, width: step - l.rem * 2, overflow: 'truncate' },
    })),
    grid: cells.map((_, i) => ({ ...place(i), containLabel: false })),
    xAxis: cells.map((_, i) => ({ type: 'category', gridIndex: i, data: months, boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: l.line } }, axisLabel: { ...label, interval: (at) => at === 0 || at === last, alignMinLabel: 'left', alignMaxLabel: 'right' } })),
    yAxis: cells.map((_, i) => ({ type: 'value', gridIndex: i, min: 0, max: greatest, interval: greatest, splitLine: { lineStyle: { color: l.line, opacity: 0.6 } }, axisLabel: { ...label, formatter: short, showMinLabel: true } })),
    series: cells.flatMap((cell, i) => [
      { name: cell.name, type: 'line', xAxisIndex: i, yAxisIndex: i, data: cell.points, connectNulls: false, symbol: 'circle', symbolSize: l.rem * 0.35, cursor: 'pointer', lineStyle: { width: 2, color: l[cell.state] }, itemStyle: { color: l[cell.state] }, areaStyle: { color: l[cell.state], opacity: 0.14 } },
      { type: 'line', xAxisIndex: i, yAxisIndex: i, data: cell.pace ?? [], symbol: 'none', silent: true, lineStyle: { width: 1.5, color: l.target, type: [2, 3] } },
    ]),
  };
};

/** The least number that none of these is above, in steps of half its leading digit's size. */
function rounded(...values) {
  const greatest = Math.max(0, ...values) || 1;
  const size = 10 ** Math.floor(Math.log10(greatest)) / 2;
  return Math.ceil(greatest / size) * size;
}
