// The region's headline figures: the year, and the other year beside it.
import { amount, el, gauge, growth, labelOf, lead, number, percent, shownValue, unit } from '../format.js';
import { t } from '../i18n.js';
import { opens } from '../source/origin.js';

/** @param origins (metric, now or before) → what opens where each of its figures comes from */
export function cards(metrics, figures, { year, against, origins }) {
  return el('section', 'cards', metrics.map((metric) => {
    const { now, before } = figures.get(metric.name);
    const [from, fromBefore] = [origins(metric, 'now'), origins(metric, 'before')];
    const known = (value) => value !== null && value !== undefined;
    return el('article', 'panel card', [
      el('div', 'panel-head', [el('h2', null, labelOf(metric)), el('span', 'tag', t('yearEnd.card', year, t('yearEnd.whole')))]),
      el('p', 'big', opens(now.value === null ? shownValue(now, metric) : [number(now.value, metric.decimals), el('small', null, ` ${unit(metric.unit)}`)], now.statements?.length, from.value)),
      gauge(now.completion, now.pace ?? 100),
      el('dl', 'facts', [
        el('dt', null, t('rate')), el('dd', null, [opens(percent(now.completion), known(now.completion), from.rate), ' ', known(now.lead) ? lead(now.lead) : null]),
        el('dt', null, t('target')), el('dd', null, known(now.target) ? [opens(amount(now.target, metric), true, from.target), now.target_origin === 'derived' ? el('span', 'tag', t('derived')) : null] : t('noTarget')),
        el('dt', null, t('yearEnd.yoy', year - 1)), el('dd', null, opens(growth(now.yoy, now.yoy_note), known(now.yoy), from.growth)),
        el('dt', null, t('yearEnd.actual', against)), el('dd', null, [opens(shownValue(before, metric), before.statements?.length, fromBefore.value), known(before.completion) ? el('span', 'muted', ['　', opens(percent(before.completion), true, fromBefore.rate)]) : null]),
      ]),
    ], { 'data-metric': metric.name });
  }), { id: 'cards' });
}
