// Headline figures: cumulative actual against target, pace and last year.
import { t, current } from '../i18n.js';
import { el, lead, number, percent, signed } from '../format.js';

export function cards(headlines, pace, onFigure) {
  return headlines.map((h) => {
    const derived = h.targetOrigin === 'derived';
    const target = h.target === null
      ? el('span', 'muted', t('noTarget'))
      : el('span', null, [`${number(h.target, h.decimals)} ${h.unit}`, derived ? el('span', 'tag', t('derived'), { title: t('derivedTarget', number(h.targetLow, 2), number(h.targetHigh, 2)) }) : null]);
    return el('article', 'card', [
      el('h2', null, current() === 'en' ? h.nameEn : h.name),
      el('p', 'big', el('button', 'figure', [number(h.actual, h.decimals), el('small', null, ` ${h.unit}`)], { type: 'button', onclick: () => onFigure(h) })),
      h.rate === null ? el('div', 'gauge empty') : gauge(h.rate, pace),
      el('dl', 'facts', [
        el('dt', null, t('target')), el('dd', null, target),
        el('dt', null, t('rate')), el('dd', null, [percent(h.rate), ' ', h.lead === null ? null : lead(h.lead)]),
        el('dt', null, t('pace')), el('dd', null, percent(pace)),
        el('dt', null, t('yoy')), el('dd', null, h.yoy === null ? t(h.yoyNote ?? 'none') : [yoy(h.yoy), el('span', 'muted', `　${t('lastYear')} ${number(h.lastYear, h.decimals)} ${h.unit}`)]),
      ]),
    ]);
  });
}

const yoy = (value) => el('span', value < 0 ? 'fall' : 'rise', `${value < 0 ? '↓' : '↑'} ${signed(value)}`);

/** A bar of the completion rate with the pace as a tick; 125 % is its full width. */
export function gauge(rate, pace) {
  const width = (value) => `${Math.min(100, Math.max(0, value / 1.25))}%`;
  const bar = el('div', `bar ${rate >= pace ? 'ahead' : 'behind'}`);
  bar.style.width = width(rate);
  const tick = el('div', 'tick', null, { title: `${t('pace')} ${percent(pace)}` });
  tick.style.left = width(pace);
  return el('div', 'gauge', [bar, tick]);
}
