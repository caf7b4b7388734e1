// How one metric of a unit came to be, and its place among its peers, month by month.
import { el, labelOf, monthName, number, percent, unit as unitOf } from '../format.js';
import { t } from '../i18n.js';
import { bump } from '../charts/bump.js';
import { chart } from '../charts/chart.js';
import { lines, mark } from '../charts/lines.js';
import { factsOf, line } from '../source/facts.js';
import { figures } from '../trend/figures.js';
import { ofOneYear } from '../trend/year.js';
import { yearOf } from '../units/figures.js';

const known = (value) => value !== null && value !== undefined;

/** @param origins ({ figure, period, … }) → what opens where each of its figures comes from */
export async function history({ subject, metric, region, period, origins }) {
  const year = Number(period.slice(0, 4));
  const found = await figures({ metric: metric.name, region, subjects: subject.group === 'whole' ? [] : [subject.id], from: `${year}-01`, to: `${year}-12`, accumulation: 'cumulative' });
  const series = found.series[0];
  if (!series) return el('p', 'nothing', t('noData'));
  const at = (i) => origins({ figure: series.points[i], period: found.months[i] });
  const last = series.points.findLastIndex((point) => point.value !== null);
  return chart({
    id: 'history', name: `${subject.name}-${labelOf(metric)}-${year}`, label: t('unit.historyLabel', subject.name, labelOf(metric), year), height: 'clamp(16rem, 40vh, 28rem)',
    option: lines({
      months: found.months.map(monthName), unit: unitOf(metric.unit), marks: series.points.map((point, i) => (i < last && point.value === null ? mark(point.status) : null)),
      ...ofOneYear(series, metric, 'cumulative', year), tip: (i) => [found.months[i], ...factsOf(series.points[i], metric).map(line)],
    }),
    onClick: ({ seriesIndex, dataIndex }) => { if (seriesIndex < 2) at(dataIndex)[seriesIndex === 1 ? 'lastYear' : 'value'](); },
    table: {
      rows: series.points.map((point, i) => ({ point, month: found.months[i], from: at(i) })),
      columns: [
        { label: t('trend.month'), text: ({ month }) => month },
        { label: t('value'), text: ({ point }) => (point.value === null ? t(point.status) : number(point.value, metric.decimals)), raw: ({ point }) => point.value ?? '', open: ({ point, from }) => (point.statements?.length ? from.value : null) },
        { label: t('target'), text: ({ point }) => number(point.target, metric.decimals), open: ({ point, from }) => (known(point.target) ? from.target : null) },
        { label: t('rate'), text: ({ point }) => percent(point.completion), open: ({ point, from }) => (known(point.completion) ? from.rate : null) },
        { label: t('lastYear'), text: ({ point }) => number(point.last_year, metric.decimals), open: ({ point, from }) => (point.last_year_statements?.length ? from.lastYear : null) },
      ],
    },
  });
}

export async function rankPath({ subject, metric, region, period, origins }) {
  const year = await yearOf({ metric: metric.name, region, kind: subject.group, period });
  const own = year.units.findIndex((unit) => unit.id === subject.id);
  const peers = year.units.filter((unit) => unit.points.some((point) => point.rank !== null));
  const at = peers.indexOf(year.units[own]);
  if (at < 0 || peers.length < 2) return el('p', 'nothing', t('unit.noPath'));
  const from = (unit, i) => origins({ subject: unit.id, name: unit.name, figure: unit.points[i], period: year.months[i] });
  const order = [peers[at], ...peers.filter((_, i) => i !== at)];
  return chart({
    id: 'path', name: `${subject.name}-${labelOf(metric)}-${period}-rank`, label: t('unit.pathLabel', subject.name), height: 'clamp(16rem, 40vh, 28rem)', hint: t('unit.pathHint'),
    option: bump({
      months: year.months.map(monthName), lines: order.map((unit, i) => ({ name: unit.name, ranks: unit.points.map((point) => point.rank ?? null), state: i === 0 ? 'chosen' : 'quiet', label: t('places', unit.now.rank) })),
      marks: order[0].points.map((point) => (point.rank === null ? mark(point.status) : null)),
      last: Math.max(...peers.flatMap((unit) => unit.points.map((point) => point.rank ?? 1))), others: () => '',
      tip: (i, month) => [`${order[i].name}  ${year.months[month]}`, ...factsOf(order[i].points[month], metric).map(line)],
    }),
    onClick: ({ seriesIndex, dataIndex }) => { if (dataIndex !== undefined) from(order[seriesIndex], dataIndex).rank(); },
    table: {
      rows: order[0].points.map((point, i) => ({ point, month: year.months[i], from: from(order[0], i) })),
      columns: [
        { label: t('trend.month'), text: ({ month }) => month },
        { label: t('rank'), text: ({ point }) => (point.rank === null ? t(point.status) : t('rankOf', point.rank, point.ranked_of)), raw: ({ point }) => point.rank ?? '', open: ({ point, from }) => (known(point.rank) ? from.rank : null) },
        { label: t('rate'), text: ({ point }) => percent(point.completion), open: ({ point, from }) => (known(point.completion) ? from.rate : null) },
      ],
    },
  });
}
