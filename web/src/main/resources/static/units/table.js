// The rows behind this page's charts: units with their figures of one period, or of every month.
import { amount, el, number, percent, signed, unit as unitOf } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { moved } from '../source/facts.js';

export const nameLink = (unit, region) => el('a', 'name', unit.name, { href: link('unit.html', { subject: unit.id, region }) });

const known = (value) => value !== null && value !== undefined;

/** @param origins (unit, month's index) → what opens where each of its figures comes from */
export function periodTable({ units, metric, region, origins, last }) {
  const figure = (key, shown, opens = null) => ({ text: ({ now }) => shown(now[key], now), raw: ({ now }) => now[key] ?? '', open: (unit) => (opens && known(unit.now[key]) ? origins(unit, last)[opens] : null) });
  return {
    rows: units,
    columns: [
      { label: t('unit'), text: (unit) => nameLink(unit, region), words: true },
      { label: t('rank'), ...figure('rank', (rank) => (known(rank) ? String(rank) : ''), 'rank') },
      { label: t('units.moved'), ...figure('rank_change', moved, 'rank') },
      {
        label: `${t('value')}（${unitOf(metric.unit) || metric.unit}）`, text: ({ now }) => (now.value === null ? t(now.status) : number(now.value, metric.decimals)), raw: ({ now }) => now.value ?? '',
        open: (unit) => (unit.now.statements?.length ? origins(unit, last).value : null),
      },
      { label: t('target'), ...figure('target', (target, now) => (known(target) ? `${amount(target, metric)}${now.target_origin === 'derived' ? `（${t('derived')}）` : ''}` : t('none')), 'target') },
      { label: t('rate'), ...figure('completion', percent, 'rate') },
      { label: `${t('leads')}（${t('points')}）`, ...figure('lead', (value) => number(value, 2), 'rate') },
      { label: t('yoy'), ...figure('yoy', (yoy, now) => (known(yoy) ? signed(yoy) : now.value === null ? t('none') : t(now.yoy_note ?? 'none')), 'growth') },
    ],
  };
}

/** @param shown (figure) → what stands in a month's cell; raw the same for exports; open (unit, month's index) opens where that comes from */
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
