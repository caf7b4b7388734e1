// The place a figure was printed: its document, with the sentence and the figure highlighted.
import './words.js';
import { ask } from '../api.js';
import { t } from '../i18n.js';
import { el, number } from '../format.js';
import { documentText } from './document.js';

const panel = () => document.getElementById('source');
let returnTo = null;

export function closeSource() {
  panel().hidden = true;
  document.body.classList.remove('with-source');
  returnTo?.focus?.();
}

/** [label, value, note] about a figure. */
export const factList = (facts) => el('dl', 'facts', facts.flatMap(([label, value, note]) => [
  el('dt', null, label), el('dd', null, [el('strong', null, value), note ? el('span', 'note', note) : null]),
]));

/**
 * Shows the panel and takes the focus there until it is closed.
 *
 * @param back goes to what the panel showed before; null where it was opened from the page
 */
export function openPanel(heading, content, back = null) {
  const aside = panel();
  if (!aside.contains(document.activeElement)) returnTo = document.activeElement;
  aside.replaceChildren(
    el('div', 'source-head', [
      el('h2', null, heading, { id: 'source-title' }),
      back ? el('button', 'plain back', t('from.back'), { type: 'button', onclick: back }) : null,
      el('button', 'plain close', t('close'), { type: 'button', onclick: closeSource }),
    ]),
    ...content,
  );
  aside.hidden = false;
  document.body.classList.add('with-source');
  aside.scrollTop = 0;
  aside.focus();
}

/** facts as of factList, above what is printed; nothing is opened where nothing was printed; back as of openPanel. */
export async function openSource(key, heading, facts = [], back = null) {
  const body = key ? (await ask(`statements/${key}`)).data : null;
  openPanel(heading ?? `${body.subject} · ${body.indicator}`, [factList(facts), ...(body ? printed(body) : [])], back);
  panel().querySelector('mark')?.scrollIntoView({ block: 'center' });
}

function printed(body) {
  const report = body.report;
  const figure = body.value === null ? body.token.trim() || t(body.status) : `${number(body.value, Math.max(0, (body.token.split('.')[1] ?? '').length))} ${body.unit}`;
  return [
    el('p', 'printed', [
      `${t('printed')} `, el('strong', null, figure),
      body.table ? `（${t('cell', body.table, body.row)}）` : null,
    ]),
    el('div', 'report', [
      el('p', 'report-title', report.title.replace(/\s+/g, '')),
      el('p', 'report-facts', [report.number, report.issued ? `${t('issued')} ${report.issued}` : null, t('vintage', report.vintage),
        `${t('file')} ${report.file}`].filter(Boolean).join('　')),
      report.status === 'superseded' ? el('p', 'warning', `⚠ ${t('superseded')}`) : null,
    ]),
    documentText(body.document),
  ];
}
