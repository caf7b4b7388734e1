// A document's text with stretches marked in it. Lines whose cells are parted by tabs are shown as tables.
import { el } from '../format.js';

/** Stands where a figure was left blank. */
const BLANK = '␣';

/** With one sentence marked and the figure in it. */
export const documentText = ({ text, quoteStart, quoteEnd, tokenStart, tokenEnd }) => markedDocument(text, [{ quoteStart, quoteEnd, tokenStart, tokenEnd }]);

/**
 * @param marks [{ quoteStart, quoteEnd, tokenStart, tokenEnd, name, title, onOpen }]: a figure and the sentence or row around it;
 *   name is a class of the figure's mark, title what it is in words, onOpen what a click on it does. Where figures share their
 *   characters the first of them counts.
 */
export function markedDocument(text, marks) {
  const box = el('div', 'document');
  let table = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const end = offset + line.length;
    const near = marks.filter((mark) => Math.min(mark.quoteStart, mark.tokenStart) < end && Math.max(mark.quoteEnd, mark.tokenEnd) > offset);
    if (line.includes('\t')) {
      table ??= box.appendChild(el('table', 'printed-table'));
      table.append(row(line, offset, near));
    } else {
      table = null;
      if (line.trim()) box.append(el('p', null, stretch(line, offset, near)));
    }
    offset = end + 1;
  }
  return box;
}

function row(line, offset, marks) {
  const tr = el('tr');
  let start = offset;
  for (const cell of line.split('\t')) {
    tr.append(el('td', null, stretch(cell, start, marks)));
    start += cell.length + 1;
  }
  if (marks.some((mark) => offset < mark.quoteEnd && offset + line.length > mark.quoteStart)) tr.className = 'marked';
  return tr;
}

/** The pieces of a stretch of text: plain, in a quote, and the figures themselves; a figure that was left blank has a sign in its place. */
function stretch(text, offset, marks) {
  const edges = marks.flatMap((mark) => [mark.quoteStart, mark.tokenStart, mark.tokenEnd, mark.quoteEnd]).map((edge) => edge - offset);
  const cuts = [...new Set([0, ...edges.filter((edge) => edge > 0 && edge < text.length), text.length])].sort((a, b) => a - b);
  const isBlank = (mark) => mark.tokenStart === mark.tokenEnd;
  return cuts.flatMap((cut, i) => {
    const at = offset + cut;
    const blanks = marks.filter((mark) => isBlank(mark) && mark.tokenStart === at).map((mark) => figure(BLANK, mark));
    const piece = text.slice(cut, cuts[i + 1] ?? cut);
    return piece ? [...blanks, marked(piece, at, marks)] : blanks;
  });
}

function marked(piece, at, marks) {
  const token = marks.find((mark) => at >= mark.tokenStart && at < mark.tokenEnd);
  if (token) return figure(piece, token);
  return marks.some((mark) => at >= mark.quoteStart && at < mark.quoteEnd) ? el('mark', null, piece) : piece;
}

function figure(piece, { name, title, onOpen }) {
  const mark = el('mark', ['token', name].filter(Boolean).join(' '), piece);
  return onOpen ? el('button', 'marked-figure', mark, { type: 'button', title, onclick: onOpen }) : mark;
}
