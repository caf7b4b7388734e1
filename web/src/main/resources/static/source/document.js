// A document's text with one stretch marked in it. Lines whose cells are parted by tabs are shown as tables.
import { el } from '../format.js';

export function documentText({ text, quoteStart, quoteEnd, tokenStart, tokenEnd }) {
  const marks = { quoteStart, quoteEnd, tokenStart, tokenEnd };
  const box = el('div', 'document');
  let table = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      table ??= box.appendChild(el('table', 'printed-table'));
      table.append(row(line, offset, marks));
    } else {
      table = null;
      if (line.trim()) box.append(el('p', null, stretch(line, offset, marks)));
    }
    offset += line.length + 1;
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
  if (offset < marks.quoteEnd && offset + line.length > marks.quoteStart) tr.className = 'marked';
  return tr;
}

/** The pieces of a stretch of text: plain, in the quote, and the figure itself. */
function stretch(text, offset, { quoteStart, quoteEnd, tokenStart, tokenEnd }) {
  const cuts = [0, quoteStart - offset, tokenStart - offset, tokenEnd - offset, quoteEnd - offset, text.length]
    .map((cut) => Math.min(Math.max(cut, 0), text.length))
    .sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    if (from === to) continue;
    const piece = text.slice(from, to);
    const at = offset + from;
    const inToken = at >= tokenStart && at < tokenEnd;
    const inQuote = at >= quoteStart && at < quoteEnd;
    pieces.push(inQuote || inToken ? el('mark', inToken ? 'token' : null, piece) : piece);
  }
  return pieces;
}
