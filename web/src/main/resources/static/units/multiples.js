// The shape of every unit's year.
import { percent, shownValue } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { multiples, multiplesHeight } from '../charts/multiples.js';
import { factsOf, line } from '../source/facts.js';
import { measured, stateOf } from './figures.js';
import { monthsTable } from './table.js';

export function smallOnes(given) {
  const { year, metric, open, name, monthNames } = given;
  const { units } = year;
  const shown = (point) => (point.value === null ? t(point.status) : year.hasRates ? percent(point.completion) : shownValue(point, metric));
  return chart({
    id: 'multiples', name, label: t('units.multiplesLabel', units.length), height: multiplesHeight(units.length), hint: t('units.multiplesHint'),
    option: multiples({
      months: monthNames,
      cells: units.map((unit) => ({
        name: unit.name, said: shown(unit.now), state: stateOf(unit.now), points: unit.points.map((point) => measured(point, year.hasRates) ?? null),
        pace: year.hasRates ? paces(year) : null,
      })),
      tip: (i, at) => [`${units[i].name}  ${year.months[at]}`, ...factsOf(units[i].points[at], metric).map(line)],
    }),
    onClick: ({ seriesIndex, dataIndex }) => open(units[Math.floor(seriesIndex / 2)], dataIndex),
    table: monthsTable({ ...given, units, months: year.months, shown, raw: (point) => measured(point, year.hasRates) }),
  });
}

/** The pace of each month, from any unit that has one. */
const paces = (year) => year.months.map((_, i) => year.units.map((unit) => unit.points[i].pace).find((pace) => pace !== null && pace !== undefined) ?? null);
