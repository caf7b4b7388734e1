// A chart as a picture, as a drawing, and its table as csv.
import { el } from '../format.js';
import { textOf } from './table.js';

function download(name, url) {
  el('a', null, null, { href: url, download: name }).click();
  if (url.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(url), 1000);
}

const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));

const ground = () => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();

export const savePicture = (drawn, name) => download(`${name}.png`, drawn.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: ground() }));

/** Drawn once more out of sight, as SVG. */
export function saveVector(drawn, name) {
  const again = echarts.init(null, null, { renderer: 'svg', ssr: true, width: drawn.getWidth(), height: drawn.getHeight() });
  again.setOption({ ...drawn.getOption(), animation: false, backgroundColor: ground() });
  download(`${name}.svg`, blob(again.renderToSVGString(), 'image/svg+xml'));
  again.dispose();
}

/** Spreadsheets read the mark at the start as UTF-8, and a text that begins like a formula as text by the quote before it. */
export function saveCsv({ columns, rows }, name) {
  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const safe = (value) => (typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d,.]+%?$/.test(value) ? `'${value}` : value);
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column) => safe(column.raw?.(row) ?? textOf(column, row))))];
  download(`${name}.csv`, blob(`\ufeff${lines.map((line) => line.map((value) => cell(String(value ?? ''))).join(',')).join('\r\n')}\r\n`, 'text/csv'));
}
