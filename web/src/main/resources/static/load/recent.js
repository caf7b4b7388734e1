// The recent loads of this server, and undoing the last one.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { verdict, when } from './outcome.js';
import { askToUndo } from './undo.js';

const SHOWN = 8;

/** @param isIdle whether the last load can be undone now; shown: the id of the one that is shown */
export function recentPanel(loads, isIdle, shown, open) {
  return el('aside', 'stack', [
    el('section', 'panel', [
      el('h2', null, t('load.undo')), el('p', 'hint', t('load.undoHint')),
      el('p', 'controls', el('button', 'plain', t('load.undoLast'), { type: 'button', id: 'undo', ...(isIdle ? {} : { disabled: '' }), onclick: () => askToUndo(open) })),
    ]),
    el('section', 'panel', [
      el('h2', null, t('load.recent')),
      loads.length ? el('ul', 'documents', loads.slice(0, SHOWN).map((load) => el('li', null, [
        el('button', 'name', verdict(load), { type: 'button', ...(load.id === shown ? { 'aria-current': 'true' } : {}), onclick: () => open(load.id) }),
        el('span', 'muted', when(load)),
        load.files.length ? el('span', 'file muted', t('load.some', load.files[0], load.files.length)) : null,
      ]))) : el('p', 'muted', t('load.noRecent')),
    ], { id: 'recent' }),
  ]);
}
