// The county at a glance, on one screen.
import './words.js';
import { ask } from '../api.js';
import { el, labelOf, tabs } from '../format.js';
import { current, t } from '../i18n.js';
import { allFindings } from '../findings/all.js';
import { findingsPanel } from '../findings/panel.js';
import { metrics, months, question } from '../query/question.js';
import { link } from '../shell/address.js';
import { runPage } from '../shell/page.js';
import { originsOf } from '../source/origin.js';
import { card } from './cards.js';
import { changes, changesPanel } from './changes.js';
import { standing } from './standing.js';

/** Together they fill one screen beside the standings. */
const SHOWN_FINDINGS = 2;

runPage({
  name: 'overview',
  title: ({ regionName, periodName }) => `${regionName}　${periodName}${current() === 'zh' ? '累计' : ` ${t('cumulative')}`}`,
  async show({ region, regionName, period, periods, regions, chosen, choose }) {
    const early = [metrics(), allFindings({ region })];
    const overview = (await ask('overview', { region, period })).data;
    const { headlines, pace } = overview;
    const headline = headlines.find((one) => one.indicator === chosen.metric) ?? headlines[0];
    const codes = headlines.map((one) => one.indicator);
    const year = period.slice(0, 4);
    const before = periods.find((one) => one.endMonth < period && String(one.year) === year);

    const [known, findings, history, peers, standings] = await Promise.all([
      ...early,
      codes.length ? question({ metrics: codes, group_by: 'region', region, from: `${year}-01`, to: period, compare: 'target,pace,yoy' }) : { rows: [] },
      codes.length && regions.length > 1 ? question({ metrics: codes, group_by: 'region', period, compare: 'target,rank' }) : null,
      headline ? question({ metrics: headline.indicator, group_by: 'subject', region, from: before?.endMonth ?? period, to: period, compare: 'target,pace,yoy,rank,rank_change', order_by: `${headline.indicator}_rank` }) : null,
    ]);
    const ofMonth = new Map(history.rows.map((row) => [row.period, row]));
    const here = peers?.rows.find((row) => row.region_code === region);

    const told = (month) => standings.rows.filter((row) => row.period === month && row.kind !== 'whole');
    const about = (one) => ({ region, metric: known.get(one.indicator), period });

    return [
      headline ? el('section', 'cards', headlines.map((one) => card(one, {
        pace,
        history: months(`${year}-01`, period).map((month) => ofMonth.get(month)?.[one.indicator].value ?? null),
        peers: here?.[one.indicator].rank ? here[one.indicator] : null,
        origins: originsOf({ ...about(one), name: regionName, figure: ofMonth.get(period)[one.indicator] }),
        peersOrigins: originsOf({ ...about(one), name: regionName, figure: here?.[one.indicator] ?? {}, group: null }),
      })), { id: 'cards', 'aria-live': 'polite' }) : null,
      headline ? el('div', 'grid-main', [
        standing({
          headline, rows: told(period), pace, region,
          metrics: headlines.length > 1 ? tabs(headlines.map((one) => [one.indicator, labelOf(one)]), headline.indicator, (metric) => choose({ metric }), t('metric')) : null,
          origins: (row) => originsOf({ ...about(headline), subject: row.subject_id, name: row.subject, figure: row[headline.indicator], group: row.kind }),
        }),
        el('div', 'stack', [
          changesPanel(before ? changes(told(before.endMonth), told(period), headline.indicator) : [], Boolean(before)),
          findingsPanel(findings.filter((finding) => finding.period <= period), SHOWN_FINDINGS),
        ]),
      ]) : el('div', 'grid-main', [
        el('section', 'panel', [el('p', 'nothing', t('overview.noWhole')), el('p', 'ways', [el('a', 'go', t('page.units'), { href: link('units.html') }), el('a', 'go', t('page.bulletins'), { href: link('bulletins.html') })])], { id: 'no-whole' }),
        findingsPanel(findings.filter((finding) => finding.period <= period), SHOWN_FINDINGS),
      ]),
    ];
  },
});
