// Headline figures: cumulative actual against target, pace and last year, and how it came to be.
import { amount, el, gauge, growth, labelOf, lead, number, percent, unit } from '../format.js';
import { t } from '../i18n.js';
import { sparkline } from '../charts/sparkline.js';
import { link } from '../shell/address.js';

/**
 * @param headline as the API's overview has it
 * @param history its cumulative figures by month, null where there is none
 * @param peers { rank, ranked_of } among the regions, or null where there is only one
 */
export function card(headline, { pace, history, peers, onFigure }) {
  const target = headline.target === null ? el('span', 'muted', t('noTarget')) : el('span', null, [
    amount(headline.target, headline),
    headline.targetOrigin === 'derived' ? el('span', 'tag', t('derived'), { title: t('derivedTarget', number(headline.targetLow, 2), number(headline.targetHigh, 2)) }) : null,
  ]);
  return el('article', 'panel card', [
    el('div', 'panel-head', [
      el('h2', null, el('a', 'name', labelOf(headline), { href: link('trend.html', { metric: headline.indicator }) })),
      peers ? el('span', 'tag', t('overview.peers', peers.rank, peers.ranked_of)) : null,
    ]),
    el('div', 'card-figures', [
      el('p', 'big', el('button', 'figure', [number(headline.actual, headline.decimals), el('small', null, ` ${unit(headline.unit)}`)], { type: 'button', onclick: onFigure })),
      sparkline(history, t('overview.sparkline', labelOf(headline))),
    ]),
    gauge(headline.rate, pace),
    el('dl', 'facts', [
      el('dt', null, t('rate')), el('dd', null, [percent(headline.rate), ' ', headline.lead === null ? null : lead(headline.lead)]),
      el('dt', null, t('target')), el('dd', null, target),
      el('dt', null, t('yoy')), el('dd', null, [growth(headline.yoy, headline.yoyNote), headline.yoy === null ? null : el('span', 'muted', `　${t('lastYear')} ${amount(headline.lastYear, headline)}`)]),
    ]),
  ]);
}
