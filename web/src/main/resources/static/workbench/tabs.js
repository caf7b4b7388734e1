// The query tabs: which are open, which is in front, and that the server keeps them.
import { Problem, send } from '../api.js';
import { el } from '../format.js';
import { t } from '../i18n.js';

const SAVE_AFTER_MS = 500;
const MOST = 50;
const LONGEST_TITLE = 200;

export class Tabs {
  /** onConflict is called when another window has changed the tabs, onProblem when they could not be kept. */
  constructor(element, editor, { onConflict, onProblem, onShow, isSaved }) {
    Object.assign(this, { element, editor, onConflict, onProblem, onShow, isSaved, tabs: [], active: null, etag: null, dirty: false });
    addEventListener('pagehide', () => this.leave());
  }

  /** Where the server has none to give there is a tab all the same, which is not kept. */
  async load() {
    let kept = { tabs: [], active: null };
    this.etag = null;
    this.dirty = false;
    try {
      const response = await fetch('api/v1/queries/tabs');
      const body = await response.json();
      if (!response.ok) throw new Problem(response.status, body);
      this.etag = response.headers.get('ETag');
      kept = body;
    } finally {
      this.tabs = kept.tabs.length ? kept.tabs : [this.fresh('')];
      this.show(kept.active ?? this.tabs[0].id, false);
    }
  }

  fresh(sql, title, id = crypto.randomUUID()) {
    let number = 1;
    while (!title && this.tabs.some((tab) => tab.title === t('tabName', number))) number += 1;
    return { id, title: title ?? t('tabName', number), sql };
  }

  get current() {
    return this.tabs.find((tab) => tab.id === this.active);
  }

  /** Opens a tab, or puts the one with this id in front. */
  open(sql, title, id) {
    if (!this.tabs.some((tab) => tab.id === id)) {
      if (this.tabs.length >= MOST) throw new Error(t('tabsFull'));
      const tab = this.fresh(sql, title?.slice(0, LONGEST_TITLE), id);
      this.tabs.push(tab);
      id = tab.id;
    }
    this.show(id);
  }

  show(id, changed = true) {
    if (this.current) this.current.state = this.editor.state;
    this.active = id;
    const tab = this.current;
    this.editor.show(tab.state ?? this.editor.newState(tab.sql));
    this.draw();
    this.onShow(tab);
    if (changed) this.keep();
  }

  close(id) {
    const tab = this.tabs.find((one) => one.id === id);
    if (tab.sql.trim() && !this.isSaved(tab.sql) && !confirm(t('sureToClose', tab.title))) return;
    const at = this.tabs.indexOf(tab);
    this.tabs.splice(at, 1);
    if (!this.tabs.length) this.tabs.push(this.fresh(''));
    if (id === this.active) {
      this.active = null;
      this.show(this.tabs[Math.min(at, this.tabs.length - 1)].id);
    } else {
      this.draw();
      this.keep();
    }
  }

  /** The text before the reader was changed. */
  typed(sql) {
    if (!this.current || this.current.sql === sql) return;
    this.current.sql = sql;
    this.keep();
  }

  rename(tab, title, id = tab.id) {
    if (this.active === tab.id) this.active = id;
    Object.assign(tab, { title: title.trim().slice(0, LONGEST_TITLE) || tab.title, id });
    this.draw();
    this.keep();
  }

  draw() {
    this.element.replaceChildren(
      ...this.tabs.map((tab) => el('span', tab.id === this.active ? 'query-tab active' : 'query-tab', [
        el('button', 'query-tab-name', tab.title, {
          type: 'button', 'aria-pressed': String(tab.id === this.active), title: t('renameTab'),
          onclick: () => { if (tab.id !== this.active) this.show(tab.id); }, ondblclick: (event) => this.edit(tab, event.currentTarget),
        }),
        el('button', 'query-tab-close', '×', { type: 'button', 'aria-label': t('closeTab', tab.title), onclick: () => this.close(tab.id) }),
      ])),
      el('button', 'query-tab-new', '+', { type: 'button', 'aria-label': t('newTab'), title: t('newTab'), onclick: () => this.open('') }),
    );
    this.element.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  edit(tab, button) {
    const input = el('input', 'query-tab-input', null, { value: tab.title, maxlength: LONGEST_TITLE, 'aria-label': t('renameTab') });
    const done = (keep) => () => { if (input.isConnected) keep ? this.rename(tab, input.value) : this.draw(); };
    input.addEventListener('blur', done(true));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') done(true)();
      if (event.key === 'Escape') done(false)();
    });
    button.replaceWith(input);
    input.select();
  }

  keep() {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), SAVE_AFTER_MS);
  }

  body() {
    return { tabs: this.tabs.map(({ id, title, sql }) => ({ id, title, sql })), active: this.active };
  }

  async flush() {
    if (this.sending || !this.dirty || this.conflicting || !this.etag) return;
    this.sending = true;
    this.dirty = false;
    try {
      const response = await send('PUT', 'queries/tabs', this.body(), { headers: { 'If-Match': this.etag } });
      this.etag = response.headers.get('ETag');
    } catch (problem) {
      this.dirty = true;
      this.conflicting = problem.status === 412;
      if (this.conflicting) this.onConflict();
      else this.onProblem(problem);
      return;
    } finally {
      this.sending = false;
    }
    if (this.dirty) this.keep();
  }

  /** What was typed last is sent while the page goes. */
  leave() {
    if (!this.dirty || this.sending || this.conflicting || !this.etag) return;
    this.dirty = false;
    fetch('api/v1/queries/tabs', {
      method: 'PUT', keepalive: true, headers: { 'Content-Type': 'application/json', 'If-Match': this.etag }, body: JSON.stringify(this.body()),
    }).catch(() => { this.dirty = true; });
  }

  async useTheirs() {
    this.conflicting = false;
    this.active = null;
    await this.load();
  }

  async useMine() {
    const response = await fetch('api/v1/queries/tabs');
    this.etag = response.headers.get('ETag');
    this.conflicting = false;
    await this.flush();
  }
}
