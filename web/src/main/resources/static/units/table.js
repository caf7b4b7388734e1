// The rows behind this page's charts: units with their figures of one period, or of every month.
import { amount, el, number, percent, signed, unit as unitOf } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { moved } from '../source/facts.js';

export const nameLink = (unit, region) => el('a', 'name', unit.name, { href: link('unit.html', { subject: unit.id, region }) });

/** @param open (unit, month's index) opens where its figure was printed */
export function periodTable({ units, metric, region, open, last }) {
  const figure = (key, shown) => ({ text: ({ now }) => shown(now[key]), raw: ({ now }) => now[key] ?? '' });
  const sourced = (key, shown) => ({ ...figure(key, shown), open: (unit) => (unit.now.statements?.length ? () => open(unit, last) : null) });
  return {
    rows: units,
    columns: [
      { label: t('unit'), text: (unit) => nameLink(unit, region), words: true },
      { label: t('rank'), ...figure('rank', (rank) => (rank === null ? '' : String(rank))) },
      { label: t('units.moved'), text: ({ now }) => moved(now.rank_change), raw: ({ now }) => now.rank_change ?? '' },
      { label: `${t('value')}（${unitOf(metric.unit) || metric.unit}）`, text: ({ now }) => (now.value === null ? t(now.status) : number(now.value, metric.decimals)), raw: ({ now }) => now.value ?? '', open: sourced('value').open },
      { label: t('target'), text: ({ now }) => (now.target === null || now.target === undefined ? t('none') : `${amount(now.target, metric)}${now.target_origin === 'derived' ? `（${t('derived')}）` : ''}`), raw: ({ now }) => now.target ?? '' },
      { label: t('rate'), ...sourced('completion', percent) },
      { label: `${t('leads')}（${t('points')}）`, ...figure('lead', (value) => number(value, 2)) },
      { label: t('yoy'), text: ({ now }) => (now.yoy === null || now.yoy === undefined ? (now.value === null ? t('none') : t(now.yoy_note ?? 'none')) : signed(now.yoy)), raw: ({ now }) => now.yoy ?? '' },
    ],
  };
}

/** @param shown (figure) → what stands in a month's cell; raw the same for exports */
export function monthsTable({ units, months, region, open, shown, raw }) {
  return {
    rows: units,
    columns: [
      { label: t('unit'), text: (unit) => nameLink(unit, region), words: true },
      ...months.map((month, i) => ({
        label: month, text: (unit) => shown(unit.points[i]), raw: (unit) => raw(unit.points[i]) ?? '',
        open: (unit) => (unit.points[i].statements?.length ? () => open(unit, i) : null),
      })),
    ],
  };
}
