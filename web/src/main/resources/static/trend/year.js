// One subject's year as the lines that charts/lines.js draws.
import { amount } from '../format.js';
import { t } from '../i18n.js';
import { isRestated } from './figures.js';
import './words.js';

/** One subject's year: with last year beside it, the target as a line across, and where the pace would have it. */
export function ofOneYear(series, metric, accumulation, year) {
  const value = (key) => series.points.map((point) => point[key] ?? null);
  const target = series.points.findLast((point) => point.target !== null && point.target !== undefined);
  const isCumulative = accumulation === 'cumulative';
  return {
    lines: [
      { name: t('trend.actual', year), style: 'actual', points: value('value'), marked: series.points.map((point, i) => isRestated(point, series.first[i])) },
      { name: t('trend.actual', year - 1), style: 'last-year', points: value('last_year') },
      ...(isCumulative && target ? [{ name: t('trend.paceLine'), style: 'pace', points: series.points.map((point) => (point.target && point.pace ? Number(point.target) * Number(point.pace) / 100 : null)) }] : []),
    ],
    target: isCumulative && target ? { value: Number(target.target), label: `${t('trend.target', amount(target.target, metric))}${target.target_origin === 'derived' ? `（${t('derived')}）` : ''}` } : null,
  };
}
