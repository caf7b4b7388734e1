// A year's figures beside another year's, up to the same month of each, as the semantic layer tells them.
import { months, question } from '../query/question.js';

const NONE = { value: null, status: 'missing', statements: [], target: null, target_statements: [], completion: null, yoy: null, yoy_note: null, rank: null };

/** Of two numbers, null where there is not both; rid of what binary fractions leave. */
export const difference = (a, b) => ([a, b].some((one) => one === null || one === undefined) ? null : Number((Number(a) - Number(b)).toFixed(6)));

/**
 * What may be compared of a metric: ratios have no target.
 *
 * @param now, before periods, yyyy-MM
 */
async function ofBoth(metric, words, { now, before }) {
  const compare = metric.type === 'ratio' ? 'yoy,rank' : 'target,pace,yoy,rank';
  const [is, was] = await Promise.all([now, before].map((period) => question({ metrics: metric.name, period, compare, ...words })));
  return [is.rows, was.rows];
}

/**
 * The units of a kind, each with both years' figures.
 *
 * @returns [{ id, name, now, before, gained, points, places }]: differences of actuals, of completion rates and of ranks (places won
 *   are positive), null where one of the years has none
 */
export async function units({ metric, region, kind, ...periods }) {
  const [is, was] = await ofBoth(metric, { group_by: 'subject', kind, region }, periods);
  const earlier = new Map(was.map((row) => [row.subject_id, row]));
  const later = new Set(is.map((row) => row.subject_id));
  const gone = was.filter((row) => !later.has(row.subject_id));
  return [...is.map((row) => [row, row[metric.name]]), ...gone.map((row) => [row, NONE])].map(([row, now]) => {
    const before = earlier.get(row.subject_id)?.[metric.name] ?? predecessors(now, periods);
    return {
      id: row.subject_id, name: row.subject, now, before,
      gained: difference(now.value, before.value), points: difference(now.completion, before.completion), places: difference(before.rank, now.rank),
    };
  });
}

/** A merged unit was not there under its name: where the other year is the one before, those it was merged from stand for it. */
function predecessors(figure, { now, before }) {
  const isYearBefore = Number(now.slice(0, 4)) - 1 === Number(before.slice(0, 4));
  if (!isYearBefore || figure.last_year === null || figure.last_year === undefined) return NONE;
  return { ...NONE, value: figure.last_year, status: 'reported', statements: figure.last_year_statements, isMerged: true };
}

/** Shares of the whole by category: [{ code, name, now, before }]. */
export async function composition({ metric, region, subject, now, before }) {
  const about = { metrics: metric.name, region, compare: 'share_of_whole', ...(subject ? { group_by: 'subject,category', subject } : { group_by: 'category' }) };
  const [is, was] = await Promise.all([now, before].map((period) => question({ ...about, period })));
  const name = new Map([...was.rows, ...is.rows].map((row) => [row.category, row.category_name]));
  const by = (rows) => new Map(rows.map((row) => [row.category, row[metric.name]]));
  const [later, earlier] = [by(is.rows), by(was.rows)];
  return [...name].filter(([code]) => code !== 'whole').map(([code, word]) => ({ code, name: word, now: later.get(code) ?? NONE, before: earlier.get(code) ?? NONE }));
}

/**
 * Month by month: [{ month, now, before, gained, lead, opens, opensBefore }] with the month's own figures of both years, their
 * difference, and how far the cumulative figure is ahead of the other year's.
 */
export async function byMonth({ metric, region, subject, year, against, last }) {
  const about = { metrics: metric.name, region, ...(subject ? { group_by: 'subject', subject } : { group_by: 'region' }) };
  const end = String(last).padStart(2, '0');
  const asked = (of, accumulation) => question({ ...about, from: `${of}-01`, to: `${of}-${end}`, accumulation });
  const answers = await Promise.all([asked(year, 'period'), asked(against, 'period'), asked(year, 'cumulative'), asked(against, 'cumulative')]);
  const [own, ownBefore, sum, sumBefore] = answers.map(({ rows }) => new Map(rows.map((row) => [row.period.slice(5), row[metric.name]])));
  return months(`${year}-01`, `${year}-${end}`).map((month) => {
    const of = (map) => map.get(month.slice(5)) ?? NONE;
    const [now, before] = [of(own), of(ownBefore)];
    const isSame = (now.note ?? null) === (before.note ?? null);
    return {
      month: Number(month.slice(5)), now, before, isTwoMonths: now.note === 'january_february' || before.note === 'january_february',
      gained: isSame ? difference(now.value, before.value) : null, lead: difference(of(sum).value, of(sumBefore).value), opens: of(sum), opensBefore: of(sumBefore),
    };
  });
}

/** The region's own figures of several metrics: by name, { now, before }. */
export async function headline({ metrics, region, now, before }) {
  const names = metrics.map((metric) => metric.name);
  const asked = (period) => question({ metrics: names, group_by: 'region', region, period, compare: 'target,pace,yoy' });
  const [is, was] = await Promise.all([asked(now), asked(before)]);
  return new Map(names.map((name) => [name, { now: is.rows[0]?.[name] ?? NONE, before: was.rows[0]?.[name] ?? NONE }]));
}
