// What is said of a figure above the place it was printed, in a tip and in a table's row.
import { amount, percent, points, shownValue, signed } from '../format.js';
import { t } from '../i18n.js';

const given = (value) => value !== null && value !== undefined;

/** @returns [[label, value, note]] of a figure as question() gives it: only what it was compared with */
export function factsOf(figure, metric) {
  return [
    [t('value'), shownValue(figure, metric), figure.note ? t(figure.note) : null],
    given(figure.target) ? [t('target'), amount(figure.target, metric), figure.target_origin === 'derived' ? t('derived') : null] : null,
    given(figure.completion) ? [t('rate'), percent(figure.completion)] : null,
    given(figure.completion) && given(figure.lead) ? [t('pace'), percent(figure.pace), `${t('leads')} ${points(figure.lead)}`] : null,
    given(figure.last_year) ? [t('lastYear'), amount(figure.last_year, metric)] : null,
    given(figure.value) && 'yoy' in figure ? [t('yoy'), given(figure.yoy) ? signed(figure.yoy) : t(figure.yoy_note ?? 'none')] : null,
    given(figure.rank) ? [t('rank'), t('rankOf', figure.rank, figure.ranked_of), given(figure.rank_change) ? moved(figure.rank_change) : null] : null,
  ].filter(Boolean);
}

/** A fact in one line, for a tip. */
export const line = ([label, value, note]) => `${label}  ${value}${note ? `（${note}）` : ''}`;

/** Places won or lost since the bulletin before, with an icon and a word. */
export const moved = (change) => (!given(change) ? '' : change > 0 ? `▲ ${t('up', change)}` : change < 0 ? `▼ ${t('down', -change)}` : `＝ ${t('same')}`);
