// A year against a year before: all units, what the whole is made of, who moved most, and the months that made it.
import './words.js';
import { ask } from '../api.js';
import { amount, el, labelOf, percent, picker, shownValue, signed, tabs, unit } from '../format.js';
import { t } from '../i18n.js';
import { metrics } from '../query/question.js';
import { guarded, runPage } from '../shell/page.js';
import { openPlaces } from '../source/derived.js';
import { originsOf } from '../source/origin.js';
import { cards } from './cards.js';
import { compositionPanel } from './composition.js';
import { byMonth, composition, headline, units } from './figures.js';
import { monthsPanel } from './months.js';
import { moversPanel } from './movers.js';
import { sorted, unitsTable } from './table.js';

const KINDS = ['task_force', 'department', 'township'];
const FORMATS = ['docx', 'xlsx', 'pdf'];

const yearsOf = (periods) => [...new Set(periods.map((one) => one.year))];

/** The years compared, and the last month of the later one: both are told up to it. */
function span(periods, chosen) {
  const years = yearsOf(periods);
  const year = years.includes(Number(chosen.year)) ? Number(chosen.year) : years.find((one) => periods.some((period) => period.year === one && period.month === 12)) ?? years[0];
  const against = Number(chosen.against) < year ? Number(chosen.against) : year - 1;
  const last = Math.max(...periods.filter((one) => one.year === year).map((one) => one.month));
  const month = String(last).padStart(2, '0');
  return { year, against, last, now: `${year}-${month}`, before: `${against}-${month}`, hasOther: periods.some((one) => one.endMonth === `${against}-${month}`) };
}

runPage({
  name: 'yearEnd',
  period: false,
  title: ({ regionName, periods }, chosen) => {
    const { year, against, last } = span(periods, chosen);
    return `${regionName}　${last === 12 ? t('yearEnd.title', year, against) : t('yearEnd.upTo', year, against, last)}`;
  },
  async show({ region, regionName, periods, chosen, choose, later }) {
    const years = span(periods, chosen);
    const { year, against, last, now, before } = years;
    const [known, { data: indicators }] = await Promise.all([metrics(), ask('indicators', { region })]);
    const printed = indicators.filter((one) => known.has(one.code)).map((one) => known.get(one.code));
    const metric = printed.find((one) => one.name === chosen.metric) ?? printed[0];
    const headlines = indicators.filter((one) => one.headline && known.has(one.code)).map((one) => known.get(one.code));
    const { data: subjects } = await ask('subjects', { region, indicator: metric.name });
    const kinds = KINDS.filter((kind) => subjects.some((one) => one.group === kind));
    const kind = kinds.includes(chosen.kind) ? chosen.kind : kinds[0];
    const subject = subjects.find((one) => one.id === chosen.subject && one.group !== 'whole');
    const sort = chosen.sort || 'rank';

    const [overall, rows] = await Promise.all([
      headlines.length ? headline({ metrics: headlines, region, now, before }) : new Map(),
      kind ? units({ metric, region, kind, now, before }) : [],
    ]);
    const onFigure = (row, figure, of, statement, own) => guarded(() => openPlaces(own?.statements?.length > 1 ? own.statements : [statement], {
      heading: `${row.name} · ${labelOf(metric)} · ${of}`, facts: facts(figure, metric, own), label: t('value'), how: [t('monthDerived')],
    }));
    const origins = (row, key) => originsOf({ region, subject: row.id, name: row.name, metric, period: years[key], figure: row[key], group: kind });
    const given = { metric, region, year, against, onFigure, origins };
    return [
      el('div', 'controls year-end-controls', [
        picker('year', t('yearEnd.year'), yearsOf(periods).map((one) => [String(one), String(one)]), String(year), (value) => choose({ year: value, against: '' })),
        picker('against', t('yearEnd.against'), others(periods, year, against).map((one) => [String(one), String(one)]), String(against), (value) => choose({ year: String(year), against: value })),
        picker('metric', t('metric'), printed.map((one) => [one.name, labelOf(one)]), metric.name, (value) => choose({ metric: value, subject: '' })),
        el('span', 'report-links', [el('span', 'hint', t('yearEnd.report')), ...FORMATS.map((format) => el('a', 'plain', format.toUpperCase(), {
          href: `api/v1/reports/${encodeURIComponent(region)}/${year}?format=${format}`, download: '', 'aria-label': t('yearEnd.reportAs', format),
        }))]),
      ]),
      years.hasOther ? null : el('p', 'other-missing', `⚠ ${yearsOf(periods).length > 1 ? t('yearEnd.noOther', against, last) : t('yearEnd.oneYear')}`),
      headlines.length ? cards(headlines, overall, { year, against, origins: (about, key) => originsOf({ region, name: regionName, metric: about, period: years[key], figure: overall.get(about.name)[key], group: null }) }) : null,
      el('div', 'stack', [
        el('section', 'panel', [
          el('div', 'panel-head', [el('h2', null, `${t('yearEnd.units')}：${labelOf(metric)}${unit(metric.unit) ? `（${unit(metric.unit)}）` : ''}`), tabs(kinds.map((one) => [one, t(one)]), kind, (value) => choose({ kind: value, subject: '' }), t('kind')), el('p', 'hint', t('yearEnd.hint'))]),
          rows.length ? unitsTable(sorted(rows, sort), { ...given, sort, onSort: (value) => choose({ sort: value }) }) : el('p', 'nothing', t('yearEnd.noData')),
        ]),
        el('div', 'grid-main', [
          later('months-panel', async () => monthsPanel(await byMonth({ metric, region, subject: subject?.id, year, against, last }), {
            ...given, who: subject?.name ?? regionName,
            whoPicker: picker('subject', t('yearEnd.who'), [['', regionName], ...subjects.filter((one) => one.group === kind).map((one) => [one.id, one.name])], subject?.id ?? '', (value) => choose({ subject: value })),
          })),
          later('composition-panel', async () => compositionPanel(await composition({ metric, region, now, before }), given)),
        ]),
        rows.length && years.hasOther ? moversPanel(rows, given) : null,
      ]),
    ];
  },
});

/** Earlier years with bulletins, and the one before where there is none. */
const others = (periods, year, against) => [...new Set([...yearsOf(periods).filter((one) => one < year), against])].sort((a, b) => b - a);

/** @param own the month's own figure, where that was clicked */
const facts = (figure, metric, own) => [
  own ? [t('month'), shownValue(own, metric), own.note ? t(own.note) : t('monthDerived')] : null,
  [t('value'), shownValue(figure, metric)],
  figure.target ? [t('target'), amount(figure.target, metric), figure.target_origin === 'derived' ? t('derived') : null] : null,
  figure.completion !== null && figure.completion !== undefined ? [t('rate'), percent(figure.completion)] : null,
  figure.yoy !== undefined ? [t('yoy'), figure.yoy === null ? t(figure.yoy_note ?? 'none') : signed(figure.yoy)] : null,
].filter(Boolean);
