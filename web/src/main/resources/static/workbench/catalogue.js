// What can be asked: tables with their columns, macros and functions, to be read, searched and put into the editor.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { short } from './comment.js';

export function cataloguePage(page, catalogue, onInsert) {
  const search = el('input', 'search', null, { type: 'search', placeholder: t('findTable'), 'aria-label': t('findTable') });
  const list = el('div', 'catalogue');
  const draw = () => list.replaceChildren(...sections(catalogue, search.value.trim().toLowerCase(), onInsert));
  search.addEventListener('input', draw);
  draw();
  page.replaceChildren(search, list);
}

function sections(catalogue, wanted, onInsert) {
  const has = (...texts) => !wanted || texts.some((one) => one?.toLowerCase().includes(wanted));
  const tables = (kind) => catalogue.tables
    .filter((table) => (table.kind === 'view') === (kind === 'view'))
    .map((table) => ({ table, columns: has(table.name, table.comment) ? table.columns : table.columns.filter((one) => has(one.name, one.comment)) }))
    .filter(({ table, columns }) => columns.length || has(table.name, table.comment))
    .map(({ table, columns }) => entry(table.name, table.comment, () => columns.map((one) => line(one.name, one.type, one.comment, onInsert)), wanted, onInsert));
  const called = (list, signature) => list.filter((one) => has(one.name, one.comment)).map((one) => line(one.name, signature(one), one.comment, onInsert, `${one.name}()`));
  const macros = called(catalogue.macros, (macro) => `(${macro.parameters.join(', ')})`);
  const functions = called(catalogue.functions, (one) => (one.signature ?? '').replace(one.name, ''));
  return [
    section(t('views'), tables('view')), section(t('baseTables'), tables('table')), section(t('macros'), macros),
    wanted ? section(t('functions'), functions) : folded(t('functions'), functions),
  ].filter(Boolean);
}

const section = (title, entries) => entries.length ? el('section', null, [el('h3', null, title), ...entries]) : null;

const folded = (title, entries) => entries.length
  ? el('details', 'functions', [el('summary', null, `${title}（${entries.length}）`), ...entries])
  : null;

function entry(name, comment, columns, open, onInsert) {
  const details = el('details', 'table-entry', [
    el('summary', null, [el('span', 'entry-name', name), comment ? el('span', 'entry-comment', short(comment)) : null], { title: comment ?? name }),
  ]);
  const fill = () => { if (details.childElementCount === 1) details.append(el('div', null, [line(name, t('insertName'), null, onInsert), ...columns()])); };
  details.addEventListener('toggle', () => { if (details.open) fill(); });
  if (open) { fill(); details.open = true; }
  return details;
}

const line = (name, type, comment, onInsert, inserted = name) => el('button', 'column-entry', [
  el('span', 'entry-name', name), el('span', 'entry-type', type), comment ? el('span', 'entry-comment', short(comment)) : null,
], { type: 'button', title: [comment, t('insertName')].filter(Boolean).join('\n'), onclick: () => onInsert(inserted) });
