// How much was read out of each bulletin.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { dataTable } from '../charts/table.js';
import { link } from '../shell/address.js';
import { periodOf } from '../shell/page.js';

const total = ({ high, medium, low }) => high + medium + low;

export function coveragePanel(bulletins) {
  const columns = [
    { label: t('bulletins.period'), text: (one) => el('a', 'name', periodOf(one), { href: link('bulletins.html', { key: one.key }) }), words: true },
    ...(new Set(bulletins.map((one) => one.topic)).size > 1 ? [{ label: t('bulletins.topic'), text: (one) => one.topic, words: true }] : []),
    { label: t('issued'), text: (one) => one.issued ?? t('none') },
    { label: t('bulletins.issue'), text: (one) => [t('vintage', one.vintage), one.status === 'superseded' ? `↻ ${t('bulletins.superseded')}` : null].filter(Boolean).join(' '), words: true },
    { label: t('bulletins.form'), text: (one) => one.form, words: true },
    ...['statements', 'listed', 'facts', 'indicators', 'subjects', 'taken', 'ignored'].map((name) => ({ label: t(`bulletins.${name}`), text: (one) => String(one[name]) })),
    { label: t('bulletins.unread'), text: (one) => (one.unread ? el('span', 'warning', `⚠ ${one.unread}`) : '0') },
    { label: t('bulletins.contradictions'), text: (one) => (total(one.findings) ? el('span', 'severity high', `✖ ${total(one.findings)}`) : '0') },
  ];
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('bulletins.coverage')), el('p', 'hint', t('bulletins.coverageHint'))]),
    el('div', 'table-wrap coverage', dataTable({ columns, rows: bulletins, caption: t('bulletins.coverage') }), { tabindex: '0', role: 'region', 'aria-label': t('bulletins.coverage') }),
  ], { id: 'coverage' });
}
