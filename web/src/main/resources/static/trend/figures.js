// The figures that the page shows: asked of the semantic layer, for each subject a series over the same months.
import { months, question } from '../query/question.js';

const MISSING = { value: null, status: 'missing', statements: [], target: null, last_year: null, yoy: null, yoy_note: null, note: null };

/**
 * @param subjects ids; none for the region as a whole
 * @param accumulation cumulative or period
 * @returns { months, series: [{ id, name, points, first }] }: points by month as the semantic layer tells them, first as first reported
 */
export async function figures({ metric, region, subjects, category, from, to, accumulation }) {
  const about = subjects.length
    ? { group_by: 'subject', subject: subjects }
    : { group_by: 'region' };
  const asked = { metrics: metric, region, ...about, from, to, accumulation, ...(category ? { category } : {}) };
  const [latest, first] = await Promise.all([
    question({ ...asked, compare: accumulation === 'cumulative' ? 'target,pace,yoy' : 'yoy' }),
    question({ ...asked, vintage: 'as_first_reported' }),
  ]);
  const all = months(from, to);
  const key = (row) => row.subject_id ?? row.region_code;
  const names = new Map(latest.rows.map((row) => [key(row), row.subject ?? row.region]));
  const order = subjects.length ? subjects.filter((id) => names.has(id)) : [...names.keys()];
  const line = (rows, id) => {
    const of = new Map(rows.filter((row) => key(row) === id).map((row) => [row.period, row[metric]]));
    return all.map((month) => of.get(month) ?? MISSING);
  };
  return { months: all, series: order.map((id) => ({ id, name: names.get(id), points: line(latest.rows, id), first: line(first.rows, id) })) };
}

/** Whether a figure in force is not what was printed first. */
export const isRestated = (point, first) => point.value !== null && first.value !== null && point.value !== first.value;
