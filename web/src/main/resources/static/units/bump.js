// The place of every unit, month by month.
import { t } from '../i18n.js';
import { bump } from '../charts/bump.js';
import { chart } from '../charts/chart.js';
import { mark } from '../charts/lines.js';
import { factsOf, line, moved } from '../source/facts.js';
import { absent } from './absent.js';
import { monthsTable } from './table.js';

export function bumps(given) {
  const { year, metric, openRank, name, monthNames } = given;
  const units = year.units.filter((unit) => unit.points.some((point) => point.rank !== null));
  const change = (unit) => {
    const first = unit.points.find((point) => point.rank !== null).rank;
    return unit.now.rank === null ? null : first - unit.now.rank;
  };
  const lines = units.map((unit) => {
    const won = change(unit);
    return {
      name: unit.name, ranks: unit.points.map((point) => point.rank ?? null), state: won > 0 ? 'ahead' : won < 0 ? 'behind' : 'neutral',
      label: `${won > 0 ? `▲${won} ` : won < 0 ? `▼${-won} ` : '＝ '}${unit.name}`,
    };
  });
  const shown = (point) => (point.rank === null ? t(point.value === null ? point.status : 'noTarget') : String(point.rank));
  return [
    chart({
      id: 'bump', name, label: t('units.bumpLabel', units.length), height: `max(16rem, ${units.length * 1.7 + 4}rem, min(${units.length * 2.6}rem, 62vh))`, hint: t('units.bumpHint'),
      option: bump({
        months: monthNames, marks: marksOf(year), lines, last: Math.max(1, ...lines.flatMap((one) => one.ranks).filter((rank) => rank !== null)), others: (count) => t('units.others', count),
        tip: (i, at) => [`${units[i].name}  ${year.months[at]}`, ...factsOf(units[i].points[at], metric).map(line), `${t('units.change')}  ${moved(change(units[i]))}`],
      }),
      onClick: ({ seriesIndex, dataIndex }) => { if (dataIndex !== undefined) openRank(units[seriesIndex], dataIndex); },
      table: monthsTable({ ...given, open: openRank, units: year.units, months: year.months, shown, raw: (point) => point.rank }),
    }),
    absent({ ...given, units: year.units }),
  ];
}

/** Why a month has no figure of any unit. */
export const marksOf = (year) => year.months.map((_, i) => (year.units.every((unit) => unit.points[i].value === null)
  ? mark(year.units.map((unit) => unit.points[i].status).find((status) => status !== 'off_roster')) : null));
