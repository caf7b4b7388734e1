// In which months the year was won or lost against the other one.
import { amount, el, labelOf, number, shortMonth, unit } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { duel } from '../charts/duel.js';
import { mark } from '../charts/lines.js';

const signed = (value, metric) => (value === null ? t('none') : `${value > 0 ? '+' : ''}${amount(value, metric)}`);

export function monthsPanel(found, { metric, who, whoPicker, year, against, onFigure }) {
  const nameOf = ({ month, isTwoMonths }) => (isTwoMonths ? t('yearEnd.bothMonths') : shortMonth(month));
  const isAny = found.some((one) => one.now.value !== null || one.before.value !== null);
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('yearEnd.months')), whoPicker]),
    el('p', 'verdict', verdict()),
    isAny ? drawing() : el('p', 'nothing', t('yearEnd.noData')),
  ], { id: 'months-panel' });

  /** Beneath a month without a figure of one of the years. */
  function whyNone(one) {
    const word = (figure) => mark(figure.status) ?? (figure.note ? t('yearEnd.notComparable') : t(figure.status ?? 'missing'));
    const brief = (figure) => ({ combined: '·', missing: t('missingShort') })[figure.status] ?? t('none');
    if (one.now.value === null) return { wide: one.before.value === null ? word(one.now) : `${year}\n${word(one.now)}`, narrow: brief(one.now) };
    return one.before.value === null ? { wide: `${against}\n${word(one.before)}`, narrow: brief(one.before) } : null;
  }

  function verdict() {
    const compared = found.filter((one) => one.gained !== null).toSorted((a, b) => b.gained - a.gained);
    const last = found.findLast((one) => one.lead !== null);
    const [best, worst] = [compared[0], compared.at(-1)];
    return [
      last ? el('strong', null, t('yearEnd.end', nameOf({ month: last.month }), t(last.lead > 0 ? 'yearEnd.more' : last.lead < 0 ? 'yearEnd.less' : 'yearEnd.equal'), last.lead ? amount(Math.abs(last.lead), metric) : '')) : null,
      best?.gained > 0 ? el('span', 'rise', t('yearEnd.won', nameOf(best), signed(best.gained, metric))) : null,
      worst?.gained < 0 ? el('span', 'fall', t('yearEnd.lost', nameOf(worst), signed(worst.gained, metric))) : null,
    ];
  }

  function drawing() {
    const open = (one, key) => onFigure({ name: `${who} ${nameOf(one)}` }, one[key === 'now' ? 'opens' : 'opensBefore'], key === 'now' ? year : against, one[key].statements?.[0] ?? one[key === 'now' ? 'opens' : 'opensBefore'].statements?.[0], one[key]);
    const own = (key, of) => ({ label: `${t('yearEnd.of', of)}${unit(metric.unit) ? `（${unit(metric.unit)}）` : ''}`, text: (one) => (one[key].value === null ? t(one[key].note ?? one[key].status ?? 'none') : number(one[key].value, metric.decimals)), raw: (one) => one[key].value ?? '', open: (one) => (one[key].statements?.length ? () => open(one, key) : null) });
    const note = (one) => [...new Set([one.now.note, one.before.note].filter(Boolean))].map((word) => t(word)).join('，') || (one.gained === null ? t('yearEnd.notCompared') : '');
    return chart({
      id: 'months', name: `${who}-${labelOf(metric)}-${year}-${against}`, height: 'clamp(20rem, 52vh, 34rem)', label: t('yearEnd.monthsLabel', who, labelOf(metric), year, against),
      option: duel({
        months: found.map((one) => nameOf({ month: one.month })), marks: found.map(found.some((one) => one.before.value !== null) ? whyNone : () => null), unit: unit(metric.unit),
        years: [{ name: String(year), points: found.map((one) => one.now.value) }, { name: String(against), points: found.map((one) => one.before.value) }],
        lead: { name: t('yearEnd.lead'), points: found.map((one) => one.lead) },
        tip: (i) => [nameOf(found[i]), `${year}  ${found[i].now.value === null ? t(found[i].now.note ?? found[i].now.status) : amount(found[i].now.value, metric)}`, `${against}  ${found[i].before.value === null ? t(found[i].before.note ?? found[i].before.status) : amount(found[i].before.value, metric)}`,
          `${t('yearEnd.difference')}  ${signed(found[i].gained, metric)}`, `${t('yearEnd.lead')}  ${signed(found[i].lead, metric)}`, note(found[i])].filter(Boolean),
      }),
      onClick: ({ seriesIndex, dataIndex }) => open(found[dataIndex], seriesIndex === 1 ? 'before' : 'now'),
      table: {
        rows: found,
        columns: [
          { label: t('yearEnd.month'), text: nameOf }, own('now', year), own('before', against),
          { label: t('yearEnd.difference'), text: (one) => signed(one.gained, metric), raw: (one) => one.gained ?? '' },
          { label: t('yearEnd.lead'), text: (one) => signed(one.lead, metric), raw: (one) => one.lead ?? '' },
          { label: t('yearEnd.note'), text: note, words: true },
        ],
      },
    });
  }
}
