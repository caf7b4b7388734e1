// The printed lists that a unit stood on, each month opening its place.
import { el, labelOf } from '../format.js';
import { t } from '../i18n.js';
import { guarded } from '../shell/page.js';
import { openSource } from '../source/panel.js';

const SIGN = { '>=': '≥', '<=': '≤', '>': '＞', '<': '＜', '==': '＝' };

/** What being listed says, as in ≥ 50 or zero. */
function bound(listing) {
  const [, sign, value] = /^(>=|<=|==|>|<)(.+)$/.exec(listing.bound ?? '') ?? [];
  if (!sign) return '';
  if (value === '0') return sign === '==' ? t('unit.zero') : sign === '>' ? t('unit.notZero') : `${SIGN[sign]} 0`;
  return `${SIGN[sign]} ${value}${listing.unit ?? ''}`;
}

export function lists({ subject, known }) {
  const groups = new Map();
  for (const listing of subject.listings) {
    const name = [listing.list, bound(listing), known.has(listing.indicator) ? labelOf(known.get(listing.indicator)) : listing.indicatorName].filter(Boolean).join(' · ');
    groups.set(name, [...(groups.get(name) ?? []), listing]);
  }
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('unit.lists')), el('span', 'hint', t('count', subject.listings.length))]),
    groups.size ? null : el('p', 'muted', t('unit.noLists')),
    ...[...groups].map(([name, listings]) => el('section', 'listing', [
      el('h3', null, `${name}（${listings.length}）`),
      el('p', 'months', listings.map((one) => el('button', 'figure', `${one.endMonth ?? one.period ?? t('open')}${one.current ? '' : `（${t('unit.oldVintage')}）`}`, {
        type: 'button', onclick: () => guarded(() => openSource(one.key, `${subject.name} · ${name}`, [])),
      }))),
    ])),
  ], { id: 'lists' });
}
