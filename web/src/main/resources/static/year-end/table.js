// All units of one kind: target, actual, completion, growth and rank of a year beside another, sorted by any of them.
import { el, growth, number, percent, place } from '../format.js';
import { t } from '../i18n.js';
import { dataTable } from '../charts/table.js';
import { link } from '../shell/address.js';
import { places } from './change.js';

const given = (value) => value !== null && value !== undefined;

/** What the address may sort by, and how a unit's value is had. */
const BY = {
  name: (row) => row.name, target: (row) => row.now.target, actual: (row) => row.now.value, completion: (row) => row.now.completion, yoy: (row) => row.now.yoy,
  rank: (row) => row.now.rank, change: (row) => row.places, before: (row) => row.before.value, completionBefore: (row) => row.before.completion, rankBefore: (row) => row.before.rank,
};

/** By the address's word, as in actual or -actual for the greatest first; what has no value comes last. */
export function sorted(rows, sort) {
  const [name, sign] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1];
  const value = BY[name] ?? BY.rank;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (!given(x) || !given(y)) return given(x) ? -1 : given(y) ? 1 : a.name.localeCompare(b.name, 'zh');
    return sign * (name === 'name' ? x.localeCompare(y, 'zh') : Number(x) - Number(y)) || a.name.localeCompare(b.name, 'zh');
  });
}

/** @param origins (row, now or before) → what opens where each of its figures comes from */
export function unitsTable(rows, { metric, region, year, against, sort, onSort, origins }) {
  const hasTargets = metric.type !== 'ratio';
  const isBad = new Set(['name', 'rank', 'rankBefore']);
  const shown = (figure, of) => (given(figure.value) ? `${number(figure.value, metric.decimals)}${figure.isMerged ? `（${t('yearEnd.merged')}）` : ''}` : given(figure.status) && figure.status !== 'missing' ? t(figure.status) : t('yearEnd.notThere', of));
  const from = (key, name, isThere) => (row) => (isThere(row[key], row) ? origins(row, key)[name] : null);
  const actual = (key, of) => ({ text: (row) => shown(row[key], of), open: from(key, 'value', (figure) => figure.statements?.length) });
  const completion = (key) => ({ text: (row) => percent(row[key].completion), open: from(key, 'rate', (figure) => given(figure.completion)) });
  const rank = (key) => ({ text: (row) => (given(row[key].rank) ? place(row[key].rank) : t('yearEnd.unranked')), open: from(key, 'rank', (figure) => given(figure.rank)) });
  const columns = [
    ['name', t('yearEnd.unit'), { text: (row) => el('a', 'name', row.name, { href: link('unit.html', { subject: row.id, region }) }), words: true }],
    hasTargets ? ['target', t('yearEnd.target', year), { text: (row) => [number(row.now.target, metric.decimals), row.now.target_origin === 'derived' ? `（${t('derived')}）` : ''].join(''), open: from('now', 'target', (figure) => given(figure.target)) }] : null,
    ['actual', t('yearEnd.actual', year), actual('now', year)],
    hasTargets ? ['completion', t('yearEnd.completion'), completion('now')] : null,
    ['yoy', t('yearEnd.yoy', year - 1), { text: (row) => growth(row.now.yoy, row.now.yoy_note), open: from('now', 'growth', (figure) => given(figure.yoy)) }],
    ['rank', t('yearEnd.rank', year), rank('now')],
    ['change', t('yearEnd.rankChange'), { text: (row) => places(row.places), open: from('now', 'rank', (figure, row) => given(row.places)) }],
    ['rankBefore', t('yearEnd.rank', against), rank('before')],
    ['before', t('yearEnd.actual', against), actual('before', against)],
    hasTargets ? ['completionBefore', `${t('yearEnd.completion')} ${against}`, completion('before')] : null,
  ].filter(Boolean);
  const chosen = sort.replace('-', '');
  const isDown = sort.startsWith('-');
  const next = (name) => (chosen === name ? (isDown ? name : `-${name}`) : isBad.has(name) ? name : `-${name}`);
  const head = ([name, label]) => el('button', null, [label, chosen === name ? (isDown ? ' ▼' : ' ▲') : ''], { type: 'button', 'data-sort': name, title: t('yearEnd.sort', label), onclick: () => onSort(next(name)) });
  const table = dataTable({ columns: columns.map((column) => ({ ...column[2], label: head(column) })), rows, caption: t('yearEnd.units') });
  table.querySelectorAll('thead th').forEach((th, i) => { if (columns[i][0] === chosen) th.setAttribute('aria-sort', isDown ? 'descending' : 'ascending'); });
  return el('div', 'table-wrap', table, { id: 'units', tabindex: '0', role: 'region', 'aria-label': t('yearEnd.units') });
}
