// Headline figures: cumulative actual against target, pace and last year, and how it came to be.
import { amount, el, gauge, growth, labelOf, lead, number, percent, unit } from '../format.js';
import { t } from '../i18n.js';
import { sparkline } from '../charts/sparkline.js';
import { opens } from '../source/origin.js';
import { link } from '../shell/address.js';

/**
 * @param headline as the API's overview has it
 * @param history its cumulative figures by month, null where there is none
 * @param peers { rank, ranked_of } among the regions, or null where there is only one
 * @param origins what opens where each figure comes from; peersOrigins that of the rank
 */
export function card(headline, { pace, history, peers, origins, peersOrigins }) {
  const target = headline.target === null ? el('span', 'muted', t('noTarget')) : el('span', null, [
    opens(amount(headline.target, headline), true, origins.target),
    headline.targetOrigin === 'derived' ? el('span', 'tag', t('derived'), { title: t('derivedTarget', number(headline.targetLow, 2), number(headline.targetHigh, 2)) }) : null,
  ]);
  return el('article', 'panel card', [
    el('div', 'panel-head', [
      el('h2', null, el('a', 'name', labelOf(headline), { href: link('trend.html', { metric: headline.indicator }) })),
      peers ? el('button', 'tag', t('overview.peers', peers.rank, peers.ranked_of), { type: 'button', onclick: peersOrigins.rank }) : null,
    ]),
    el('div', 'card-figures', [
      el('p', 'big', el('button', 'figure', [number(headline.actual, headline.decimals), el('small', null, ` ${unit(headline.unit)}`)], { type: 'button', onclick: origins.value })),
      sparkline(history, t('overview.sparkline', labelOf(headline))),
    ]),
    gauge(headline.rate, pace),
    el('dl', 'facts', [
      el('dt', null, t('rate')), el('dd', null, [opens(percent(headline.rate), headline.rate !== null, origins.rate), ' ', headline.lead === null ? null : lead(headline.lead)]),
      el('dt', null, t('target')), el('dd', null, target),
      el('dt', null, t('yoy')), el('dd', null, [opens(growth(headline.yoy, headline.yoyNote), headline.yoy !== null, origins.growth), headline.yoy === null ? null : el('span', 'muted', `　${t('lastYear')} ${amount(headline.lastYear, headline)}`)]),
    ]),
  ]);
}
