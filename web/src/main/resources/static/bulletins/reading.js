// One bulletin: its text with every figure that was read marked in place, and what became of it.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { findingsList } from '../findings/panel.js';
import { link } from '../shell/address.js';
import { guarded } from '../shell/page.js';
import { markedDocument } from '../source/document.js';
import { openSource } from '../source/panel.js';
import { lag } from './calendar.js';
import { factOf, isParticular, nameOf, valueOf } from './figure.js';

export function reading({ bulletin, text, statements, vintages, left }, findings) {
  return [
    el('p', null, el('a', 'name', t('bulletins.back'), { href: link('bulletins.html') })),
    el('div', 'grid-main reading', [
      el('section', 'panel', [
        el('div', 'panel-head', [el('h2', null, t('bulletins.text')), el('p', 'hint', t('bulletins.textHint'))]),
        marked(text, statements, findings, left?.unread ?? []),
      ], { id: 'text' }),
      el('div', 'stack', [about(bulletin), numbers(bulletin, text, left), vintages.length > 1 ? issues(bulletin, vintages) : null, ofThis(findings)]),
    ]),
  ];
}

function marked(text, statements, findings, unread) {
  const contested = new Set(findings.flatMap((finding) => [...finding.left, ...finding.right]));
  const sharing = Map.groupBy(statements, (one) => `${one.tokenStart}-${one.tokenEnd}`);
  const figures = [...sharing.values()].map((here) => ({
    quoteStart: isParticular(here[0]) ? here[0].tokenStart : here[0].start,
    quoteEnd: isParticular(here[0]) ? here[0].tokenEnd : here[0].end,
    tokenStart: here[0].tokenStart, tokenEnd: here[0].tokenEnd,
    name: here.some((one) => contested.has(one.key)) ? 'contested' : here.every(isParticular) ? 'particular' : null,
    title: here.map((one) => `${nameOf(one)} ${valueOf(one)}`).join('\n'),
    onOpen: () => guarded(() => openSource(here[0].key, nameOf(here[0]), here.map(factOf))),
  }));
  return markedDocument(text, [...figures, ...unread.map(({ start, end }) => ({ quoteStart: start, quoteEnd: end, tokenStart: start, tokenEnd: end, name: 'unread' }))]);
}

const about = (bulletin) => el('section', 'panel', [
  el('div', 'panel-head', el('h2', null, t('bulletins.about'))),
  el('p', 'report-title', bulletin.title.replace(/\s+/g, '')),
  el('dl', 'facts', [
    [t('bulletins.number'), bulletin.number], [t('bulletins.issuer'), bulletin.issuer], [t('issued'), bulletin.issued ? `${bulletin.issued}（${lag(bulletin.lagDays)}）` : null], [t('bulletins.topic'), bulletin.topic],
    [t('bulletins.issue'), `${t('vintage', bulletin.vintage)}${bulletin.status === 'superseded' ? ` ⚠ ${t('superseded')}` : `，${t('bulletins.current')}`}`], [t('bulletins.file'), bulletin.file],
    [t('bulletins.statements'), String(bulletin.statements)], [t('bulletins.listed'), String(bulletin.listed)], [t('bulletins.facts'), String(bulletin.facts)],
    [t('bulletins.indicators'), String(bulletin.indicators)], [t('bulletins.subjects'), String(bulletin.subjects)],
  ].filter(([, value]) => value).flatMap(([label, value]) => [el('dt', null, label), el('dd', null, value)])),
], { id: 'about' });

function numbers({ taken, ignored, unread }, text, left) {
  const all = taken + ignored + unread;
  const part = (name, count) => {
    const piece = el('span', `part ${name}`);
    piece.style.setProperty('--part', String(count / Math.max(1, all)));
    return piece;
  };
  return el('section', 'panel', [
    el('div', 'panel-head', el('h2', null, t('bulletins.numbers'))),
    el('div', 'parts', [part('taken', taken), part('ignored', ignored), part('unread', unread)], { 'aria-hidden': 'true' }),
    el('p', 'counted', t('bulletins.numbersSum', all, taken, ignored, unread)),
    left ? el('dl', 'facts', Object.entries(left.ignored).sort(([, a], [, b]) => b - a).flatMap(([reason, count]) => [el('dt', null, t(`left.${reason}`)), el('dd', null, String(count))])) : null,
    el('p', unread ? 'warning' : 'hint', unread ? t(left ? 'bulletins.unreadHere' : 'bulletins.someUnread', unread) : t('bulletins.allRead')),
    left?.unread.length ? el('ul', 'unread-list', left.unread.map((place) => el('li', null, sentence(text, place)))) : null,
  ], { id: 'numbers' });
}

const ENDS = '。；\n';

/** The sentence or row around a number that was not understood, with the number marked. */
function sentence(text, { start, end }) {
  let [from, to] = [start, end];
  while (from > 0 && !ENDS.includes(text[from - 1])) from--;
  while (to < text.length && !ENDS.includes(text[to])) to++;
  return [text.slice(from, start), el('mark', 'token unread', text.slice(start, end)), text.slice(end, to)];
}

const issues = (shown, vintages) => el('section', 'panel', [
  el('div', 'panel-head', el('h2', null, t('bulletins.issues'))),
  el('ul', 'issues', vintages.map((one) => el('li', null, one.key === shown.key
    ? [el('strong', null, t('bulletins.issueOf', one.vintage, one.issued ?? t('none'))), el('span', 'tag', t('bulletins.this'))]
    : [
      el('a', 'name', t('bulletins.issueOf', one.vintage, one.issued ?? t('none')), { href: link('bulletins.html', { key: one.key }) }), ' · ',
      el('a', 'name', t('bulletins.compare', Math.min(one.vintage, shown.vintage), Math.max(one.vintage, shown.vintage)), {
        href: link('bulletins.html', one.vintage < shown.vintage ? { key: one.key, beside: shown.key } : { key: shown.key, beside: one.key }),
      }),
    ]))),
], { id: 'issues' });

const ofThis = (findings) => el('section', 'panel', [
  el('div', 'panel-head', [el('h2', null, t('bulletins.ofThis')), el('span', 'hint', t('count', findings.length))]),
  findings.length ? findingsList(findings, { whole: true, isLinked: false }) : el('p', 'muted', t('bulletins.noneOfThis')),
], { id: 'its-findings' });
