// Changes in words and with an icon beside the colour.
import { el } from '../format.js';
import { t } from '../i18n.js';

/** Places won, or lost where negative. */
export function places(change) {
  if (change === null) return el('span', 'muted', t('none'));
  if (change === 0) return el('span', 'muted', t('yearEnd.same'));
  return el('span', change > 0 ? 'rise' : 'fall', t(change > 0 ? 'yearEnd.up' : 'yearEnd.down', Math.abs(change)));
}
