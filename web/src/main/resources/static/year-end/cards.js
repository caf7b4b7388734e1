// The region's headline figures: the year, and the other year beside it.
import { amount, el, gauge, growth, labelOf, lead, number, percent, shownValue, unit } from '../format.js';
import { t } from '../i18n.js';

/** @param onFigure (figure, year, metric) opens where it was printed */
export function cards(metrics, figures, { year, against, onFigure }) {
  return el('section', 'cards', metrics.map((metric) => {
    const { now, before } = figures.get(metric.name);
    const opening = (figure, of, shown, name) => (figure.statements?.length ? el('button', `figure ${name}`, shown, { type: 'button', onclick: () => onFigure(figure, of, metric) }) : el('span', name, shown));
    return el('article', 'panel card', [
      el('div', 'panel-head', [el('h2', null, labelOf(metric)), el('span', 'tag', t('yearEnd.card', year, t('yearEnd.whole')))]),
      el('p', 'big', opening(now, year, now.value === null ? shownValue(now, metric) : [number(now.value, metric.decimals), el('small', null, ` ${unit(metric.unit)}`)], '')),
      gauge(now.completion, now.pace ?? 100),
      el('dl', 'facts', [
        el('dt', null, t('rate')), el('dd', null, [percent(now.completion), ' ', now.lead === null || now.lead === undefined ? null : lead(now.lead)]),
        el('dt', null, t('target')), el('dd', null, now.target === null ? t('noTarget') : amount(now.target, metric)),
        el('dt', null, t('yearEnd.yoy', year - 1)), el('dd', null, growth(now.yoy, now.yoy_note)),
        el('dt', null, t('yearEnd.actual', against)), el('dd', null, [opening(before, against, shownValue(before, metric), ''), before.completion === null ? null : el('span', 'muted', `　${percent(before.completion)}`)]),
      ]),
    ], { 'data-metric': metric.name });
  }), { id: 'cards' });
}
