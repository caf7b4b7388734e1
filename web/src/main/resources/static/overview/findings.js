// What does not add up, each with its arithmetic and the places that contradict.
import { t } from '../i18n.js';
import { el } from '../format.js';

const ICON = { high: '✖', medium: '▲', low: '●' };
const SHOWN_SOURCES = 3;

export function findings(list, onStatement) {
  if (!list.length) return [el('li', 'muted', t('noFindings'))];
  return list.map((finding) => el('li', `finding ${finding.severity}`, [
    el('p', 'finding-head', [el('span', `severity ${finding.severity}`, `${ICON[finding.severity]} ${t(finding.severity)}`), el('span', 'muted', finding.periodName)]),
    el('p', 'message', finding.message),
    el('p', 'arithmetic', shorten(finding.arithmetic)),
    el('p', 'sources', [...finding.left.slice(0, SHOWN_SOURCES), ...finding.right.slice(0, SHOWN_SOURCES)]
      .map((key, i) => el('button', 'plain', `${t('open')} ${i + 1}`, { type: 'button', onclick: () => onStatement(key, finding) }))),
  ]));
}

const shorten = (text) => text.length > 160 ? `${text.slice(0, 120)} … ${text.slice(-32)}` : text;
