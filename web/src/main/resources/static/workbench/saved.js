// Saved queries: listed, opened in tabs, saved under names, removed.
import { ask, send } from '../api.js';
import { el } from '../format.js';
import { t } from '../i18n.js';

const PREFIX = 'saved-';

export class Saved {
  constructor(page, tabs, { guarded, onSaved }) {
    Object.assign(this, { page, tabs, guarded, onSaved, list: [] });
  }

  async load() {
    this.list = await ask('queries');
    this.draw();
  }

  has(sql) {
    return this.list.some((query) => query.sql === sql);
  }

  draw() {
    this.page.replaceChildren(...(this.list.length ? this.list.map((query) => el('div', 'kept', [
      el('button', 'kept-open', [el('span', 'entry-name', query.name), el('code', null, query.sql)], {
        type: 'button', title: query.sql, onclick: () => this.guarded(() => this.tabs.open(query.sql, query.name, PREFIX + query.id)),
      }),
      el('button', 'kept-remove', '×', { type: 'button', 'aria-label': `${t('deleteSaved')} ${query.name}`, onclick: () => this.guarded(() => this.remove(query)) }),
    ])) : [el('p', 'hint', t('noSaved'))]));
  }

  async remove(query) {
    if (!confirm(t('sureToDelete', query.name))) return;
    await send('DELETE', `queries/${query.id}`).catch((problem) => { if (problem.status !== 404) throw problem; });
    await this.load();
  }

  /** Asks for a name and saves the tab in front, as the query it was opened from or as a new one. */
  async save() {
    const tab = this.tabs.current;
    const before = this.list.find((query) => PREFIX + query.id === tab.id);
    const asked = await nameFor(before?.name ?? tab.title, Boolean(before));
    if (!asked) return;
    const body = { name: asked.name, sql: tab.sql };
    const response = before && !asked.asNew
      ? await send('PUT', `queries/${before.id}`, body, { headers: { 'If-Match': `"${before.version}"` } })
      : await send('POST', 'queries', body);
    const query = await response.json();
    this.tabs.rename(tab, query.name, PREFIX + query.id);
    await this.load();
    this.onSaved(query.name);
  }
}

/** A dialog for a name; null where it was dismissed. */
function nameFor(name, known) {
  const input = el('input', null, null, { value: name, maxlength: 200, required: '', id: 'save-name' });
  const dialog = el('dialog', 'save-dialog', el('form', null, [
    el('label', null, [t('saveName'), input]),
    el('div', 'toolbar', [
      el('button', 'go', t('save'), { value: 'save' }), known ? el('button', 'plain', t('saveAs'), { value: 'new' }) : null,
      el('button', 'plain', t('discard'), { type: 'button', onclick: () => dialog.close('') }),
    ]),
  ], { method: 'dialog' }));
  document.body.append(dialog);
  dialog.showModal();
  input.select();
  return new Promise((resolve) => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue ? { name: input.value.trim(), asNew: dialog.returnValue === 'new' } : null);
  }));
}
