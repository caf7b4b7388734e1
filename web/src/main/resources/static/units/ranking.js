// Every unit of the kind from the first to the last.
import { amount, number, percent } from '../format.js';
import { t } from '../i18n.js';
import { bars } from '../charts/bars.js';
import { chart } from '../charts/chart.js';
import { factsOf, line, moved } from '../source/facts.js';
import { absent } from './absent.js';
import { isRanked, measured, stateOf } from './figures.js';
import { periodTable } from './table.js';

export function ranking(given) {
  const { year, metric, open, visit, last, name, kindName, metricName } = given;
  const ranked = year.units.filter(isRanked);
  const arrow = (change) => (change > 0 ? `▲${change}` : change < 0 ? `▼${-change}` : change === 0 ? '＝' : '');
  const said = ({ now }) => (year.hasRates ? percent(now.completion) : amount(now.value, metric));
  const rows = ranked.map((unit) => ({
    name: `${unit.now.rank}  ${unit.name}`, value: measured(unit.now, year.hasRates), tick: year.hasRates ? unit.now.pace : null, state: stateOf(unit.now),
    said: [
      said(unit), year.hasRates ? amount(unit.now.value, metric) : '',
      year.hasRates && unit.now.lead !== null ? leads(unit.now.lead) : '',
      moved(unit.now.rank_change),
    ],
    brief: [said(unit), arrow(unit.now.rank_change)],
  }));
  return [
    chart({
      id: 'ranking', name, label: t('units.rankingLabel', kindName, metricName, ranked.length), height: `max(${ranked.length * 1.75 + 3}rem, min(${ranked.length * 2.6}rem, 62vh))`,
      option: bars({ rows, unit: year.hasRates ? '%' : '', tip: (i) => [ranked[i].name, ...factsOf(ranked[i].now, metric).map(line)] }),
      onClick: ({ componentType, dataIndex, value }) => {
        const unit = componentType === 'yAxis' ? ranked[rows.findIndex((row) => row.name === value)] : ranked[dataIndex];
        if (unit) (componentType === 'yAxis' ? visit(unit) : open(unit, last));
      },
      table: periodTable({ ...given, units: year.units }), hint: t(year.hasRates ? 'units.rankingHint' : 'units.rankingHintValue'),
    }),
    absent({ ...given, units: year.units }),
  ];
}

const leads = (lead) => (lead === 0 ? `■ ${t('onPace')}` : t(lead > 0 ? 'units.ahead' : 'units.behind', number(Math.abs(lead), 2)));
