// One unit: its figures, how they came to be, its places, lists, names, contradictions, and everything printed of it.
import '../trend/words.js';
import './words.js';
import { ask } from '../api.js';
import { el, labelOf, picker } from '../format.js';
import { t } from '../i18n.js';
import { allFindings } from '../findings/all.js';
import { findingsList } from '../findings/panel.js';
import { metrics, question } from '../query/question.js';
import { link } from '../shell/address.js';
import { runPage } from '../shell/page.js';
import { originsOf } from '../source/origin.js';
import { KINDS } from '../units/figures.js';
import { history, rankPath } from './history.js';
import { indicatorTable } from './indicators.js';
import { lists } from './lists.js';
import { names } from './names.js';
import { statements } from './statements.js';

const QUALITY = ['hightech_enterprises', 'top500_enterprises', 'agri_leading_enterprises'];
const QUALITY_SCHEME = 'enterprise_class';
let shown = null;

runPage({
  name: 'unit',
  title: ({ regionName, periodName }, { subject }) => (shown && shown.id === subject ? `${shown.name}　${periodName}` : regionName),
  async show({ region, period, periodName, chosen, choose, later }) {
    if (!chosen.subject) return el('p', 'nothing', [t('unit.choose'), ' ', el('a', 'name', t('unit.toUnits'), { href: link('units.html') })]);
    const subject = (await ask(`subjects/${encodeURIComponent(chosen.subject)}`)).data;
    shown = subject;
    if (subject.region !== region) return choose({ region: subject.region, period: '' });
    const known = await metrics();
    const [{ data: indicators }, { data: categories }, findings, printed] = await Promise.all([
      ask('indicators', { region }), ask('categories', { region }), allFindings({ region, subject: subject.id }), statements({ subject, after: chosen.after, choose, known }),
    ]);
    const asked = indicators.map((one) => one.code).filter((code) => known.has(code));
    const classes = categories.filter((one) => one.scheme === QUALITY_SCHEME);
    const about = { group_by: 'subject', region, subject: subject.id, period };
    const [own, sliced] = await Promise.all([
      question({ ...about, metrics: asked, compare: 'target,pace,yoy,rank,rank_change' }),
      classes.length ? question({ ...about, group_by: 'subject,category', category: classes.map((one) => one.code), metrics: [...new Set(classes.flatMap((one) => one.indicators))].filter((code) => known.has(code)), compare: 'target,pace,yoy' }) : { rows: [] },
    ]);
    const rows = asked.map((code) => ({ metric: known.get(code), figure: own.rows[0]?.[code], name: null })).filter(({ figure }) => figure && figure.status !== null);
    const quality = [
      ...rows.filter(({ metric }) => QUALITY.includes(metric.name)),
      ...sliced.rows.flatMap((row) => asked.filter((code) => row[code] && row[code].status !== null).map((code) => ({ metric: known.get(code), figure: row[code], name: row.category_name, category: row.category }))),
    ];
    const metric = (rows.find((row) => row.metric.name === chosen.metric) ?? rows[0])?.metric;

    const who = { region, subject: subject.id, name: subject.name, period, group: subject.group === 'whole' ? null : subject.group };
    const origins = (more) => originsOf({ ...who, metric, ...more });
    const table = (of, caption, isBrief) => indicatorTable({ rows: of, isBrief, subject: subject.id, region, caption, origins: ({ name, ...row }) => originsOf({ ...who, ...row }) });
    return [
      el('p', 'belonging', [
        el('span', 'tag', t(subject.kind === 'whole' ? 'unit.whole' : subject.kind)),
        subject.parent ? el('span', null, [`${t('unit.belongs')} `, unitLink(subject.parent, region)]) : null,
        subject.parts.length ? el('span', null, [`${t('unit.parts')} `, ...subject.parts.flatMap((part, i) => [i ? '、' : '', unitLink(part, region)])]) : null,
        KINDS.includes(subject.group) ? el('a', 'name', t('unit.compare'), { href: link('units.html', { kind: subject.group, metric: metric?.name }) }) : null,
      ]),
      el('div', 'stack', [
        el('section', 'panel', [
          el('div', 'panel-head', [el('h2', null, t('unit.indicators')), el('span', 'hint', periodName)]),
          rows.length ? table(rows, t('unit.indicators')) : el('p', 'nothing', t('unit.noFigures', periodName)),
        ], { id: 'indicators' }),
        metric ? el('div', 'controls', picker('metric', t('metric'), rows.map((row) => [row.metric.name, labelOf(row.metric)]), metric.name, (value) => choose({ metric: value }))) : null,
        metric ? el('div', 'grid-2', [
          later('history-panel', async () => el('section', 'panel', [el('div', 'panel-head', [el('h2', null, t('unit.history', labelOf(metric))), el('a', 'name', t('unit.trend'), { href: link('trend.html', { metric: metric.name, subject: subject.group === 'whole' ? '' : subject.id, year: period.slice(0, 4) }) })]), await history({ subject, metric, region, period, origins })])),
          later('path-panel', async () => el('section', 'panel', [el('div', 'panel-head', el('h2', null, t('unit.path', labelOf(metric)))), await rankPath({ subject, metric, region, period, origins })])),
        ]) : null,
        el('div', 'grid-2', [
          el('section', 'panel', [el('div', 'panel-head', el('h2', null, t('unit.quality'))), quality.length ? table(quality, t('unit.quality'), true) : el('p', 'muted', t('unit.noQuality'))], { id: 'quality' }),
          names({ subject, region }),
        ]),
        el('div', 'grid-2', [
          lists({ subject, known }),
          el('section', 'panel', [el('div', 'panel-head', [el('h2', null, t('unit.findings')), el('span', 'hint', t('count', findings.length))]), findings.length ? findingsList(findings) : el('p', 'muted', t('unit.noFindings'))], { id: 'findings' }),
        ]),
        printed,
      ]),
    ];
  },
});

const unitLink = ({ id, name }, region) => el('a', 'name', name, { href: link('unit.html', { subject: id, region }) });
