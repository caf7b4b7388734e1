// What changed since the bulletin before: targets met, zeros left, the pace caught up with or lost, places won and lost.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';

const SHOWN = 7;
const FEWEST_PLACES = 2;

/** Each subject's figures now and in the bulletin before, as the semantic layer tells them. */
export function changes(before, now, metric) {
  const earlier = new Map(before.map((row) => [row.subject_id, row[metric]]));
  const found = [];
  for (const row of now) {
    const [was, is] = [earlier.get(row.subject_id), row[metric]];
    if (!was || is.value === null) continue;
    const say = (weight, icon, key, ...values) => found.push({ weight, icon, subject: row.subject_id, region: row.region_code, text: t(key, row.subject, ...values) });
    if (was.completion !== null && was.completion < 100 && is.completion >= 100) say(100, '★', 'overview.met');
    if (was.status === 'zero' && is.status === 'reported') say(90, '●', 'overview.left');
    if (was.lead !== null && is.lead !== null && was.lead < 0 && is.lead >= 0) say(60, '▲', 'overview.caughtUp');
    if (was.lead !== null && is.lead !== null && was.lead >= 0 && is.lead < 0) say(70, '▼', 'overview.fellBehind');
    if (is.rank_change >= FEWEST_PLACES) say(40 + is.rank_change, '▲', 'overview.rose', is.rank_change, is.rank);
    if (is.rank_change <= -FEWEST_PLACES) say(40 - is.rank_change, '▼', 'overview.fell', -is.rank_change, is.rank);
  }
  return found.sort((a, b) => b.weight - a.weight);
}

export function changesPanel(found, hasEarlier) {
  return el('section', 'panel', [
    el('div', 'panel-head', el('h2', null, t('overview.changed'))),
    found.length
      ? el('ul', 'changes', found.slice(0, SHOWN).map((one) => el('li', null, [el('span', 'icon', one.icon), el('a', 'name', one.text, { href: link('unit.html', { subject: one.subject, region: one.region }) })])))
      : el('p', 'muted', t(hasEarlier ? 'overview.unchanged' : 'overview.noEarlier')),
    found.length > SHOWN ? el('p', 'hint', t('more', found.length - SHOWN)) : null,
  ], { id: 'changes' });
}
