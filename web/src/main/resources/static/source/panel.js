// The place a figure was printed: its document, with the sentence and the figure highlighted.
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

/** facts: [label, value, note] about the figure, above what is printed; nothing is opened where nothing was printed. */
export async function openSource(key, heading, facts = []) {
  returnTo = document.activeElement;
  const body = key ? (await ask(`statements/${key}`)).data : null;
  const aside = panel();
  aside.replaceChildren(
    el('div', 'source-head', [
      el('h2', null, heading ?? `${body.subject} · ${body.indicator}`, { id: 'source-title' }),
      el('button', 'plain close', t('close'), { type: 'button', onclick: closeSource }),
    ]),
    el('dl', 'facts', facts.flatMap(([label, value, note]) => [
      el('dt', null, label), el('dd', null, [el('strong', null, value), note ? el('span', 'note', note) : null]),
    ])),
    ...(body ? printed(body) : []),
  );
  aside.hidden = false;
  document.body.classList.add('with-source');
  aside.focus();
  aside.querySelector('mark')?.scrollIntoView({ block: 'center' });
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
