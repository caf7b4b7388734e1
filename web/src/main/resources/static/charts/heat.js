// Many over months as coloured cells: how far each leads or lags. A cell without a figure is hatched and says why.
import { brief, categories, tooltip } from './look.js';
import { wide } from './bars.js';

const NARROW = 620;
/** No text is smaller, in pixels. */
const SMALLEST = 10;
/** A lead or lag of so many points has the strongest colour. */
const STRONGEST = 25;

/**
 * @param names down the side, from the top; months: along the top
 * @param cells [row][column] of { lead: number or null, text, isHatched }
 * @param words { behind, ahead } at the ends of the scale
 * @param tip (row, column) → lines of text
 */
export const heat = ({ names, months, cells, words, tip }) => (l, width) => {
  const isNarrow = width < NARROW;
  const data = cells.flatMap((row, y) => row.map((cell, x) => [x, y, cell.lead === null ? 0 : Math.max(-STRONGEST, Math.min(STRONGEST, cell.lead))]));
  const longest = Math.max(1, ...cells.flat().map(({ text }) => wide(text)));
  const at = (item) => cells[item[1]][item[0]];
  return {
    legend: { show: false },
    grid: { left: l.rem * 0.2, right: l.rem * 0.4, top: l.rem * 0.2, bottom: l.rem * 2.6, containLabel: true },
    tooltip: tooltip(l, ({ data: item }) => tip(item[1], item[0]).join('\n')),
    xAxis: categories(l, months.map((month) => (isNarrow ? brief(month) : month)), { position: 'top', axisLine: { show: false } }),
    yAxis: categories(l, names, { inverse: true, triggerEvent: true, axisLine: { show: false }, axisLabel: { color: l.accent, fontSize: isNarrow ? l.small : l.text, width: width * 0.24, overflow: 'truncate' } }),
    visualMap: {
      type: 'continuous', min: -STRONGEST, max: STRONGEST, dimension: 2, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: l.rem * (isNarrow ? 3 : 12), itemWidth: l.rem * 0.8,
      text: [words.ahead, words.behind], textStyle: { color: l.ink, fontSize: l.small }, inRange: { color: l.heat }, hoverLink: false, calculable: false,
    },
    series: [{
      type: 'custom', data, cursor: 'pointer', encode: { x: 0, y: 1 },
      renderItem: (params, api) => {
        const [x, y] = [api.value(0), api.value(1)];
        const cell = at([x, y]);
        const [w, h] = api.size([1, 1]);
        const [cx, cy] = api.coord([x, y]);
        const box = { x: cx - w / 2 + 1, y: cy - h / 2 + 1, width: Math.max(0, w - 2), height: Math.max(0, h - 2) };
        const size = Math.max(SMALLEST, Math.min(l.small, Math.floor(box.width / longest / 0.56)));
        const fits = wide(cell.text) * size * 0.56 <= box.width;
        return {
          type: 'group',
          children: [
            { type: 'rect', shape: box, style: { fill: cell.isHatched ? l.sunken : cell.lead === null ? l.paper : api.visual('color'), stroke: l.line, lineWidth: 1 } },
            ...(cell.isHatched ? strokes(box, l.rem * 0.55).map((shape) => ({ type: 'line', shape, silent: true, style: { stroke: l.line, lineWidth: 1 } })) : []),
            ...(fits && cell.text ? [{ type: 'text', silent: true, style: { x: cx, y: cy, text: cell.text, align: 'center', verticalAlign: 'middle', fill: cell.isHatched ? l.muted : l.ink, fontSize: size, fontFamily: l.font } }] : []),
          ],
        };
      },
    }],
  };
};

/** Slanting lines within a box. */
function strokes({ x, y, width, height }, step) {
  const lines = [];
  for (let d = step; d < width + height; d += step) {
    const [x1, y1] = d < height ? [0, d] : [d - height, height];
    const [x2, y2] = d < width ? [d, 0] : [width, d - width];
    lines.push({ x1: x + x1, y1: y + y1, x2: x + x2, y2: y + y2 });
  }
  return lines;
}
