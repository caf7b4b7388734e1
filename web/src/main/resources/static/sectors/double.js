// The task forces' line and the departments' line of one indicator side by side, and each beside the whole: never added.
import { amount, el, labelOf, monthName, number, percent, shownValue, unit as unitOf } from '../format.js';
import { t } from '../i18n.js';
import { chart } from '../charts/chart.js';
import { lines, mark } from '../charts/lines.js';
import { pairs } from '../charts/pairs.js';
import { minus } from '../query/exact.js';
import { months, question } from '../query/question.js';
import { link } from '../shell/address.js';

const FORCE = 'task_force';
const DEPARTMENT = 'department';
/** Departments' figures are printed finer than others. */
const FINE = 4;

export async function doubleLine({ metric, region, period, later, open, name }) {
  const asked = { metrics: metric.name, region };
  const from = `${period.slice(0, 4)}-01`;
  let kinds = null;
  const askKinds = () => (kinds ??= question({ ...asked, from, to: period, group_by: 'kind', compare: 'share_of_whole' }));
  const [own, summed] = await Promise.all([
    question({ ...asked, period, group_by: 'subject', kind: FORCE, compare: 'target' }),
    question({ ...asked, period, group_by: 'parent', kind: DEPARTMENT, compare: 'target' }),
  ]);
  const figure = (row) => row?.[metric.name];
  const isTold = (row) => figure(row) && figure(row).value !== null;
  const head = el('div', 'panel-head', el('h2', null, t('sectors.double', labelOf(metric))));
  const forces = own.rows.filter(isTold);
  const rows = [...forces.map((row) => ({ id: row.subject_id, name: row.subject, force: figure(row), departments: figure(summed.rows.find((other) => other.parent_id === row.subject_id)) ?? null })),
    ...summed.rows.filter((row) => isTold(row) && !forces.some((force) => force.subject_id === row.parent_id)).map((row) => ({ id: row.parent_id, name: row.parent ?? t('sectors.noParent'), force: null, departments: figure(row) }))];
  if (!rows.some((row) => row.force && row.departments)) return el('section', 'panel', [head, el('p', 'nothing', t('sectors.noDouble', labelOf(metric)))], { id: 'double' });

  const sides = [['force', t('sectors.forceLine')], ['departments', t('sectors.departmentLine')]];
  const said = (at) => (at ? shownValue(at, metric) : t('missing'));
  const cell = (side) => ({
    text: (row) => said(row[side]), raw: (row) => row[side]?.value ?? '', open: (row) => (row[side]?.statements?.length ? () => open(row[side], `${row.name} · ${t(side === 'force' ? 'sectors.forceLine' : 'sectors.departmentLine')}`, period) : null),
  });
  return el('section', 'panel', [
    head,
    later('sums', async () => inWords((await askKinds()).rows)),
    el('div', 'grid-2', [
      chart({
        id: 'pairs', name: `${name}-double`, label: t('sectors.doubleLabel'), height: 'clamp(15rem, 36vh, 26rem)', hint: t('sectors.doubleHint'),
        option: pairs({ names: rows.map((row) => row.name), unit: unitOf(metric.unit), series: sides.map(([side, word]) => ({ name: word, values: rows.map((row) => row[side]?.value ?? null) })), tip: (at, i) => [`${rows[i].name} · ${sides[at][1]}`, said(rows[i][sides[at][0]]), ...counted(rows[i][sides[at][0]])] }),
        onClick: ({ seriesIndex, dataIndex }) => { const at = rows[dataIndex][sides[seriesIndex][0]]; if (at) open(at, `${rows[dataIndex].name} · ${sides[seriesIndex][1]}`, period); },
        table: {
          rows,
          columns: [
            { label: t(FORCE), words: true, text: (row) => (row.id ? el('a', 'name', row.name, { href: link('unit.html', { subject: row.id, region }) }) : row.name) },
            { label: t('sectors.forceLine'), ...cell('force') }, { label: t('sectors.departmentLine'), ...cell('departments') },
            { label: t('sectors.difference'), text: (row) => (row.force?.value == null || row.departments?.value == null ? t('none') : amount(minus(row.force.value, row.departments.value), metric)), raw: (row) => (row.force?.value == null || row.departments?.value == null ? '' : minus(row.force.value, row.departments.value)) },
            { label: `${t('sectors.forceLine')} ${t('rate')}`, text: (row) => percent(row.force?.completion) }, { label: `${t('sectors.departmentLine')} ${t('rate')}`, text: (row) => percent(row.departments?.completion) },
          ],
        },
      }),
      later('lines-part', async () => monthly((await askKinds()).rows)),
    ]),
  ], { id: 'double' });

  function counted(at) {
    return at?.roster ? [t('sectors.counted', at.subjects, at.roster)] : [];
  }

  function inWords(rows) {
    const now = new Map(rows.filter((row) => row.period === period && isTold(row)).map((row) => [row.kind, figure(row)]));
    const whole = now.get('whole');
    const told = [FORCE, DEPARTMENT].filter((kind) => now.has(kind));
    const apart = (sum) => {
      const difference = minus(sum, whole.value);
      return difference === 0 ? t('sectors.equal') : t(difference < 0 ? 'sectors.less' : 'sectors.more', amount(Math.abs(difference), metric));
    };
    const between = (difference) => (difference === 0 ? t('sectors.same') : t('sectors.apart', amount(Math.abs(difference), { ...metric, decimals: metric.decimals ? FINE : 0 })));
    return el('ul', 'sums', [
      ...told.map((kind) => el('li', null, [
        t('sectors.sums', t(kind), amount(now.get(kind).value, metric), percent(now.get(kind).share)), whole ? `${t('sectors.comma')}${apart(now.get(kind).value)}` : '', now.get(kind).subjects < now.get(kind).roster ? `（${t('sectors.counted', now.get(kind).subjects, now.get(kind).roster)}）` : '',
      ])),
      told.length === 2 ? el('li', null, between(minus(now.get(FORCE).value, now.get(DEPARTMENT).value))) : null,
      el('li', 'muted', t('sectors.words')),
    ], { id: 'sums' });
  }

  function monthly(rows) {
    const all = months(from, period);
    const series = [FORCE, DEPARTMENT, 'whole'].map((kind) => ({ kind, name: kind === 'whole' ? t('sectors.whole') : t(kind === FORCE ? 'sectors.forceLine' : 'sectors.departmentLine'), points: all.map((month) => figure(rows.find((row) => row.kind === kind && row.period === month)) ?? null) }))
      .filter((one) => one.points.some((point) => point && point.value !== null));
    const value = (point) => point?.value ?? null;
    return chart({
      id: 'two-lines', name: `${name}-two-lines`, label: t('sectors.linesLabel'), height: 'clamp(15rem, 36vh, 26rem)', hint: t('sectors.linesHint'),
      option: lines({
        months: all.map(monthName), unit: unitOf(metric.unit), target: null, marks: all.map((_, i) => (series.every((one) => value(one.points[i]) === null) ? mark(series[0].points[i]?.status) : null)),
        lines: series.map((one) => ({ name: one.name, style: 'compared', points: one.points.map(value) })), tip: (i) => [all[i], ...series.map((one) => `${one.name}  ${said(one.points[i])}`)],
      }),
      onClick: ({ seriesIndex, dataIndex }) => { const point = series[seriesIndex].points[dataIndex]; if (point) open(point, series[seriesIndex].name, all[dataIndex]); },
      table: {
        rows: all.map((month, i) => ({ month, i })),
        columns: [{ label: t('period'), text: ({ month }) => month }, ...series.map((one) => ({
          label: one.name, text: ({ i }) => (value(one.points[i]) === null ? t(one.points[i]?.status ?? 'missing') : number(one.points[i].value, metric.decimals)), raw: ({ i }) => value(one.points[i]) ?? '',
          open: ({ i, month }) => (one.points[i]?.statements?.length ? () => open(one.points[i], one.name, month) : null),
        }))],
      },
    });
  }
}
