// What the region's figure is made of by sector, by month of the year and by year.
import { el, labelOf, monthName, number, percent, shownValue, tabs, unit as unitOf } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { composition } from '../charts/composition.js';
import { mark } from '../charts/lines.js';
import { question } from '../query/question.js';

const WHOLE = 'whole';
const ALL = 100;

export function structure({ metric, region, period, periods, sectors, how, choose, later, open, name }) {
  const head = el('div', 'panel-head', [
    el('h2', null, t('sectors.structure', labelOf(metric))),
    sectors.length ? tabs([['share', t('sectors.share')], ['value', t('sectors.amount')]], how, (value) => choose({ how: value === 'share' ? '' : value }), t('sectors.how')) : null,
  ]);
  if (!sectors.length) return el('section', 'panel', [head, el('p', 'nothing', t('sectors.noCategories', labelOf(metric)))], { id: 'structure' });
  const asked = { metrics: metric.name, group_by: 'category', region, category: sectors.map((one) => one.code), compare: 'share_of_whole' };
  const years = periods.map((one) => one.year);
  const one = (id, title, times, label, hint) => later(`${id}-part`, async () => {
    const { rows } = await question({ ...asked, ...times });
    return el('section', 'part', [el('h3', null, title), stacked(id, rows, label, hint)]);
  });
  return el('section', 'panel', [head, el('div', 'grid-2', [
    one('months', t('sectors.byMonth'), { from: `${period.slice(0, 4)}-01`, to: period }, monthName, t('sectors.structureHint')),
    one('years', t('sectors.byYear'), { from: `${Math.min(...years)}-12`, to: `${Math.max(...years)}-12`, grain: 'year' }, (month) => month.slice(0, 4), t('sectors.yearsHint')),
  ])], { id: 'structure' });

  function stacked(id, rows, label, hint) {
    const times = [...new Set(rows.map((row) => row.period))];
    const figure = (code, time) => rows.find((row) => row.category === code && row.period === time)?.[metric.name];
    if (!rows.some((row) => row[metric.name].value !== null && row.category !== WHOLE)) return el('p', 'nothing', t('sectors.noMonths'));
    const shown = (at) => (how === 'share' ? at?.share : at?.value) ?? null;
    const said = (at) => (at && at.value !== null ? `${shownValue(at, metric)}（${percent(at.share)}）` : t(at?.status ?? 'missing'));
    return chart({
      id, name: `${name}-${id}`, label: t('sectors.structureLabel', labelOf(metric), id === 'months' ? t('sectors.byMonth') : t('sectors.byYear')), height: 'clamp(15rem, 34vh, 26rem)', hint,
      option: composition({
        columns: times.map(label), unit: how === 'share' ? '%' : unitOf(metric.unit), most: how === 'share' ? ALL : null,
        marks: times.map((time) => (sectors.every((sector) => (figure(sector.code, time)?.value ?? null) === null) ? mark(figure(sectors[0].code, time)?.status) : null)),
        parts: sectors.map((sector) => ({ name: sector.name, values: times.map((time) => shown(figure(sector.code, time))) })),
        tip: (part, at) => [`${sectors[part].name}  ${times[at]}`, said(figure(sectors[part].code, times[at]))],
      }),
      onClick: ({ seriesIndex, dataIndex }) => open(figure(sectors[seriesIndex].code, times[dataIndex]), `${sectors[seriesIndex].name}`, times[dataIndex]),
      table: {
        rows: times,
        columns: [
          { label: t('period'), text: (time) => time },
          ...sectors.flatMap((sector) => [
            { label: `${sector.name}（${unitOf(metric.unit) || metric.unit}）`, text: (time) => { const at = figure(sector.code, time); return at && at.value !== null ? number(at.value, metric.decimals) : t(at?.status ?? 'missing'); }, raw: (time) => figure(sector.code, time)?.value ?? '', open: (time) => { const at = figure(sector.code, time); return at?.statements?.length ? () => open(at, sector.name, time) : null; } },
            { label: `${sector.name} ${t('sectors.share')}`, text: (time) => percent(figure(sector.code, time)?.share), raw: (time) => figure(sector.code, time)?.share ?? '' },
          ]),
        ],
      },
    });
  }
}
