// What came of a load: documents loaded, known, refused; what in them does not add up; names that no catalogue has.
import { ask } from '../api.js';
import { el, number } from '../format.js';
import { findingsList } from '../findings/panel.js';
import { current, t } from '../i18n.js';
import { link } from '../shell/address.js';
import { periodOf } from '../shell/page.js';

const ICON = { running: '▶', ended: '✔', nothing: '■', failed: '✖', cancelled: '■' };
const SHOWN_FINDINGS = 20;

/** @param open shows another load, or none */
export async function outcome(load, open) {
  const found = load.kind === 'load' && load.state === 'ended' ? (await ask(`loads/${load.id}/found`)).data : { reports: [], findings: [], names: [] };
  const reports = new Map(found.reports.map((report) => [report.hash, report]));
  const of = (outcome) => load.documents.filter((document) => document.outcome === outcome);
  const loaded = of('loaded');
  return [
    el('section', 'panel', [
      el('div', 'panel-head', [el('h2', `ended ${load.state}`, verdict(load)), el('span', 'hint', when(load))]),
      load.message ? el('p', 'problem-text', load.message, { lang: 'zh-CN' }) : null,
      load.state === 'cancelled' ? el('p', null, t('load.nothingStays')) : null,
      load.state === 'ended' ? totals(load, loaded, of) : null,
      found.reports.length ? el('p', 'controls', [el('a', 'go', t('load.seeOverview'), { href: newest(found.reports) })]) : null,
    ], { id: 'outcome' }),
    documents('loaded', loaded, (document) => loadedLine(document, reports.get(document.hash))),
    documents('refused', of('refused'), refusedLine),
    documents('already_there', of('already_there'), (document) => [el('span', 'file', document.path)]),
    documents('undone', of('undone'), (document) => [el('strong', null, document.title), el('span', 'file muted', document.path)]),
    found.findings.length ? el('section', 'panel', [
      el('div', 'panel-head', [el('h2', null, t('load.findings')), el('span', 'hint', t('count', load.findings))]),
      findingsList(found.findings.slice(0, SHOWN_FINDINGS)),
      load.findings > SHOWN_FINDINGS ? el('p', 'hint', t('more', load.findings - SHOWN_FINDINGS)) : null,
    ], { id: 'found' }) : null,
    names(found.names),
  ];
}

/** In an icon and a word. */
export function verdict(load) {
  const isNothing = load.kind === 'load' && load.state === 'ended' && !load.documents.some(({ outcome }) => outcome === 'loaded');
  const state = isNothing ? 'nothing' : load.state;
  return `${ICON[state]} ${t(`load.${state}.${load.kind}`)}`;
}

export const when = (load) => new Date(load.ended ?? load.started).toLocaleString(current() === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' });

function totals(load, loaded, of) {
  const entries = load.kind === 'undo'
    ? [['load.count.undone', of('undone').length]]
    : [['load.count.loaded', loaded.length], ['load.count.statements', loaded.reduce((sum, document) => sum + document.statements, 0)],
      ['load.count.findings', load.findings], ['load.count.refused', of('refused').length], ['load.count.already_there', of('already_there').length]];
  return el('dl', 'totals', entries.map(([key, value]) => el('div', null, [el('dt', null, t(key)), el('dd', 'numeric', number(value, 0))])));
}

function documents(kind, list, line) {
  return list.length ? el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t(`load.${kind}`)), el('span', 'hint', t('load.documents', list.length))]),
    el('ul', 'documents', list.map((document) => el('li', null, line(document)))),
  ], { id: kind }) : null;
}

/** The report is gone again where the load has been undone since. */
function loadedLine(document, report) {
  return [
    report ? el('a', 'name', document.title, { href: link('bulletins.html', { region: report.region, key: report.report }) }) : el('strong', null, document.title),
    el('span', 'muted', report ? `${report.regionName} ${periodOf(report)}` : t('load.gone')),
    el('span', 'numeric', t('load.statements', number(document.statements, 0))),
    report?.unread ? el('span', 'state', `▲ ${t('load.unread', report.unread)}`) : null,
    el('span', 'file muted', document.path),
  ];
}

function refusedLine(document) {
  return [
    el('span', 'severity high', `✖ ${t(`load.reason.${document.reason}`)}`), el('span', 'file', document.path),
    el('span', 'advice', document.message, { lang: 'zh-CN' }),
  ];
}

function names(list) {
  return list.length ? el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('load.names')), el('span', 'hint', t('load.namesHint'))]),
    el('ul', 'documents', list.map((name) => el('li', null, [
      el('strong', null, name.name), el('span', 'muted', `${t(name.what)} · ${name.regionName} · ${t('count', name.times)}`), el('q', 'file', name.quote),
    ]))),
  ], { id: 'names' }) : null;
}

function newest(reports) {
  const last = reports.reduce((one, other) => (other.period > one.period ? other : one));
  return link('./', { region: last.region, period: last.period });
}
