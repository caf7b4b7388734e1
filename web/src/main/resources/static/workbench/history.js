// What was run, the newest first; a click opens it in a tab.
import { ask, send } from '../api.js';
import { el } from '../format.js';
import { t } from '../i18n.js';
import { duration } from './duration.js';

const SHOWN = 200;
const WORDS = { ok: 'ok', 'sql-refused': 'refused', 'sql-cancelled': 'cancelled', 'sql-deadline': 'timeout', 'sql-worker-lost': 'lost' };

export async function historyPage(page, { onOpen, guarded }) {
  const entries = await ask('queries/history', { limit: SHOWN });
  const empty = async () => {
    if (!confirm(t('sureToEmpty'))) return;
    await send('DELETE', 'queries/history');
    await historyPage(page, { onOpen, guarded });
  };
  page.replaceChildren(...(entries.length ? [
    el('button', 'plain', t('emptyHistory'), { type: 'button', onclick: () => guarded(empty) }),
    ...entries.map((entry) => el('button', 'kept-open history-entry', [
      el('span', 'history-facts', [
        el('span', `outcome ${entry.outcome === 'ok' ? 'ok' : 'bad'}`, `${entry.outcome === 'ok' ? '✓' : '✕'} ${t(WORDS[entry.outcome] ?? 'failed')}`),
        el('span', null, new Date(entry.at).toLocaleString('zh-CN', { hour12: false })),
        entry.rows === null ? null : el('span', null, t('rows', entry.rows.toLocaleString('zh-CN'))), el('span', null, duration(Number(entry.elapsedMs))),
      ]),
      el('code', null, entry.sql),
    ], { type: 'button', title: entry.sql, onclick: () => guarded(() => onOpen(entry.sql)) })),
  ] : [el('p', 'hint', t('noHistory'))]));
}
