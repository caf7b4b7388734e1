// Opens where a figure, its target, rate, growth or rank comes from: the place it was printed, or how it was derived and from what.
import './words.js';
import { ask } from '../api.js';
import { amount, el, labelOf, number, percent, signed } from '../format.js';
import { t } from '../i18n.js';
import { guarded } from '../shell/guarded.js';
import { openDerived, openPlaces } from './derived.js';
import { factsOf } from './facts.js';
import { openSource } from './panel.js';
import { openRanking } from './ranking.js';

const given = (value) => value !== null && value !== undefined;

/**
 * @param about { region, subject, name, metric, period, figure, category, group }: figure as question() gives it, subject its
 *   id or whole, group the kind it is ranked in, category whole where left out
 * @returns what opens each of its figures
 */
export function originsOf(about) {
  const { name, metric, period, figure } = about;
  const heading = (what) => [name, labelOf(metric), what, period].filter(Boolean).join(' · ');
  const facts = () => factsOf(figure, metric);
  const keys = (of) => figure[of] ?? [];
  const actual = { label: t('value'), keys: keys('statements') };
  const target = { label: t('target'), keys: keys('target_statements') };
  const opening = (work) => () => guarded(work);

  return {
    value: opening(() => openPlaces(actual.keys, { heading: heading(), facts: facts(), label: actual.label })),

    lastYear: opening(() => openPlaces(keys('last_year_statements'), { heading: heading(t('lastYear')), facts: facts(), label: t('from.lastYear') })),

    target: opening(async () => {
      if (figure.target_origin === 'derived') return derivedTarget();
      if (figure.target_origin === 'printed' && target.keys.length === 1) return openSource(target.keys[0], heading(t('target')), facts());
      return openDerived({ heading: heading(t('target')), facts: facts(), how: [t(target.keys.length > 1 ? 'from.targetSum' : 'from.targetCarried')], parts: [target] });
    }),

    rate: opening(async () => {
      const origin = await originOf(about);
      const printed = origin?.ratePrinted;
      if (origin?.rateStatement && agrees(printed, figure.completion)) {
        const isComputed = given(origin.rateComputed);
        return openSource(origin.rateStatement, heading(t('rate')), [...facts(), isComputed ? [t('from.recomputed'), sum()] : null].filter(Boolean));
      }
      return openDerived({
        heading: heading(t('rate')), facts: facts(),
        how: [sum() ? t('from.rate', amount(figure.value, metric), amount(figure.target, metric), percent(figure.completion)) : t('from.rateAlone', percent(figure.completion)), origin?.rateStatement ? t('from.ratePrinted', percent(printed)) : null],
        parts: [actual, target, { label: t('from.printedRate'), keys: [origin?.rateStatement].filter(Boolean) }],
      });
    }),

    growth: opening(async () => {
      const origin = await originOf(about);
      if (origin?.growthStatement && agrees(origin.growthPrinted, figure.yoy)) return openSource(origin.growthStatement, heading(t('yoy')), facts());
      return openDerived({
        heading: heading(t('yoy')), facts: facts(),
        how: [given(figure.last_year) ? t('from.growth', amount(figure.value, metric), amount(figure.last_year, metric), signed(figure.yoy)) : null, origin?.growthStatement ? t('from.growthPrinted', signed(origin.growthPrinted)) : null],
        parts: [actual, { label: t('from.lastYear'), keys: keys('last_year_statements') }, { label: t('from.printedGrowth'), keys: [origin?.growthStatement].filter(Boolean) }],
      });
    }),

    rank: opening(async () => {
      const origin = about.group ? await originOf(about) : null;
      const isPrinted = Boolean(origin?.rankStatement);
      if (isPrinted && origin.rankPrinted === figure.rank) return openSource(origin.rankStatement, heading(t('rank')), facts());
      return openRanking(about, {
        heading: heading(t('rank')), facts: facts(), how: [isPrinted ? t('from.rankDiffers', origin.rankPrinted, figure.rank) : null],
        parts: [{ label: t('from.printedRank'), keys: isPrinted ? [origin.rankStatement] : [] }],
      });
    }),
  };

  async function derivedTarget() {
    const origin = await originOf(about);
    const amountOf = (value) => number(value, metric.decimals);
    return openDerived({
      heading: heading(t('target')), facts: facts(),
      how: [origin ? t('from.targetDerived', amount(figure.value, metric), percent(origin.ratePrinted), amountOf(origin.targetLow), amountOf(origin.targetHigh)) : t('derived')],
      parts: [actual, { label: t('from.printedRate'), keys: [origin?.rateStatement].filter(Boolean) }],
    });
  }

  function sum() {
    return given(figure.value) && given(figure.target) ? `${number(figure.value, metric.decimals)} ÷ ${number(figure.target, metric.decimals)} = ${percent(figure.completion)}` : null;
  }
}

/** What is printed of one cell; null of what is added up from several. */
async function originOf({ region, subject, metric, period, category }) {
  try {
    return (await ask('origins', { region, subject: subject ?? 'whole', indicator: metric.name, period, category })).data;
  } catch (failure) {
    if (failure.kind !== 'not-found') throw failure;
    return null;
  }
}

/** Whether what was printed, rounded or cut off, may be what was computed. */
function agrees(printed, computed) {
  if (!given(printed) || !given(computed)) return false;
  const decimals = (String(printed).split('.')[1] ?? '').length;
  return Math.abs(printed - computed) < 10 ** -decimals;
}

/** A figure as a button that opens where it comes from, or as it stands where there is none. */
export const opens = (shown, isThere, onclick) => (isThere ? el('button', 'figure', shown, { type: 'button', onclick }) : shown);
