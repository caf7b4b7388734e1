// Which months a region's bulletins tell of, and which are missing.
import { englishMonth } from '../format.js';
import { current } from '../i18n.js';

export const ARRIVED = 'arrived';
export const COMBINED = 'combined';
export const MISSING = 'missing';
export const NOT_YET = 'notYet';

/**
 * @param bulletins as the API lists them
 * @returns [{ year, months: [{ month, state, bulletins }] }], the newest year first; January told with February is combined, and
 *   what lies before the first or after the last bulletin is not yet
 */
export function calendar(bulletins) {
  const of = Map.groupBy(bulletins, (one) => one.period);
  const ends = [...of.keys()].sort();
  const [first, last] = [ends[0], ends.at(-1)];
  const years = [];
  for (let year = Number(last.slice(0, 4)); year >= Number(first.slice(0, 4)); year--) {
    years.push({
      year,
      months: Array.from({ length: 12 }, (_, i) => {
        const month = `${year}-${String(i + 1).padStart(2, '0')}`;
        const here = of.get(month) ?? [];
        const isCombined = i === 0 && of.has(`${year}-02`);
        const state = here.length ? ARRIVED : isCombined ? COMBINED : month < first || month > last ? NOT_YET : MISSING;
        return { month, state, bulletins: here };
      }),
    });
  }
  return years;
}

/** As in 2021年7月 or Jul 2021. */
export function monthName(month) {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return current() === 'zh' ? `${year}年${number}月` : `${englishMonth(number)} ${year}`;
}
