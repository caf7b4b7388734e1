// The size of every unit's target against what it has done of it.
import { el, labelOf, percent, unit as unitOf } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { scatter } from '../charts/scatter.js';
import { factsOf, line } from '../source/facts.js';
import { absent } from './absent.js';
import { isRanked, stateOf } from './figures.js';
import { periodTable } from './table.js';

export function targets(given) {
  const { year, metric, open, name, last } = given;
  const units = year.units.filter((unit) => isRanked(unit) && unit.now.target !== null && unit.now.completion !== null);
  if (!units.length) return el('p', 'nothing', t('units.noTargets', labelOf(metric)));
  return [
    chart({
      id: 'scatter', name, label: t('units.scatterLabel', units.length), height: 'clamp(20rem, 100vh - 22rem, 52rem)', hint: t('units.scatterHint'),
      option: scatter({
        points: units.map((unit) => ({ name: unit.name, x: unit.now.target, y: unit.now.completion, state: stateOf(unit.now) })),
        xName: [t('target'), unitOf(metric.unit) || metric.unit].join(' '), yName: `${t('rate')} %`,
        line: year.pace === null ? null : { value: year.pace, label: `${t('pace')} ${percent(year.pace)}` },
        tip: (i) => [units[i].name, ...factsOf(units[i].now, metric).map(line)],
      }),
      onClick: ({ dataIndex }) => open(units[dataIndex], last),
      table: periodTable({ ...given, units: year.units }),
    }),
    absent({ ...given, units: year.units }),
  ];
}
