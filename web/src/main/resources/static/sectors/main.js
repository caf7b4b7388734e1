// Task forces and sectors: what the region's figure is made of, who brought its growth, and two cuts of it side by side.
import '../units/words.js';
import './words.js';
import { ask } from '../api.js';
import { el, labelOf, picker } from '../format.js';
import { t } from '../i18n.js';
import { metrics } from '../query/question.js';
import { guarded, runPage } from '../shell/page.js';
import { openDerived, openPlaces } from '../source/derived.js';
import { factsOf } from '../source/facts.js';
import { contribution } from './contribution.js';
import { doubleLine } from './double.js';
import { forces } from './forces.js';
import { structure } from './structure.js';

const SCHEME = 'sector';

runPage({
  name: 'sectors',
  title: ({ regionName, periodName }) => `${regionName}　${t('page.sectors')}　${periodName}`,
  async show({ region, regionName, period, periods, chosen, choose, later }) {
    const [known, { data: indicators }, { data: categories }] = await Promise.all([metrics(), ask('indicators', { region }), ask('categories', { region })]);
    const printed = indicators.map((one) => one.code).filter((code) => known.has(code) && known.get(code).additive);
    if (!printed.length) return el('p', 'nothing', t('noData'));
    const metric = known.get(printed.includes(chosen.metric) ? chosen.metric : printed[0]);
    const told = (figure, about, month) => ({ heading: `${about} · ${labelOf(metric)} · ${month}`, facts: factsOf(figure, metric) });
    const given = {
      metric, region, period, periods, choose, later, name: `${regionName}-${labelOf(metric)}-${period}`,
      sectors: categories.filter((one) => one.scheme === SCHEME && one.indicators.includes(metric.name)),
      how: chosen.how === 'value' ? 'value' : 'share', of: chosen.of,
      open: (figure, about, month) => { if (figure) guarded(() => openPlaces(figure.statements, { ...told(figure, about, month), label: t('value') })); },
      openDerivation: (figure, about, month, how, parts) => guarded(() => openDerived({ ...told(figure, about, month), how, parts })),
    };
    return [
      el('div', 'controls sectors-controls', picker('metric', t('metric'), printed.map((code) => [code, labelOf(known.get(code))]), metric.name, (value) => choose({ metric: value }))),
      el('div', 'stack', [
        structure(given),
        el('div', 'grid-2', [later('contribution-panel', () => contribution(given)), later('forces', () => forces(given))]),
        later('double', () => doubleLine(given)),
      ]),
    ];
  },
});
