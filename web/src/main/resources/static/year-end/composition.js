// What the whole is made of in both years.
import { amount, el, labelOf, number, percent, points, unit } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { shares } from '../charts/shares.js';
import { difference } from './figures.js';

export function compositionPanel(parts, { metric, year, against, onFigure }) {
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('yearEnd.composition')), el('span', 'hint', labelOf(metric))]),
    parts.length ? drawing() : el('p', 'nothing', t('yearEnd.noComposition')),
  ], { id: 'composition-panel' });

  function drawing() {
    const open = (part, key) => onFigure({ name: part.name }, part[key], key === 'now' ? year : against, part[key].statements?.[0]);
    const money = unit(metric.unit) ? `（${unit(metric.unit)}）` : '';
    const share = (part, key) => part[key].share ?? null;
    const column = (key, of) => ({ label: `${t('yearEnd.amountOf', of)}${money}`, text: (part) => (part[key].value === null ? t(part[key].status) : number(part[key].value, metric.decimals)), raw: (part) => part[key].value ?? '', open: (part) => (part[key].statements?.length ? () => open(part, key) : null) });
    return chart({
      id: 'composition', name: `${labelOf(metric)}-${year}-${against}`, height: `max(${4 + parts.length * 4.2}rem, min(52vh, 30vw))`, label: t('yearEnd.compositionLabel', labelOf(metric), year, against),
      option: shares({
        parts: parts.map((part) => part.name), years: [{ name: String(year), shares: parts.map((part) => share(part, 'now')) }, { name: String(against), shares: parts.map((part) => share(part, 'before')) }],
        tip: (i) => [parts[i].name, ...[['now', year], ['before', against]].map(([key, of]) => `${of}  ${amount(parts[i][key].value, metric)}  ${percent(share(parts[i], key))}`), points(difference(share(parts[i], 'now'), share(parts[i], 'before')))],
      }),
      onClick: ({ seriesIndex, dataIndex }) => open(parts[dataIndex], seriesIndex === 0 ? 'now' : 'before'),
      table: {
        rows: parts,
        columns: [
          { label: t('yearEnd.category'), text: (part) => part.name, words: true }, column('now', year), { label: t('yearEnd.shareOf', year), text: (part) => percent(share(part, 'now')), raw: (part) => share(part, 'now') ?? '' },
          column('before', against), { label: t('yearEnd.shareOf', against), text: (part) => percent(share(part, 'before')), raw: (part) => share(part, 'before') ?? '' },
        ],
      },
    });
  }
}
