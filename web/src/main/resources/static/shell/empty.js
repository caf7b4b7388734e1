// What a page shows as long as nothing has been loaded: what it will show, and the way to the first load.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { link } from './address.js';

/** The kind of the problem that the API answers with until then; and of data that another version of the product published. */
export const NOTHING_PUBLISHED = 'nothing-published';
export const OUTDATED = 'release-outdated';

/** @param page as in the head's list */
export const emptyState = (page) => el('section', 'panel empty-state', [
  el('p', 'empty-icon', '∅', { 'aria-hidden': 'true' }),
  el('h2', null, t('empty.title')),
  el('p', null, t(`empty.${page}`)),
  el('p', null, el('a', 'go', t('empty.load'), { href: link('load.html') })),
  el('p', 'hint', [`${t('empty.command')} `, el('code', null, './tongbao load …')]),
], { id: 'empty' });
