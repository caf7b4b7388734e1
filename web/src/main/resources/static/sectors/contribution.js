// How many points of the region's growth each part brought: its increase ÷ the whole's figure of last year.
import { amount, el, labelOf, number, points, signed, tabs } from '../format.js';
import { t } from '../i18n.js';
import { bars } from '../charts/bars.js';
import { chart } from '../charts/chart.js';
import { minus, percentOf } from '../query/exact.js';
import { question } from '../query/question.js';
import { link } from '../shell/address.js';

/** @param of sector or forces */
export async function contribution({ metric, region, period, sectors, of, choose, open, openDerivation, name }) {
  const ways = [sectors.length ? 'sector' : null, 'forces'].filter(Boolean);
  const way = ways.includes(of) ? of : ways[0];
  const asked = { metrics: metric.name, region, period, compare: 'yoy' };
  const [total, parts] = await Promise.all([
    question({ ...asked, group_by: 'region' }),
    question(way === 'sector' ? { ...asked, group_by: 'category', category: sectors.map((one) => one.code) } : { ...asked, group_by: 'subject', kind: 'task_force' }),
  ]);
  const whole = total.rows[0]?.[metric.name];
  const order = new Map(sectors.map((one, i) => [one.code, i]));
  const named = parts.rows.filter((row) => row[metric.name].status !== null && (way !== 'sector' || order.has(row.category))).map((row) => ({ name: way === 'sector' ? row.category_name : row.subject, id: row.subject_id ?? row.category, figure: row[metric.name] }));
  const told = [];
  const without = [];
  for (const part of named) {
    const { value, last_year: before, yoy_note: note } = part.figure;
    const isTold = value !== null && before !== null && whole?.last_year > 0;
    if (isTold) told.push({ ...part, increase: minus(value, before), points: percentOf(value, before, whole.last_year) });
    else without.push(`${part.name}（${t(value === null ? part.figure.status : note ?? 'last_year_missing')}）`);
  }
  told.sort((a, b) => b.points - a.points);
  const openPoints = (part) => openDerivation(part.figure, part.name, period, [
    t('sectors.howPoints', amount(part.figure.value, metric), amount(part.figure.last_year, metric), amount(whole.last_year, metric), points(part.points)),
  ], [
    { label: t('value'), keys: part.figure.statements }, { label: t('lastYear'), keys: part.figure.last_year_statements ?? [] }, { label: t('sectors.wholeLastYear'), keys: whole.last_year_statements ?? [] },
  ]);
  const plus = (value) => `${value > 0 ? '+' : ''}${amount(value, metric)}`;
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, [t('sectors.contribution'), el('span', 'tag', t('derived'))]), ways.length > 1 ? tabs(ways.map((one) => [one, t(`sectors.${one}`)]), way, (value) => choose({ of: value === 'sector' ? '' : value }), t('sectors.of')) : null]),
    whole && whole.value !== null && whole.yoy !== null ? el('p', null, t('sectors.wholeGrowth', amount(whole.value, metric), amount(whole.last_year, metric), signed(whole.yoy))) : null,
    told.length ? chart({
      id: 'contribution', name: `${name}-contribution`, label: t('sectors.contributionLabel', labelOf(metric)), height: `${told.length * 2 + 3}rem`, hint: t('sectors.contributionHint'),
      option: bars({
        unit: '', tip: (i) => [told[i].name, points(told[i].points), `${t('value')}  ${amount(told[i].figure.value, metric)}`, `${t('lastYear')}  ${amount(told[i].figure.last_year, metric)}`],
        rows: told.map((part) => ({ name: part.name, value: part.points, tick: null, state: part.points < 0 ? 'behind' : 'ahead', said: [points(part.points), plus(part.increase)], brief: [points(part.points)] })),
      }),
      onClick: ({ componentType, dataIndex, value }) => {
        const named = componentType === 'yAxis' && way === 'forces' ? told.find((part) => part.name === value) : null;
        if (named) location.href = link('unit.html', { subject: named.id, region });
        if (componentType === 'series') openPoints(told[dataIndex]);
      },
      table: {
        rows: told,
        columns: [
          { label: t(`sectors.${way}`), words: true, text: (part) => part.name },
          { label: t('value'), text: (part) => amount(part.figure.value, metric), raw: (part) => part.figure.value, open: (part) => (part.figure.statements.length ? () => open(part.figure, part.name, period) : null) },
          { label: t('lastYear'), text: (part) => amount(part.figure.last_year, metric), raw: (part) => part.figure.last_year },
          { label: t('sectors.increase'), text: (part) => plus(part.increase), raw: (part) => part.increase },
          { label: t('sectors.points'), text: (part) => number(part.points, 2), raw: (part) => part.points, open: (part) => () => openPoints(part) },
        ],
      },
    }) : el('p', 'nothing', t('sectors.noGrowth')),
    without.length ? el('p', 'hint', t('sectors.without', without.join('、'))) : null,
    way === 'forces' && told.length ? el('p', 'hint', t('sectors.overlap')) : null,
  ], { id: 'contribution-panel' });
}
