// Bulletins: what arrived and when, how much of each was taken, each one's text with its figures, and what does not add up.
import './words.js';
import { ask } from '../api.js';
import { el, tabs } from '../format.js';
import { allFindings } from '../findings/all.js';
import { t } from '../i18n.js';
import { periodOf, runPage } from '../shell/page.js';
import { calendarPanel } from './calendar.js';
import { coveragePanel } from './coverage.js';
import { findingsView } from './findings.js';
import { reading } from './reading.js';
import { vintagesView } from './vintages.js';

const FINDINGS = 'findings';
let heading = null;

runPage({
  name: 'bulletins',
  period: false,
  title: ({ regionName }) => `${regionName}　${heading ?? t('page.bulletins')}`,
  async show({ region, chosen, choose }) {
    heading = null;
    if (chosen.key) return one(chosen);
    const isFindings = chosen.view === FINDINGS;
    const views = el('div', 'controls views', tabs([['', t('bulletins.calendar')], [FINDINGS, t('bulletins.findings')]], isFindings ? FINDINGS : '', (view) => choose({ view, rule: '', severity: '', year: '' }), t('bulletins.view')));
    if (isFindings) return [views, findingsView(await allFindings({ region }), { chosen, choose })];
    const { data: bulletins } = await ask('bulletins', { region });
    return [views, el('div', 'stack', [calendarPanel(bulletins), coveragePanel(bulletins)])];
  },
});

async function one({ key, beside }) {
  const [here, other] = await Promise.all([key, beside].filter(Boolean).map(async (of) => (await ask(`bulletins/${encodeURIComponent(of)}`)).data));
  heading = other ? `${periodOf(here.bulletin)}　${t('bulletins.comparing')}` : periodOf(here.bulletin);
  if (other) return vintagesView(...[here, other].sort((a, b) => a.bulletin.vintage - b.bulletin.vintage));
  const findings = await allFindings({ region: here.bulletin.region, period: here.bulletin.period });
  return reading(here, findings.filter((finding) => finding.report === key));
}
