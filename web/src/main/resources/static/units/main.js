// One kind of units side by side: ranking, ranks and progress by month, targets, shapes, boards.
import './words.js';
import { ask } from '../api.js';
import { el, labelOf, monthName, picker, tabs } from '../format.js';
import { t } from '../i18n.js';
import { metrics } from '../query/question.js';
import { link } from '../shell/address.js';
import { runPage } from '../shell/page.js';
import { boards } from './boards.js';
import { bumps } from './bump.js';
import { KINDS, kindsOf, yearOf } from './figures.js';
import { heatMap } from './heat.js';
import { smallOnes } from './multiples.js';
import { opening } from './opening.js';
import { ranking } from './ranking.js';
import { targets } from './scatter.js';

const VIEWS = { ranking, bump: bumps, heat: heatMap, scatter: targets, multiples: smallOnes, boards };

runPage({
  name: 'units',
  title: ({ regionName, periodName }) => `${regionName}　${t('page.units')}　${periodName}`,
  async show({ region, regionName, period, chosen, choose }) {
    const [catalogue, { data: indicators }] = await Promise.all([metrics(), ask('indicators', { region })]);
    const printed = indicators.filter((one) => catalogue.has(one.code)).map((one) => one.code);
    const kinds = await kindsOf(printed, region, period);
    const told = printed.filter((code) => kinds.get(code).length);
    if (!told.length) return el('p', 'nothing', t('noData'));
    const metric = catalogue.get(told.includes(chosen.metric) ? chosen.metric : told[0]);
    const has = kinds.get(metric.name);
    const kind = has.includes(chosen.kind) ? chosen.kind : has[0];
    const view = chosen.view in VIEWS ? chosen.view : 'ranking';
    const year = await yearOf({ metric: metric.name, region, kind, period });
    const last = year.months.length - 1;

    const isAny = year.units.some((unit) => unit.points.some((point) => point.value !== null || point.statements?.length));
    const given = {
      year, metric, region, ...opening({ year, metric, region, kind }), last, chosen, choose, visit: (unit) => { location.href = link('unit.html', { subject: unit.id, region }); },
      kindName: t(kind), metricName: labelOf(metric), name: `${regionName}-${t(kind)}-${labelOf(metric)}-${period}-${t(`units.${view}`)}`,
      monthNames: year.months.map(monthName),
    };
    return [
      el('div', 'controls units-controls', [
        tabs(KINDS.filter((one) => has.includes(one)).map((one) => [one, t(one)]), kind, (value) => choose({ kind: value, exempt: '' }), t('kind')),
        picker('metric', t('metric'), told.map((code) => [code, labelOf(catalogue.get(code))]), metric.name, (value) => choose({ metric: value })),
        tabs(Object.keys(VIEWS).map((one) => [one, t(`units.${one}`)]), view, (value) => choose({ view: value === 'ranking' ? '' : value }), t('units.view')),
      ]),
      el('section', 'panel', [
        view === 'boards' ? null : el('div', 'panel-head', el('h2', null, t(`units.${view}Title`, labelOf(metric), t(kind)), { id: 'units-title' })),
        ...(isAny ? [VIEWS[view](given)].flat() : [el('p', 'nothing', t('units.noneNow', labelOf(metric), t(kind)))]),
      ], { id: 'view', 'data-view': view }),
    ];
  },
});
