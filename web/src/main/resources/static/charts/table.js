// The table behind the chart: the same points, for keyboards, screen readers and export.
import { t } from '../i18n.js';
import { el, number, percent, signed } from '../format.js';

const columns = (decimals) => [
  ['period', (p) => p.month],
  ['value', (p) => p.cumulative === null ? t(p.status) : number(p.cumulative, decimals)],
  ['month', (p) => p.monthly === null ? (p.monthNote ? t(p.monthNote) : t('none')) : number(p.monthly, decimals)],
  ['target', (p) => p.target === null ? t('none') : `${number(p.target, decimals)}${p.targetOrigin === 'derived' ? `（${t('derived')}）` : ''}`],
  ['rate', (p) => percent(p.rate)],
  ['lastYear', (p) => number(p.lastYear, decimals)],
  ['yoy', (p) => p.yoy === null ? (p.yoyNote && p.cumulative !== null ? t(p.yoyNote) : t('none')) : signed(p.yoy)],
];

export function pointsTable(points, decimals, onPoint) {
  const shown = columns(decimals);
  const head = el('tr', null, shown.map(([key]) => el('th', null, t(key), { scope: 'col' })));
  const rows = points.map((point) => el('tr', null, shown.map(([key, value], i) => {
    if (i === 0) return el('th', null, value(point), { scope: 'row' });
    const openable = key === 'value' && point.statement;
    return el('td', null, openable ? el('button', 'figure', value(point), { type: 'button', onclick: () => onPoint(point) }) : value(point));
  })));
  return el('table', 'data', [el('thead', null, head), el('tbody', null, rows)]);
}

/** Spreadsheets read the mark at the start as UTF-8. */
export function csv(points, unit) {
  const keys = ['month', 'cumulative', 'monthly', 'monthNote', 'target', 'targetOrigin', 'rate', 'lastYear', 'yoy', 'yoyNote', 'status'];
  const lines = points.map((point) => keys.map((key) => point[key] ?? '').join(','));
  return `\ufeff${[...keys, 'unit'].join(',')}\r\n${lines.map((line) => `${line},${unit}`).join('\r\n')}\r\n`;
}
