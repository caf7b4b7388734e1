// Numbers and small pieces of the page.
import { t } from './i18n.js';

export const number = (value, decimals) => value === null || value === undefined
  ? t('none')
  : Number(value).toLocaleString('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

export const percent = (value) => value === null || value === undefined ? t('none') : `${number(value, 2)}%`;

export const signed = (value) => value === null || value === undefined ? t('none') : `${value > 0 ? '+' : ''}${number(value, 2)}%`;

/** An element with a class, text or children, and attributes. Text never becomes HTML. */
export function el(tag, className, content, attributes = {}) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of [content].flat()) {
    if (child !== null && child !== undefined) element.append(child);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  return element;
}

export function options(select, entries, chosen) {
  select.replaceChildren(...entries.map(([value, text]) => el('option', null, text, { value })));
  if (entries.some(([value]) => value === chosen)) select.value = chosen;
}

/** Lead or lag against the pace: an icon and a word beside the colour. */
export function lead(points) {
  if (points === null || points === undefined) return el('span', 'lead none', t('none'));
  const state = points > 0 ? 'ahead' : points < 0 ? 'behind' : 'onPace';
  const icon = { ahead: '▲', behind: '▼', onPace: '■' }[state];
  const text = points === 0 ? `${icon} ${t(state)}` : `${icon} ${t(state)} ${number(Math.abs(points), 2)} ${t('points')}`;
  return el('span', `lead ${state}`, text);
}
