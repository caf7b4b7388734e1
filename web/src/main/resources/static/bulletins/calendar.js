// When each month's bulletin was issued: a row a year, a column a month.
import { el, shortMonth } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { periodOf } from '../shell/page.js';
import { ARRIVED, COMBINED, MISSING, calendar, monthName } from './months.js';

export function calendarPanel(bulletins) {
  const years = calendar(bulletins);
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('bulletins.when')), el('p', 'hint', t('bulletins.legend'))]),
    el('p', 'arrivals', summary(bulletins, years)),
    el('div', 'table-wrap', el('table', 'calendar', [
      el('caption', 'out-of-sight', t('bulletins.when')),
      el('thead', null, el('tr', null, [el('th', null, t('year'), { scope: 'col' }), ...Array.from({ length: 12 }, (_, i) => el('th', null, shortMonth(i + 1), { scope: 'col' }))])),
      el('tbody', null, years.map(({ year, months }) => el('tr', null, [el('th', null, String(year), { scope: 'row' }), ...months.map(cell)]))),
    ]), { tabindex: '0', role: 'region', 'aria-label': t('bulletins.when') }),
  ], { id: 'calendar' });
}

function summary(bulletins, years) {
  const missing = years.flatMap(({ months }) => months).filter(({ state }) => state === MISSING).map(({ month }) => month).sort();
  const lags = bulletins.map((one) => one.lagDays).filter((lag) => lag !== null);
  const reissued = bulletins.filter((one) => one.vintage > 1).length;
  return [
    t('bulletins.summary', bulletins.length, monthName(bulletins.at(-1).period), monthName(bulletins[0].period)),
    missing.length ? t('bulletins.missing', missing.length, missing.map(monthName).join('、')) : t('bulletins.noneMissing'),
    reissued ? t('bulletins.reissued', reissued) : null,
    lags.length ? t('bulletins.lag', Math.min(...lags), Math.max(...lags)) : null,
  ].filter(Boolean).join(' ');
}

function cell({ month, state, bulletins }) {
  if (state === ARRIVED) return el('td', state, Object.values(Object.groupBy(bulletins, (one) => one.topic)).map(issues), { 'data-month': month });
  const word = { [COMBINED]: t('combinedShort'), [MISSING]: `⚠ ${t('missingShort')}` }[state];
  return el('td', state, word ?? el('span', 'out-of-sight', t('bulletins.notYet')), { 'data-month': month });
}

/** All vintages of one topic's bulletin: the newest opens. */
function issues(vintages) {
  const [latest] = vintages.toSorted((a, b) => b.vintage - a.vintage);
  const found = vintages.reduce((sum, one) => sum + one.findings.high + one.findings.medium + one.findings.low, 0);
  return el('a', 'arrival', [
    el('strong', null, latest.issued?.slice(5) ?? '—'),
    el('span', 'lag', lag(latest.lagDays)),
    vintages.length > 1 ? el('span', 'reissued', `↻ ${t('bulletins.vintages', vintages.length)}`) : null,
    found ? el('span', 'contradicted', `✖ ${found}`) : null,
  ], {
    href: link('bulletins.html', { key: latest.key }),
    title: [latest.title.replace(/\s+/g, ''), ...vintages.filter((one) => one.status === 'superseded').map((one) => `${t('vintage', one.vintage)} ${one.issued ?? ''} ${t('bulletins.superseded')}`)].join('\n'),
    'aria-label': t('bulletins.cell', periodOf(latest), latest.issued ?? t('none'), lag(latest.lagDays), vintages.length, found),
  });
}

export const lag = (days) => (days === null ? t('bulletins.noDate') : days > 0 ? t('bulletins.days', days) : days < 0 ? t('bulletins.daysBefore', -days) : t('bulletins.sameDay'));
