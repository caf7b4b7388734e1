// All contradictions of a region, by rule, severity and year.
import { el, picker, tabs } from '../format.js';
import { t } from '../i18n.js';
import { findingsList } from '../findings/panel.js';

const SEVERITIES = ['high', 'medium', 'low'];

/** @param chosen { rule, severity, year } of the address; a filter changes no number of another one's choices */
export function findingsView(all, { chosen, choose }) {
  const matches = (finding) => (!chosen.rule || finding.rule === chosen.rule) && (!chosen.severity || finding.severity === chosen.severity)
    && (!chosen.year || finding.period.startsWith(chosen.year));
  const found = all.filter(matches);
  const counted = (of, word) => [...Map.groupBy(all, of)].map(([value, list]) => [value, `${word(value)}（${list.length}）`]);
  return el('section', 'panel', [
    el('div', 'panel-head', [
      el('h2', null, t('bulletins.found', found.length, all.length), { id: 'found' }),
      el('div', 'controls', [
        tabs([['', `${t('all')}（${all.length}）`], ...counted((one) => one.severity, t).sort(([a], [b]) => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b))], chosen.severity ?? '', (severity) => choose({ severity }), t('bulletins.severity')),
        picker('rule', t('bulletins.rule'), [['', t('bulletins.anyRule')], ...counted((one) => one.rule, (rule) => t(`rule.${rule}`))], chosen.rule ?? '', (rule) => choose({ rule })),
        picker('year', t('year'), [['', t('bulletins.anyYear')], ...counted((one) => one.period.slice(0, 4), String)], chosen.year ?? '', (year) => choose({ year })),
      ]),
    ]),
    found.length ? findingsList(found, { whole: true }) : el('p', 'nothing', t(all.length ? 'bulletins.noneFound' : 'noFindings')),
  ], { id: 'all-findings' });
}
