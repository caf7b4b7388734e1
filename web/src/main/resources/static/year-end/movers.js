// Who moved most from one year to the other: in actual, in completion and in rank.
import { amount, el, points } from '../format.js';
import { t } from '../i18n.js';
import { link } from '../shell/address.js';
import { opens } from '../source/origin.js';
import { places } from './change.js';

const SHOWN = 4;
/** Which of a unit's figures moved. */
const MOVED = { gained: 'value', points: 'rate', places: 'rank' };

export function moversPanel(rows, { metric, region, origins }) {
  const change = (value, text) => el('span', value < 0 ? 'fall' : 'rise', `${value < 0 ? '▼' : '▲'} ${value > 0 ? '+' : ''}${text}`);
  const lists = [
    ['yearEnd.moversActual', 'gained', (value) => change(value, amount(value, metric))],
    ...(metric.type === 'ratio' ? [] : [['yearEnd.moversCompletion', 'points', (value) => el('span', value < 0 ? 'fall' : 'rise', `${value < 0 ? '▼' : '▲'} ${points(value)}`)]]),
    ['yearEnd.moversRank', 'places', places],
  ];
  return el('section', 'panel', [
    el('div', 'panel-head', el('h2', null, t('yearEnd.movers'))),
    el('div', 'movers', lists.map(([title, key, shown]) => list(title, key, shown))),
  ], { id: 'movers' });

  /** What would be shown as zero is no move. */
  function least(key) {
    return key === 'places' ? 1 : 0.5 * 10 ** -(key === 'gained' ? metric.decimals : 2);
  }

  function list(title, key, shown) {
    const moved = rows.filter((row) => row[key] !== null && Math.abs(row[key]) >= least(key)).sort((a, b) => b[key] - a[key]);
    const gains = moved.filter((row) => row[key] > 0).slice(0, SHOWN);
    const falls = moved.filter((row) => row[key] < 0).slice(-SHOWN).reverse();
    return el('section', 'mover-list', [el('h3', null, t(title)), half('yearEnd.gains', gains, key, shown), half('yearEnd.falls', falls, key, shown)], { 'data-by': key });
  }

  function half(title, found, key, shown) {
    return el('div', 'mover-half', [
      el('h4', null, t(title)),
      found.length ? el('ol', null, found.map((row) => el('li', 'mover', [
        el('a', 'name', row.name, { href: link('unit.html', { subject: row.id, region }) }),
        opens(shown(row[key]), row.now.statements?.length, origins(row, 'now')[MOVED[key]]),
      ]))) : el('p', 'muted', t('yearEnd.none')),
    ]);
  }
}
