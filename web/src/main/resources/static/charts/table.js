// A table of rows: what a chart shows, in figures that open where they were printed.
import { el } from '../format.js';

/** What a cell says, whether it is a text or an element. */
export const textOf = (column, row) => {
  const shown = column.text(row);
  return shown instanceof Node ? shown.textContent : String(shown ?? '');
};

/**
 * @param columns [{ label, text: (row) → text or element, open: (row) → what a click does or null, words: whether it is text and
 *   not a number, raw: (row) → value for exports }]; the first heads its row
 */
export function dataTable({ columns, rows, caption }) {
  const side = (column) => (column.words ? 'text' : null);
  const head = el('tr', null, columns.map((column) => el('th', side(column), column.label, { scope: 'col' })));
  const body = rows.map((row) => el('tr', null, columns.map((column, i) => {
    const open = column.open?.(row);
    const shown = column.text(row);
    const content = open ? el('button', 'figure', shown, { type: 'button', onclick: open }) : shown;
    return i === 0 ? el('th', null, content, { scope: 'row' }) : el('td', side(column), content);
  })));
  return el('table', 'data', [caption ? el('caption', 'out-of-sight', caption) : null, el('thead', null, head), el('tbody', null, body)]);
}
