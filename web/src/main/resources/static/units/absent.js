// Units that have no place: each with the reason, and never as zero.
import { el, shownValue } from '../format.js';
import { t } from '../i18n.js';
import { isRanked } from './figures.js';
import { nameLink } from './table.js';

/** Nothing where every unit has a place. */
export function absent({ units, metric, region, open, last }) {
  const without = units.filter((unit) => !isRanked(unit));
  if (!without.length) return null;
  return el('section', 'absent', [
    el('h3', null, `${t('units.absent')}（${without.length}）`),
    el('p', 'hint', t('units.absentHint')),
    el('ul', 'reasons', without.map((unit) => el('li', null, [
      nameLink(unit, region), ' ',
      unit.now.statements?.length ? el('button', 'figure state', `○ ${reason(unit, metric)}`, { type: 'button', onclick: () => open(unit, last) }) : el('span', 'state', `○ ${reason(unit, metric)}`),
    ]))),
  ], { id: 'absent' });
}

export const reason = (unit, metric) => (unit.now.value === null ? t(unit.now.status) : `${shownValue(unit.now, metric)}，${t('noTarget')}`);
