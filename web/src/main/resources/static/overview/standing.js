// Who leads, who lags, and who stands at zero or has not reported: the ends of one kind's ranking.
import { el, gauge, percent } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { opens } from '../source/origin.js';
import { KINDS } from '../units/figures.js';

const SHOWN = 4;
/** No bulletin of the period speaks of them. */
const SILENT = ['missing', 'combined', null];

/**
 * One kind after the other: figures of different kinds are never added up or compared.
 *
 * @param rows the period's subjects in the order of their ranks, as question() gives them
 * @param origins row → what opens where its figures come from
 */
export function standing({ headline, rows, pace, region, metrics, origins }) {
  const places = rows.map((row) => ({ ...row[headline.indicator], kind: row.kind, id: row.subject_id, name: row.subject, from: origins(row) }))
    .filter((place) => !SILENT.includes(place.status));
  const kinds = KINDS.map((kind) => [kind, places.filter((place) => place.kind === kind)]).filter(([, of]) => of.length);
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('overview.standing')), metrics]),
    kinds.length ? null : el('p', 'nothing', t('noData')),
    ...kinds.map(([kind, of]) => el('section', 'kind', [
      el('h3', null, [t(kind), el('a', 'name', t('overview.allUnits', of.length), { href: link('units.html', { metric: headline.indicator, kind }) })]),
      ends(of),
    ], { 'data-kind': kind })),
  ], { id: 'standing' });

  function ends(of) {
    const standsOut = (place) => place.status === 'reported' && place.rank !== null;
    const ranked = of.filter(standsOut);
    const few = Math.min(SHOWN, Math.ceil(ranked.length / 2));
    return el('div', 'ends', [
      end('overview.ahead', 'ahead', ranked.slice(0, few)),
      end('overview.behind', 'behind', ranked.slice(few).slice(-few).reverse()),
      end('overview.zero', 'zero', of.filter((place) => !standsOut(place))),
    ]);
  }

  function end(title, name, some) {
    return el('div', `end ${name}`, [
      el('h4', null, `${{ ahead: '▲', behind: '▼', zero: '○' }[name]} ${t(title)}`),
      ...(some.length ? some.map(placed) : [el('p', 'muted', t('overview.none'))]),
    ]);
  }

  function placed(place) {
    const { from } = place;
    const hasRate = place.completion !== null;
    return el('div', 'place', [
      el('span', 'place-rank', place.rank === null ? '' : el('button', 'figure', String(place.rank), { type: 'button', 'aria-label': t('places', place.rank), onclick: from.rank })),
      el('a', 'name', place.name, { href: link('unit.html', { subject: place.id, region }) }),
      place.status === 'reported' ? gauge(place.completion, pace) : el('span', 'state', t(place.status)),
      el('span', 'place-rate', place.status === 'reported' ? opens(hasRate ? percent(place.completion) : t('noTarget'), hasRate || place.statements.length > 0, hasRate ? from.rate : from.value) : ''),
    ]);
  }
}
