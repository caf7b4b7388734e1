// All figures of one unit in the chosen period, in one table.
import { amount, el, gauge, growth, labelOf, lead, percent, shownValue } from '../format.js';
import { t } from '../i18n.js';
import { dataTable } from '../charts/table.js';
import '../units/words.js';
import { link } from '../shell/address.js';
import { moved } from '../source/facts.js';
import { opens } from '../source/origin.js';

/** Among so few there is no rank. */
const ALONE = 1;

/** @param rows [{ metric, figure, name: of its category or null }]; origins what opens a row's figures; isBrief leaves out what compares it with others */
export function indicatorTable({ rows, subject, region, caption, origins, isBrief = false }) {
  const figure = ({ figure: one }) => one;
  const isRanked = (one) => known(one.rank) && one.ranked_of > ALONE;
  const known = (value) => value !== null && value !== undefined;
  const from = (name, isThere) => (row) => (isThere(figure(row)) ? origins(row)[name] : null);
  return el('div', 'table-wrap', dataTable({
    caption, rows,
    columns: [
      { label: t('metric'), words: true, text: ({ metric, name }) => el('a', 'name', name ? `${labelOf(metric)} · ${name}` : labelOf(metric), { href: link('trend.html', { metric: metric.name, subject, region }) }) },
      { label: t('value'), text: (row) => shownValue(figure(row), row.metric), open: from('value', (one) => one.statements?.length) },
      { label: t('target'), text: (row) => (known(figure(row).target) ? [amount(figure(row).target, row.metric), figure(row).target_origin === 'derived' ? `（${t('derived')}）` : ''].join('') : t('none')), open: from('target', (one) => known(one.target)) },
      { label: t('rate'), text: (row) => percent(figure(row).completion), open: from('rate', (one) => known(one.completion)) },
      { label: t('pace'), words: true, text: (row) => (known(figure(row).completion) && known(figure(row).pace) ? el('span', 'paced', [gauge(figure(row).completion, figure(row).pace), opens(lead(figure(row).lead), true, origins(row).rate)]) : t('none')) },
      { label: t('yoy'), text: (row) => (figure(row).value === null ? t('none') : growth(figure(row).yoy, figure(row).yoy_note)), open: from('growth', (one) => known(one.yoy)) },
      ...(isBrief ? [] : [{ label: t('rank'), text: (row) => (known(figure(row).rank) && figure(row).ranked_of > ALONE ? t('rankOf', figure(row).rank, figure(row).ranked_of) : t('none')), open: from('rank', isRanked) },
      { label: t('units.moved'), text: (row) => (figure(row).ranked_of > ALONE ? moved(figure(row).rank_change) : ''), open: from('rank', (one) => isRanked(one) && known(one.rank_change)) }]),
    ],
  }), { tabindex: '0', role: 'region', 'aria-label': caption });
}
