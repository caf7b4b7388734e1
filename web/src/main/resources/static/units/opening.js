// What a click on a unit's figure opens.
import { originsOf } from '../source/origin.js';
import { measured } from './figures.js';

const isKnown = (value) => value !== null && value !== undefined;

/**
 * @param year as yearOf gives it
 * @returns { origins (unit, month's index) → what opens where each of its figures comes from, open what it is measured by, openRank
 *   its rank, else that }
 */
export function opening({ year, metric, region, kind }) {
  const origins = (unit, i) => originsOf({ region, subject: unit.id, name: unit.name, metric, period: year.months[i], figure: unit.points[i], group: kind });
  const open = (unit, i) => origins(unit, i)[year.hasRates && isKnown(measured(unit.points[i], true)) ? 'rate' : 'value']();
  return { origins, open, openRank: (unit, i) => (isKnown(unit.points[i].rank) ? origins(unit, i).rank() : open(unit, i)) };
}
