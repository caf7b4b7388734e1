// Who leads, who lags, and who stands at zero or has not reported: the ends of one kind's ranking.
import { el, gauge, percent } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { opens } from '../source/origin.js';

const SHOWN = 4;

/** One kind after the other: figures of different kinds are never added up or compared. */
export function standing({ headline, pace, region, metrics, origins }) {
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('overview.standing')), metrics]),
    Object.keys(headline.kinds).length ? null : el('p', 'nothing', t('noData')),
    ...Object.entries(headline.kinds).map(([kind, ranking]) => el('section', 'kind', [
      el('h3', null, [t(kind), el('a', 'name', t('overview.allUnits', ranking.places.length), { href: link('units.html', { metric: headline.indicator, kind }) })]),
      ends(ranking.places, kind),
    ], { 'data-kind': kind })),
  ], { id: 'standing' });

  function ends(places, kind) {
    const standsOut = (place) => place.status === 'reported' && place.rank !== null;
    const ranked = places.filter(standsOut);
    const few = Math.min(SHOWN, Math.ceil(ranked.length / 2));
    const others = places.filter((place) => !standsOut(place));
    return el('div', 'ends', [
      end('overview.ahead', 'ahead', ranked.slice(0, few), kind),
      end('overview.behind', 'behind', ranked.slice(few).slice(-few).reverse(), kind),
      end('overview.zero', 'zero', others, kind),
    ]);
  }

  function end(title, name, places, kind) {
    return el('div', `end ${name}`, [
      el('h4', null, `${{ ahead: '▲', behind: '▼', zero: '○' }[name]} ${t(title)}`),
      ...(places.length ? places.map((place) => row(place, kind)) : [el('p', 'muted', t('overview.none'))]),
    ]);
  }

  function row(place, kind) {
    const from = origins(place, kind);
    const value = place.rate !== null ? percent(place.rate) : place.actual === null ? t(place.status) : t('noTarget');
    return el('div', 'place', [
      el('span', 'place-rank', place.rank === null ? '' : el('button', 'figure', String(place.rank), { type: 'button', 'aria-label': t('places', place.rank), onclick: from.rank })),
      el('a', 'name', place.name, { href: link('unit.html', { subject: place.subject, region }) }),
      place.status === 'reported' ? gauge(place.rate, pace) : el('span', 'state', t(place.status)),
      el('span', 'place-rate', place.status === 'reported' ? opens(value, Boolean(place.rateStatement ?? place.statement), place.rate === null ? from.value : from.rate) : ''),
    ]);
  }
}
