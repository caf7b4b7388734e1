// What does not add up, each with its arithmetic and the places that contradict.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { guarded, periodOf } from '../shell/page.js';
import { openSource } from '../source/panel.js';

const ICON = { high: '✖', medium: '▲', low: '●' };
const SHOWN_SOURCES = 3;

/** The newest ones, and a link to them all. */
export function findingsPanel(list, most) {
  return el('section', 'panel', [
    el('div', 'panel-head', [
      el('h2', null, t('findings')),
      list.length > most ? el('a', 'name', t('overview.allFindings', list.length), { href: link('bulletins.html', { view: 'findings' }) }) : el('span', 'hint', t('count', list.length)),
    ]),
    findingsList(list.slice(0, most)),
  ], { id: 'findings' });
}

/** @param whole whether each has all of its sum and its places, and isLinked a way to its bulletin */
export function findingsList(list, { whole = false, isLinked = whole } = {}) {
  if (!list.length) return el('p', 'muted', t('noFindings'));
  const places = (finding) => (whole
    ? el('div', 'sides', [side(t('findings.left'), finding.left, finding), side(t('findings.right'), finding.right, finding)])
    : el('p', 'sources', opening([...finding.left.slice(0, SHOWN_SOURCES), ...finding.right.slice(0, SHOWN_SOURCES)], finding)));
  return el('ol', 'findings', list.map((finding) => el('li', `finding ${finding.severity}`, [
    el('p', 'finding-head', [
      el('span', `severity ${finding.severity}`, `${ICON[finding.severity]} ${t(finding.severity)}`), el('span', 'muted', periodOf(finding)),
      whole ? el('span', 'muted', t(`rule.${finding.rule}`)) : null,
      isLinked ? el('a', 'name', t('findings.bulletin'), { href: link('bulletins.html', { key: finding.report }) }) : null,
    ]),
    el('p', 'message', finding.message),
    el('p', 'arithmetic', whole ? finding.arithmetic : shorten(finding.arithmetic)),
    places(finding),
  ])));
}

const side = (title, keys, finding) => (keys.length ? el('p', 'sources', [el('span', 'hint', title), ...opening(keys, finding)]) : null);

const opening = (keys, finding) => keys.map((key, i) => el('button', 'plain', `${t('open')} ${i + 1}`, { type: 'button', onclick: () => guarded(() => openSource(key, finding.message, [])) }));

const shorten = (text) => text.length > 110 ? `${text.slice(0, 80)} … ${text.slice(-26)}` : text;
