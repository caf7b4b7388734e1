// A figure that was not printed: how it was derived, and everything printed that it came from.
import './words.js';
import { ask } from '../api.js';
import { el } from '../format.js';
import { current, t } from '../i18n.js';
import { guarded } from '../shell/guarded.js';
import { factList, openPanel, openSource } from './panel.js';

/** As many as one question may name. */
const MOST = 100;
const QUOTED = 50;

/**
 * @param how sentences that say how it was derived
 * @param parts [{ label, keys }]: what it was derived from, by the keys of statements
 * @param more elements below
 */
export async function openDerived({ heading, facts, how, parts = [], more = [] }) {
  const asked = [...new Set(parts.flatMap(({ keys }) => keys))];
  const found = asked.length ? (await ask('statements', { key: asked.slice(0, MOST).join(',') })).data : [];
  const printed = new Map(found.map((one) => [one.key, one]));
  const back = () => guarded(() => openDerived({ heading, facts, how, parts, more }));
  openPanel(heading, [
    factList(facts),
    el('section', 'derivation', [el('h3', null, t('from.how')), ...how.filter(Boolean).map((one) => el('p', null, one))], { id: 'derivation' }),
    ...parts.filter(({ keys }) => keys.length).map(({ label, keys }) => el('section', 'from', [
      el('h3', null, keys.length > 1 ? `${label}（${t('count', keys.length)}）` : label),
      el('ul', null, keys.map((key) => printed.get(key)).filter(Boolean).map((one) => row(one, back))),
      keys.some((key) => asked.indexOf(key) >= MOST) ? el('p', 'hint', t('more', keys.filter((key) => asked.indexOf(key) >= MOST).length)) : null,
    ])),
    ...more.map((one) => (typeof one === 'function' ? one(back) : one)),
  ]);
}

/** A figure that was printed once is opened there; one that came of several, with how it did and each of them. */
export const openPlaces = (keys, { heading, facts, label, how = [t('from.sum', keys?.length)] }) => (keys?.length > 1
  ? openDerived({ heading, facts, how, parts: [{ label, keys }] })
  : openSource(keys?.[0], heading, facts));

function row(one, back) {
  const quote = one.quote.replace(/\s+/g, ' ');
  const what = [one.subject, one.indicator, t(`measure.${one.measure}`), current() === 'zh' ? one.period : one.endMonth].filter(Boolean).join(' · ');
  return el('li', null, [
    el('button', 'figure', one.value === null ? one.token.trim() || t(one.status) : `${one.token}${one.token.endsWith(one.unit) ? '' : one.unit}`, {
      type: 'button', 'aria-label': `${what} ${one.token}`, onclick: () => guarded(() => openSource(one.key, what, [], back)),
    }),
    el('span', null, what),
    el('q', 'muted', quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote),
    el('span', 'hint', [one.number, one.issued].filter(Boolean).join('　')),
  ]);
}
