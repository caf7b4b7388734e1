// What two vintages of a report say differently.
import { valueOf } from './figure.js';

const aboutOf = (one) => [one.subject, one.indicator, one.measure === 'meta' ? one.indicatorName : '', one.category, one.measure, one.period, one.cumulative, one.list].join('|');

/** What is said, whichever width its brackets and digits have. */
const saidBy = (printed) => valueOf(printed).normalize('NFKC');

/** Of those that say the same thing twice, one. */
function distinct(printed) {
  const seen = new Map();
  for (const one of printed) if (!seen.has(saidBy(one))) seen.set(saidBy(one), one);
  return seen;
}

/**
 * @param first, second what each prints, as the API has it
 * @returns [{ of, before: [printed], after: [printed] }] in the order of the first's text: what one of them says of a matter and the
 *   other does not; both sides empty of what they share
 */
export function differences(first, second) {
  const [before, after] = [Map.groupBy(first, aboutOf), Map.groupBy(second, aboutOf)];
  const found = [];
  for (const about of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [distinct(before.get(about) ?? []), distinct(after.get(about) ?? [])];
    const only = (here, there) => [...here].filter(([value]) => !there.has(value)).map(([, one]) => one);
    const [left, right] = [only(was, is), only(is, was)];
    if (left.length || right.length) found.push({ of: left[0] ?? right[0], before: left, after: right });
  }
  return found;
}

/** The keys of all places at which one vintage says what the other does not. */
export function changedKeys(printed, found, side) {
  const said = new Set(found.flatMap((one) => one[side].map((is) => `${aboutOf(is)}=${saidBy(is)}`)));
  return new Set(printed.filter((one) => said.has(`${aboutOf(one)}=${saidBy(one)}`)).map((one) => one.key));
}
