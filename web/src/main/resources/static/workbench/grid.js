// The result grid, by Tabulator: rows are the API's arrays, and only what is in sight is in the page.
import { TabulatorFull as Tabulator } from '../vendor/tabulator/js/tabulator_esm.min.mjs';
import { el } from '../format.js';
import { t } from '../i18n.js';
import { short } from './comment.js';
import { compare, isNumeric, sources, text, tsv } from './values.js';

/** In rem, as in the style. */
const ROW_HEIGHT = 1.867;
const SAMPLE = 100;
const NARROWEST = 72;
const WIDEST = 340;
const MANY_COLUMNS = 40;
const SHORT_CELL = 24;
const LONGEST_CELL = 300;
const LONGEST_TITLE = 2000;

export class Grid {
  /** onSource is told the key of the statement behind a figure, and the figure's column. */
  constructor(element, { onSource, onCopied }) {
    this.element = element;
    this.onSource = onSource;
    this.onCopied = onCopied;
    this.table = null;
    element.addEventListener('keydown', (event) => this.key(event), true);
  }

  show({ columns, rows }) {
    this.close();
    this.result = { columns, rows };
    this.behind = sources(columns);
    const measure = measuring();
    const inside = this.element.appendChild(el('div'));
    this.table = new Tabulator(inside, {
      data: rows, height: '100%', rowHeight: Math.round(ROW_HEIGHT * rem()), layout: 'fitData', nestedFieldSeparator: false, placeholder: t('noRows'),
      renderHorizontal: columns.length > MANY_COLUMNS ? 'virtual' : 'basic', headerSortClickElement: 'icon',
      selectableRange: 1, selectableRangeColumns: true, selectableRangeRows: true, autoResize: true,
      rowHeader: { title: '', formatter: 'rownum', hozAlign: 'right', headerSort: false, resizable: false, frozen: true, width: 64, cssClass: 'row-number' },
      columns: columns.map((column, i) => this.column(column, i, measure)),
    });
    return new Promise((resolve) => this.table.on('tableBuilt', resolve));
  }

  column(column, i, measure) {
    const numeric = isNumeric(column);
    const widest = this.result.rows.slice(0, SAMPLE).reduce((most, row) => Math.max(most, measure(text(row[i]).slice(0, 60))), Math.max(measure(column.name) * 1.08 + 24, measure(short(column.comment)) * 0.86, measure(column.type) * 0.8 + 20));
    return {
      field: String(i), title: column.name, hozAlign: numeric ? 'right' : 'left', headerHozAlign: numeric ? 'right' : 'left',
      width: Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + 28)), resizable: 'header',
      sorter: (a, b) => compare(a, b, numeric),
      titleFormatter: () => head(column),
      formatter: (cell) => this.cell(cell, cell.getValue(), cell.getData(), i),
      cellClick: (event, cell) => { if (event.target.closest('.figure')) this.open(cell.getData(), i); },
    };
  }

  cell(cell, value, row, i) {
    if (value === null || value === undefined) return el('span', 'null', 'null');
    const whole = text(value);
    if (whole.length > SHORT_CELL) cell.getElement().title = whole.slice(0, LONGEST_TITLE);
    const shown = whole.length > LONGEST_CELL ? `${whole.slice(0, LONGEST_CELL)}…` : whole;
    return this.behind[i] >= 0 && row[this.behind[i]] !== null
      ? el('button', 'figure', shown, { type: 'button', tabindex: '-1', title: t('openSourceOf') })
      : document.createTextNode(shown);
  }

  open(row, i) {
    const key = this.behind[i] >= 0 ? row[this.behind[i]] : null;
    if (key !== null) this.onSource(text(key), this.result.columns[i], row[i]);
  }

  key(event) {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'c') {
      const range = this.range();
      if (!range) return;
      event.preventDefault();
      event.stopPropagation();
      this.copy(range.rows, range.columns, range.rows.length > 1 && range.columns.length > 1);
    } else if (event.key === 'Enter' && !command) {
      const range = this.range();
      if (!range) return;
      event.preventDefault();
      event.stopPropagation();
      this.open(range.rows[0], range.columns[0]);
    }
  }

  range() {
    const range = this.table?.getRanges()[0];
    if (!range) return null;
    const columns = range.getColumns().map((column) => Number(column.getField())).filter(Number.isInteger);
    return { rows: range.getRows().map((row) => row.getData()), columns };
  }

  copyAll() {
    const rows = this.table.getRows('active').map((row) => row.getData());
    return this.copy(rows, this.result.columns.map((_, i) => i), true);
  }

  async copy(rows, columns, withHeader) {
    const body = rows.map((row) => columns.map((i) => row[i]));
    const all = tsv(columns.map((i) => this.result.columns[i].name), body);
    await navigator.clipboard.writeText(withHeader ? all : all.slice(all.indexOf('\r\n') + 2));
    this.onCopied(rows.length);
  }

  close() {
    this.table?.destroy();
    this.table = null;
    this.element.replaceChildren();
  }
}

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

const head = (column) => el('div', 'column-head', [
  el('span', 'column-name', column.name), el('span', 'column-type', column.type),
  el('span', 'column-comment', short(column.comment)),
], { title: [column.name, column.type, column.comment].filter(Boolean).join('\n') });

function measuring() {
  const context = document.createElement('canvas').getContext('2d');
  context.font = `${0.933 * rem()}px ${getComputedStyle(document.body).fontFamily}`;
  return (shown) => context.measureText(shown).width;
}
