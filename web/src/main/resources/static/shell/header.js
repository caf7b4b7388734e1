// The head of every page: its name, the other pages, language and theme.
import { el } from '../format.js';
import { current, t } from '../i18n.js';
import { link } from './address.js';
import { keptFocus } from './focus.js';
import { isDark } from './theme.js';

const PAGES = [
  ['overview', './'], ['trend', 'trend.html'], ['units', 'units.html'], ['sectors', 'sectors.html'], ['yearEnd', 'year-end.html'],
  ['bulletins', 'bulletins.html'], ['load', 'load.html'], ['workbench', 'workbench.html'],
];
/** Pages that are reached from another one stand under its name. */
const UNDER = { unit: 'units' };

/** Puts the head above the page, in the place of the one that was there, with the page's own name in view. */
export function placeHeader(page, handlers) {
  const fresh = header(page, handlers);
  const old = document.querySelector('header.top');
  const focusAgain = keptFocus();
  if (old) old.replaceWith(fresh);
  else document.body.prepend(fresh);
  focusAgain();
  const reveal = () => fresh.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  new ResizeObserver(reveal).observe(fresh.querySelector('.pages'));
  reveal();
}

function header(page, { onLanguage, onTheme }) {
  return el('header', 'top', [
    el('a', 'skip', t('skip'), { href: '#page' }),
    el('a', 'brand', [el('strong', null, '通报'), el('span', null, t('tagline'))], { href: link('./') }),
    el('nav', 'pages', PAGES.map(([name, address]) => el('a', null, t(`page.${name}`), {
      href: link(address), ...((UNDER[page] ?? page) === name ? { 'aria-current': 'page' } : {}),
    })), { 'aria-label': t('pages') }),
    el('button', 'plain', isDark() ? t('light') : t('dark'), { id: 'theme', type: 'button', onclick: onTheme }),
    el('button', 'plain', t('language'), { id: 'language', type: 'button', lang: current() === 'zh' ? 'en' : 'zh-CN', onclick: onLanguage }),
  ]);
}
