// The county at a glance, on one screen.
import './words.js';
import { ask } from '../api.js';
import { amount, el, labelOf, percent, signed, tabs } from '../format.js';
import { current, t } from '../i18n.js';
import { allFindings } from '../findings/all.js';
import { findingsPanel } from '../findings/panel.js';
import { months, question } from '../query/question.js';
import { guarded, runPage } from '../shell/page.js';
import { openSource } from '../source/panel.js';
import { card } from './cards.js';
import { changes, changesPanel } from './changes.js';
import { standing } from './standing.js';

/** Together they fill one screen beside the standings. */
const SHOWN_FINDINGS = 2;

runPage({
  name: 'overview',
  title: ({ regionName, periodName }) => `${regionName}　${periodName}${current() === 'zh' ? '累计' : ` ${t('cumulative')}`}`,
  async show({ region, regionName, period, periods, regions, chosen, choose }) {
    const overview = (await ask('overview', { region, period })).data;
    const { headlines, pace } = overview;
    const headline = headlines.find((one) => one.indicator === chosen.metric) ?? headlines[0];
    const codes = headlines.map((one) => one.indicator);
    const year = period.slice(0, 4);
    const before = periods.find((one) => one.endMonth < period && String(one.year) === year);

    const [history, peers, standings, findings] = await Promise.all([
      question({ metrics: codes, group_by: 'region', region, from: `${year}-01`, to: period }),
      regions.length > 1 ? question({ metrics: codes, group_by: 'region', period, compare: 'rank' }) : null,
      before && headline ? question({ metrics: headline.indicator, group_by: 'subject', region, from: before.endMonth, to: period, compare: 'target,pace,rank,rank_change' }) : null,
      allFindings({ region }),
    ]);
    const ofMonth = new Map(history.rows.map((row) => [row.period, row]));
    const here = peers?.rows.find((row) => row.region_code === region);

    return [
      el('section', 'cards', headlines.map((one) => card(one, {
        pace,
        history: months(`${year}-01`, period).map((month) => ofMonth.get(month)?.[one.indicator].value ?? null),
        peers: here?.[one.indicator].rank ? here[one.indicator] : null,
        onFigure: () => guarded(() => openSource(one.statement, `${regionName} · ${labelOf(one)} · ${overview.periodName}`, facts(one))),
      })), { id: 'cards', 'aria-live': 'polite' }),
      headline ? el('div', 'grid-main', [
        standing({
          headline, pace, region,
          metrics: headlines.length > 1 ? tabs(headlines.map((one) => [one.indicator, labelOf(one)]), headline.indicator, (metric) => choose({ metric }), t('metric')) : null,
          onFigure: (place) => guarded(() => openSource(place.rateStatement ?? place.statement, `${place.name} · ${labelOf(headline)}`, facts({ ...headline, ...place }))),
        }),
        el('div', 'stack', [
          changesPanel(standings ? changes(standings.rows.filter((row) => row.period === before.endMonth), standings.rows.filter((row) => row.period === period), headline.indicator).filter((one) => one.kind !== 'whole') : [], Boolean(before)),
          findingsPanel(findings.filter((finding) => finding.period <= period), SHOWN_FINDINGS),
        ]),
      ]) : el('p', 'nothing', t('noData')),
    ];
  },
});

const facts = (figure) => [
  [t('value'), figure.actual === null ? t(figure.status) : amount(figure.actual, figure)],
  [t('target'), figure.target === null ? t('noTarget') : amount(figure.target, figure), figure.targetOrigin === 'derived' ? t('derived') : null],
  [t('rate'), percent(figure.rate)],
  [t('yoy'), figure.yoy === null ? t(figure.yoyNote ?? 'none') : signed(figure.yoy)],
];
