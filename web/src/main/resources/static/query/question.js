// Questions in the semantic model's words, and their answers as one object for each row and metric.
import { ask } from '../api.js';

/** A metric's columns by what they say, without the metric's name before it. */
const VALUE = 'value';

/**
 * @param question as the API takes it: metrics, group_by, period or from and to, compare, kind … ; lists may be arrays
 * @returns { rows, sql, isCut }: each row has the dimensions (period, region, subject_id, subject, kind, category …), and for
 *   each metric an object under its name: { value, status, statements, target, completion, pace, lead, yoy, yoy_note, rank … }
 */
export async function question(words) {
  const asked = Object.fromEntries(Object.entries(words).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : value]));
  const { columns, rows, sql, isCut } = (await ask('query', asked)).data;
  const places = columns.map(({ name, metric }) => [metric, metric === null ? name : name === metric ? VALUE : name.slice(metric.length + 1)]);
  return { rows: rows.map((row) => shaped(row, places)), sql, isCut };
}

function shaped(row, places) {
  const shape = {};
  row.forEach((value, i) => {
    const [metric, key] = places[i];
    if (metric === null) shape[key] = value;
    else (shape[metric] ??= {})[key] = value;
  });
  return shape;
}

let known = null;

/** Every metric that can be asked, by name: { name, label: { zh, en }, unit, decimals, direction, additive, cumulative … }. */
export async function metrics() {
  known ??= ask('metrics').then(({ data }) => new Map(data.metrics.map((metric) => [metric.name, metric])));
  return known;
}

/** The months from one to another, both yyyy-MM and included. */
export function months(from, to) {
  const index = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const all = [];
  for (let i = index(from); i <= index(to); i++) all.push(`${Math.floor(i / 12)}-${String(i % 12 + 1).padStart(2, '0')}`);
  return all;
}
