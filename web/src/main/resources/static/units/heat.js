// How far every unit led or lagged, month by month.
import { number, percent, shownValue } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { heat } from '../charts/heat.js';
import { short } from '../charts/look.js';
import { factsOf, line } from '../source/facts.js';
import { measured } from './figures.js';
import { monthsTable } from './table.js';

export function heatMap(given) {
  const { year, metric, open, visit, name, monthNames } = given;
  const { units } = year;
  const cell = (point) => {
    const value = measured(point, year.hasRates);
    if (value === null || value === undefined) return { lead: null, isHatched: true, text: point.value === null ? t(`units.short.${point.status}`) : short(point.value) };
    return { lead: point.lead ?? null, isHatched: false, text: year.hasRates ? number(value, 0) : short(value) };
  };
  const shown = (point) => (point.value === null ? t(point.status) : year.hasRates ? percent(point.completion) : shownValue(point, metric));
  return chart({
    id: 'heat', name, label: t('units.heatLabel', units.length), height: `${units.length * 1.9 + 5}rem`, hint: t(year.hasRates ? 'units.heatHint' : 'units.heatValueHint'),
    option: heat({
      names: units.map((unit) => unit.name), months: monthNames, cells: units.map((unit) => unit.points.map(cell)), words: { ahead: t('units.heatAhead'), behind: t('units.heatBehind') },
      tip: (y, x) => [`${units[y].name}  ${year.months[x]}`, ...factsOf(units[y].points[x], metric).map(line)],
    }),
    onClick: ({ componentType, value }) => {
      if (componentType === 'yAxis') visit(units.find((unit) => unit.name === value));
      else if (componentType === 'series') open(units[value[1]], value[0]);
    },
    table: monthsTable({ ...given, units, months: year.months, shown, raw: (point) => measured(point, year.hasRates) }),
  });
}
