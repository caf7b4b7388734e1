// Two vintages of a report side by side, and what changed between them.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { dataTable } from '../charts/table.js';
import { link } from '../shell/address.js';
import { guarded } from '../shell/page.js';
import { markedDocument } from '../source/document.js';
import { openSource } from '../source/panel.js';
import { changedKeys, differences } from './differences.js';
import { factOf, isParticular, nameOf, valueOf } from './figure.js';

export function vintagesView(first, second) {
  const found = differences(first.statements, second.statements);
  const figures = found.filter(({ of }) => !isParticular(of));
  return [
    el('p', null, el('a', 'name', t('bulletins.back'), { href: link('bulletins.html') })),
    el('section', 'panel changed', [
      el('div', 'panel-head', [el('h2', null, t('bulletins.changed')), el('span', 'hint', t('bulletins.changes', found.length))]),
      found.length ? table([...figures, ...found.filter(({ of }) => isParticular(of))], first.bulletin, second.bulletin) : el('p', 'nothing', t('bulletins.noChange')),
    ], { id: 'changed' }),
    el('div', 'grid-2 beside', [side(first, changedKeys(first.statements, found, 'before')), side(second, changedKeys(second.statements, found, 'after'))]),
  ];
}

function table(found, first, second) {
  const column = (bulletin, key) => ({
    label: `${t('vintage', bulletin.vintage)}（${bulletin.issued ?? t('none')}）`,
    text: (row) => row[key].map(valueOf).join('；') || t('bulletins.onlyIn'),
    open: (row) => (row[key].length ? () => open(row[key][0]) : null),
  });
  const columns = [{ label: t('bulletins.figure'), text: ({ of }) => nameOf(of), words: true }, column(first, 'before'), column(second, 'after')];
  return el('div', 'table-wrap', dataTable({ columns, rows: found, caption: t('bulletins.changed') }), { tabindex: '0', role: 'region', 'aria-label': t('bulletins.changed') });
}

const open = (printed) => guarded(() => openSource(printed.key, nameOf(printed), [factOf(printed)]));

function side({ bulletin, text, statements }, changed) {
  const marks = statements.filter((one) => changed.has(one.key)).map((one) => ({
    quoteStart: one.tokenStart, quoteEnd: one.tokenEnd, tokenStart: one.tokenStart, tokenEnd: one.tokenEnd, title: `${nameOf(one)} ${valueOf(one)}`, onOpen: () => open(one),
  }));
  return el('section', 'panel', [
    el('div', 'panel-head', [
      el('h2', null, t('bulletins.issueOf', bulletin.vintage, bulletin.issued ?? t('none'))),
      bulletin.status === 'superseded' ? el('span', 'warning', `↻ ${t('bulletins.superseded')}`) : el('span', 'tag', t('bulletins.current')),
      el('a', 'name', t('bulletins.swap', bulletin.vintage), { href: link('bulletins.html', { key: bulletin.key }) }),
    ]),
    markedDocument(text, marks),
  ], { 'data-vintage': String(bulletin.vintage) });
}
