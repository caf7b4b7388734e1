// Who is ahead, who is behind, who is at zero: the subjects of one kind in order, each bar with its pace tick.
import { t } from '../i18n.js';
import { el, lead, number, percent, signed } from '../format.js';
import { gauge } from './cards.js';

export function standing(ranking, headline, pace, { onFigure, onSubject }) {
  return ranking.places.map((place) => el('div', `place ${place.status}`, [
    el('span', 'rank', place.rank === null ? t('none') : String(place.rank)),
    el('span', 'change', change(place.change)),
    el('button', 'name', place.name, { type: 'button', onclick: () => onSubject(place) }),
    place.rate === null ? el('span', 'gauge empty') : gauge(place.rate, pace),
    el('span', 'rate', place.rate === null
      ? el('span', 'state', stateOf(place))
      : el('button', 'figure', percent(place.rate), { type: 'button', onclick: () => onFigure(place, place.rateStatement ?? place.statement) })),
    el('span', 'amount', place.actual === null ? t(place.status) : el('button', 'figure', `${number(place.actual, headline.decimals)} ${headline.unit}`, { type: 'button', onclick: () => onFigure(place, place.statement) })),
    el('span', 'pace', place.rate === null ? null : place.status === 'zero' ? el('span', 'lead zero', `○ ${t('zero')}`) : lead(Math.round((place.rate - pace) * 100) / 100)),
    el('span', 'yoy', place.yoy === null ? (place.yoyNote ? t(place.yoyNote) : t('none')) : `${t('yoy')} ${signed(place.yoy)}`),
  ]));
}

const stateOf = (place) => place.status === 'zero' ? `○ ${t('zero')}` : place.actual === null ? `– ${t(place.status)}` : t('noTarget');

function change(places) {
  if (places === null) return null;
  return places > 0 ? `▲ ${t('up', places)}` : places < 0 ? `▼ ${t('down', -places)}` : '';
}
