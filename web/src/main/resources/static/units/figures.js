// The figures of all units of one kind in the months of a year up to a period, and which metrics are told by unit at all.
import { months, question } from '../query/question.js';

export const KINDS = ['task_force', 'department', 'township'];

const ABSENT = { value: null, status: 'off_roster', statements: [], completion: null, lead: null, rank: null, rank_change: null };

/** For each metric the kinds that have it in the year of the period: a map from its name to a list. */
export async function kindsOf(metrics, region, period) {
  const { rows } = await question({ metrics, group_by: 'subject', region, period });
  return new Map(metrics.map((metric) => [metric, KINDS.filter((kind) => rows.some((row) => row.kind === kind && row[metric].status !== null))]));
}

/**
 * @returns { months, units: [{ id, name, points: a figure for each month, now: the last of them }], hasRates, pace }: units
 *   on the roster at the period's end in the order of their ranks, then the others by name
 */
export async function yearOf({ metric, region, kind, period }) {
  const from = `${period.slice(0, 4)}-01`;
  const { rows } = await question({ metrics: metric, group_by: 'subject', region, kind, from, to: period, compare: 'target,pace,yoy,rank,rank_change' });
  const all = months(from, period);
  const units = new Map();
  for (const row of rows) {
    if (!units.has(row.subject_id)) units.set(row.subject_id, { id: row.subject_id, name: row.subject, points: all.map(() => ABSENT) });
    units.get(row.subject_id).points[all.indexOf(row.period)] = row[metric];
  }
  const found = [...units.values()].map((unit) => ({ ...unit, now: unit.points.at(-1) }));
  const first = (unit) => unit.now.rank ?? Infinity;
  found.sort((a, b) => first(a) - first(b) || a.name.localeCompare(b.name, 'zh'));
  return {
    months: all, units: found,
    hasRates: rows.some((row) => row[metric].completion !== null),
    pace: found.find((unit) => unit.now.pace !== null && unit.now.pace !== undefined)?.now.pace ?? null,
  };
}

/** What a unit is held by: its completion where the metric has targets, else its figure. */
export const measured = (figure, hasRates) => (hasRates ? figure.completion : figure.value);

/** Ahead of the pace or behind it; neutral where there is none to hold it to. */
export const stateOf = (figure) => (figure.lead === null || figure.lead === undefined ? 'neutral' : figure.lead >= 0 ? 'ahead' : 'behind');

export const isRanked = (unit) => unit.now.rank !== null && unit.now.rank !== undefined;
