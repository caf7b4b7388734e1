// Undoing the last load: says what would be gone, and asks.
import { ask, send } from '../api.js';
import { el } from '../format.js';
import { t } from '../i18n.js';
import { guarded } from '../shell/page.js';

const SHOWN = 12;

/** @param open shows the undoing, by its id */
export function askToUndo(open) {
  const body = el('div', 'dialog-body', el('p', 'muted', t('load.looking')), { 'aria-live': 'polite' });
  const yes = el('button', 'go danger', t('load.undoYes'), { type: 'button', id: 'undo-yes', disabled: '', onclick: () => guarded(undo) });
  const no = el('button', 'plain', t('load.undoNo'), { type: 'button', onclick: () => dialog.close() });
  const dialog = el('dialog', 'dialog', [el('h2', null, t('load.undoTitle'), { id: 'undo-title' }), body, el('p', 'controls', [yes, no])],
    { id: 'undo-dialog', 'aria-labelledby': 'undo-title', onclose: () => dialog.remove() });

  async function undo() {
    dialog.close();
    await open((await (await send('POST', 'loads/undo')).json()).id);
  }

  async function look() {
    const { documents, reason } = await ask('loads/undo');
    yes.disabled = documents.length === 0;
    body.replaceChildren(...(documents.length ? [
      el('p', null, t('load.undoThese', documents.length)),
      el('ul', 'documents', documents.slice(0, SHOWN).map((document) => el('li', null, [el('strong', null, document.title), el('span', 'file muted', document.path)]))),
      documents.length > SHOWN ? el('p', 'hint', t('more', documents.length - SHOWN)) : null,
      el('p', 'hint', t('load.undoKept')),
    ].filter(Boolean) : [el('p', null, reason, { lang: 'zh-CN' })]));
  }

  document.body.append(dialog);
  dialog.showModal();
  no.focus();
  guarded(() => look().catch((failure) => { dialog.close(); throw failure; }));
}
