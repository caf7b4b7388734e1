// What a unit was called, and what it came from or went into.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';

/** Dates before the first bulletin stand for always. */
const BEGINNING = '1900-01-01';

export function names({ subject, region }) {
  const since = (from) => (from && from > BEGINNING ? from : null);
  const span = ({ from, to }) => (since(from) && to ? t('unit.fromTo', from, to) : since(from) ? t('unit.since', from) : to ? t('unit.until', to) : t('unit.always'));
  const other = ({ id, name }) => (id === subject.id ? name : el('a', 'name', name, { href: link('unit.html', { subject: id, region }) }));
  const told = ({ kind, before, after }) => {
    const [start, middle, end] = t(`unit.${kind}`, '\u0000', '\u0000').split('\u0000');
    const isTurned = t(`unit.${kind}`, '0', '1').indexOf('1') < t(`unit.${kind}`, '0', '1').indexOf('0');
    return [start, other(isTurned ? after : before), middle, other(isTurned ? before : after), end];
  };
  return el('section', 'panel', [
    el('div', 'panel-head', el('h2', null, t('unit.names'))),
    el('dl', 'facts', subject.names.flatMap((one) => [el('dt', null, span(one)), el('dd', null, [el('strong', null, one.name), one.parent ? el('span', 'tag', one.parent.name) : null])])),
    subject.successions.length
      ? el('ul', 'successions', subject.successions.map((one) => el('li', null, [el('span', 'muted', `${one.effective}　`), ...told(one)])))
      : el('p', 'hint', t('unit.noChange')),
  ], { id: 'names' });
}
