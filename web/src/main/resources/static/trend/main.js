// A metric over months: one unit with last year, target and pace, or several units side by side.
import './words.js';
import { ask } from '../api.js';
import { amount, el, labelOf, monthName, number, percent, picker, points as inPoints, shownValue, signed, tabs, unit } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { lines, mark } from '../charts/lines.js';
import { metrics } from '../query/question.js';
import { guarded, runPage } from '../shell/page.js';
import { openPlaces } from '../source/derived.js';
import { figures, isRestated } from './figures.js';
import { ofOneYear } from './year.js';

const MOST_SUBJECTS = 6;
const KINDS = ['task_force', 'department', 'township'];

runPage({
  name: 'trend',
  period: false,
  title: ({ regionName }) => `${regionName}　${t('page.trend')}`,
  async show({ region, regionName, periods, chosen, choose }) {
    const [known, { data: indicators }] = await Promise.all([metrics(), ask('indicators', { region })]);
    const printed = indicators.filter((one) => known.has(one.code));
    const metric = known.get(printed.some((one) => one.code === chosen.metric) ? chosen.metric : printed[0].code);
    const { data: subjects } = await ask('subjects', { region, indicator: metric.name });
    const whole = subjects.find((one) => one.group === 'whole');
    const ids = (chosen.subject ?? '').split(',').filter((id) => id !== whole?.id && subjects.some((one) => one.id === id)).slice(0, MOST_SUBJECTS);
    const accumulation = chosen.mode === 'period' && metric.cumulative ? 'period' : 'cumulative';
    const years = [...new Set(periods.map((one) => one.year))];
    const isLong = chosen.span === 'all';
    const year = years.includes(Number(chosen.year)) ? Number(chosen.year) : years[0];
    const from = isLong ? `${years.at(-1)}-01` : `${year}-01`;
    const to = isLong ? periods[0].endMonth : `${year}-12`;
    const found = await figures({ metric: metric.name, region, subjects: ids, category: chosen.category, from, to, accumulation });

    const open = (series, i, ofLastYear = false) => {
      const point = series.points[i];
      const keys = ofLastYear ? point.last_year_statements : point.statements;
      const heading = `${series.name} · ${labelOf(metric)} · ${found.months[i]}`;
      const told = facts(point, series.first[i], metric);
      const how = accumulation === 'period' && !ofLastYear ? [t('monthDerived')] : undefined;
      guarded(() => openPlaces(keys, { heading, facts: told, label: t('value'), how }));
    };
    const wanted = (changes) => choose({ metric: metric.name, ...changes });
    return [
      el('section', 'panel', [
        el('div', 'panel-head', [
          el('h2', null, t('trend.title', labelOf(metric), found.series.map((one) => one.name).join('、')), { id: 'trend-title' }),
          el('div', 'controls', [
            picker('metric', t('metric'), printed.map((one) => [one.code, labelOf(known.get(one.code))]), metric.name, (value) => choose({ metric: value, subject: '', category: '' })),
            picker('subject', t(ids.length ? 'trend.add' : 'subject'), subjectGroups(subjects, ids, whole), ids.length ? '' : whole?.id ?? '', (id) => wanted({ subject: id === whole?.id ? '' : [...ids, id].slice(-MOST_SUBJECTS).join(',') }), { grouped: true }),
            isLong ? null : picker('year', t('year'), years.map((one) => [String(one), String(one)]), String(year), (value) => wanted({ year: value })),
            metric.cumulative ? tabs([['cumulative', t('trend.cumulative')], ['period', t('trend.period')]], accumulation, (mode) => wanted({ mode }), t('trend.mode')) : null,
            tabs([['year', t('trend.year')], ['all', t('trend.all')]], isLong ? 'all' : 'year', (span) => wanted({ span }), t('trend.span')),
          ]),
        ]),
        ids.length ? el('p', 'chips', [
          ...found.series.map((one) => el('button', 'tab', `${one.name} ✕`, { type: 'button', 'aria-label': t('trend.remove', one.name), onclick: () => wanted({ subject: ids.filter((id) => id !== one.id).join(',') }) })),
          ids.length > 1 ? el('span', 'hint', t('trend.kindTotal')) : null,
        ]) : null,
        found.series.length ? drawing({ found, metric, accumulation, year, isLong, open, regionName }) : el('p', 'nothing', t('noData')),
      ]),
    ];
  },
});

function drawing({ found, metric, accumulation, year, isLong, open }) {
  const single = found.series.length === 1 ? found.series[0] : null;
  const axisName = (month) => (isLong && month.endsWith('-01') ? `${month.slice(0, 4)}\n${monthName(month)}` : monthName(month));
  const drawn = single && !isLong ? ofOneYear(single, metric, accumulation, year) : {
    lines: found.series.map((one) => ({ name: one.name, style: single ? 'actual' : 'compared', points: one.points.map((point) => point.value), marked: one.points.map((point, i) => isRestated(point, one.first[i])) })),
    target: null,
  };
  const isAny = (i) => found.series.some((one) => one.points[i].value !== null);
  const last = found.months.findLastIndex((_, i) => isAny(i));
  const name = `${found.series.map((one) => one.name).join('-')}-${labelOf(metric)}-${isLong ? 'all' : year}`;
  return chart({
    id: 'trend', name, height: 'clamp(18rem, 100vh - 22rem, 52rem)',
    label: t('trend.label', found.series.map((one) => one.name).join('、'), labelOf(metric), t(`trend.${accumulation}`)),
    option: lines({
      months: found.months.map(axisName), unit: unit(metric.unit), bars: accumulation === 'period',
      marks: found.months.map((_, i) => (i < last && !isAny(i) ? mark(found.series[0].points[i].status) : null)),
      ...drawn, tip: (i) => tip(found, i, metric),
    }),
    onClick: ({ seriesIndex, dataIndex }) => {
      if (!single) open(found.series[seriesIndex], dataIndex);
      else if (seriesIndex < 2) open(single, dataIndex, seriesIndex === 1);
    },
    table: table(found, metric, accumulation, open),
  });
}

function tip(found, i, metric) {
  return [found.months[i], ...found.series.flatMap((one) => {
    const point = one.points[i];
    if (found.series.length > 1) return [`${one.name}  ${shownValue(point, metric)}`];
    return facts(point, one.first[i], metric).map(([label, value, note]) => `${label}  ${value}${note ? `（${note}）` : ''}`);
  })];
}

function facts(point, first, metric) {
  const given = (value) => value !== null && value !== undefined;
  return [
    [t('value'), shownValue(point, metric), point.note ? t(point.note) : null],
    isRestated(point, first) ? [t('trend.firstReported'), amount(first.value, metric), t('restated')] : null,
    given(point.completion) ? [t('rate'), percent(point.completion)] : null,
    given(point.lead) ? [t('pace'), percent(point.pace), inPoints(point.lead)] : null,
    given(point.last_year) ? [t('lastYear'), amount(point.last_year, metric)] : null,
    given(point.value) ? [t('yoy'), given(point.yoy) ? signed(point.yoy) : t(point.yoy_note ?? 'none')] : null,
  ].filter(Boolean);
}

function table(found, metric, accumulation, open) {
  const rows = found.series.flatMap((one) => one.points.map((point, i) => ({ one, point, first: one.first[i], i })));
  const isCumulative = accumulation === 'cumulative';
  const sourced = (point) => point.statements?.length > 0;
  return {
    rows,
    columns: [
      { label: t('trend.month'), text: ({ i }) => found.months[i] },
      ...(found.series.length > 1 ? [{ label: t('subject'), text: ({ one }) => one.name, words: true }] : []),
      { label: `${t(isCumulative ? 'value' : 'month')}（${unit(metric.unit) || metric.unit}）`, text: ({ point }) => (point.value === null ? t(point.status) : number(point.value, metric.decimals)), raw: ({ point }) => point.value ?? '', open: ({ one, point, i }) => (sourced(point) ? () => open(one, i) : null) },
      { label: t('trend.note'), text: ({ point }) => (point.note ? t(point.note) : ''), words: true },
      ...(isCumulative ? [
        { label: t('target'), text: ({ point }) => number(point.target, metric.decimals), raw: ({ point }) => point.target ?? '' },
        { label: t('rate'), text: ({ point }) => percent(point.completion), raw: ({ point }) => point.completion ?? '' },
        { label: t('pace'), text: ({ point }) => percent(point.pace), raw: ({ point }) => point.pace ?? '' },
        { label: `${t('leads')}（${t('points')}）`, text: ({ point }) => number(point.lead, 2), raw: ({ point }) => point.lead ?? '' },
      ] : []),
      { label: t('lastYear'), text: ({ point }) => number(point.last_year, metric.decimals), raw: ({ point }) => point.last_year ?? '' },
      { label: t('yoy'), text: ({ point }) => (point.yoy === null || point.yoy === undefined ? (point.value === null ? t('none') : t(point.yoy_note ?? 'none')) : signed(point.yoy)), raw: ({ point }) => point.yoy ?? '' },
      { label: t('trend.firstReported'), text: ({ point, first }) => (isRestated(point, first) ? number(first.value, metric.decimals) : ''), raw: ({ point, first }) => (isRestated(point, first) ? first.value : '') },
    ],
  };
}

function subjectGroups(subjects, ids, whole) {
  const groups = KINDS.map((kind) => [t(kind), subjects.filter((one) => one.group === kind && !ids.includes(one.id)).map((one) => [one.id, one.name])]);
  return [[null, ids.length ? [['', t('none')]] : []], ...(whole ? [[null, [[whole.id, whole.name]]]] : []), ...groups.filter(([, members]) => members.length)];
}
