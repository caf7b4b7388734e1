// Numbers, units and small pieces of the page.
import { current, t } from './i18n.js';

const none = (value) => value === null || value === undefined;

/** By decimals: making a format takes as long as hundreds of uses. */
const formats = new Map();

function formatOf(decimals) {
  if (!formats.has(decimals)) formats.set(decimals, new Intl.NumberFormat('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
  return formats.get(decimals);
}

export const number = (value, decimals) => none(value) ? t('none') : formatOf(decimals).format(Number(value));

export const percent = (value) => none(value) ? t('none') : `${number(value, 2)}%`;

export const signed = (value) => none(value) ? t('none') : `${value > 0 ? '+' : ''}${number(value, 2)}%`;

/** Percentage points: a change of a rate, or a lead over the pace. */
export const points = (value) => none(value) ? t('none') : `${value > 0 ? '+' : ''}${number(value, 2)} ${t('points')}`;

const UNITS = { 亿元: '×¥100m', 万元: '×¥10k', 个: '', 家: '', 次: '' };
export const unit = (name) => current() === 'en' ? UNITS[name] ?? name : name;

/** An amount in its indicator's unit and decimals; a metric is { unit, decimals }. */
export const amount = (value, metric) => none(value) ? t('none') : `${number(value, metric.decimals)} ${unit(metric.unit)}`.trimEnd();

export const place = (rank) => none(rank) ? t('none') : t('places', rank);

/** A name in the page's language; of metrics, dimensions and indicators. */
export const labelOf = (named) => named.label ? named.label[current()] : current() === 'en' ? named.nameEn : named.name;

/** What stands where a figure would: the figure, or which of the ways there is none. */
export const shownValue = (figure, metric) => none(figure.value) ? t(figure.status ?? 'missing') : amount(figure.value, metric);

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const englishMonth = (number) => ENGLISH_MONTHS[number - 1];

/** A month of the year, 1 to 12, as in 3月 or Mar. */
export const shortMonth = (number) => (current() === 'zh' ? `${number}月` : englishMonth(number));

/** A month, yyyy-MM, without its year. */
export const monthName = (month) => shortMonth(Number(month.slice(5)));

/** An element with a class, text or children, and attributes. Text never becomes HTML. */
export function el(tag, className, content, attributes = {}) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of [content].flat()) {
    if (!none(child)) element.append(child);
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
export function lead(value) {
  if (none(value)) return el('span', 'lead none', t('none'));
  const state = value > 0 ? 'ahead' : value < 0 ? 'behind' : 'onPace';
  const icon = { ahead: '▲', behind: '▼', onPace: '■' }[state];
  const text = value === 0 ? `${icon} ${t(state)}` : `${icon} ${t(state)} ${number(Math.abs(value), 2)} ${t('points')}`;
  return el('span', `lead ${state}`, text);
}

/** Growth on last year, or why there is none. */
export function growth(value, note) {
  if (none(value)) return el('span', 'muted', t(note ?? 'none'));
  return value === 0 ? el('span', 'muted', `＝ ${signed(value)}`) : el('span', value < 0 ? 'fall' : 'rise', `${value < 0 ? '↓' : '↑'} ${signed(value)}`);
}

/** A bar of the completion rate with the pace as a tick; 125 % is its full width. */
export function gauge(rate, pace) {
  if (none(rate)) return el('div', 'gauge empty');
  const width = (value) => `${Math.min(100, Math.max(0, value / 1.25))}%`;
  const bar = el('div', `bar ${rate >= pace ? 'ahead' : 'behind'}`);
  bar.style.width = width(rate);
  const tick = el('div', 'tick', null, { title: `${t('pace')} ${percent(pace)}` });
  tick.style.left = width(pace);
  return el('div', 'gauge', [bar, tick]);
}

/** A choice of one among a few: [[value, text]]. */
export const tabs = (entries, chosenValue, onChoose, label) => el('div', 'tabs', entries.map(([value, text]) => el('button', 'tab', text, {
  type: 'button', 'aria-pressed': String(value === chosenValue), 'data-value': value, onclick: () => onChoose(value),
})), { role: 'group', 'aria-label': label });

/** A labelled choice among many: [[value, text]], or groups [[title, [[value, text]]]] where grouped. */
export function picker(id, label, entries, chosenValue, onChoose, { grouped = false } = {}) {
  const option = ([value, text]) => el('option', null, text, { value });
  const select = el('select', null, grouped
    ? entries.map(([title, members]) => title === null ? members.map(option) : el('optgroup', null, members.map(option), { label: title })).flat()
    : entries.map(option), { id });
  select.value = chosenValue ?? '';
  select.addEventListener('change', () => onChoose(select.value));
  return el('label', 'pick', [el('span', null, label), select]);
}
