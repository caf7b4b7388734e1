// A rank that was computed: all that were ranked, in their order, each figure opening where it was printed.
import './words.js';
import { amount, el, labelOf, percent } from '../format.js';
import { t } from '../i18n.js';
import { question } from '../query/question.js';
import { guarded } from '../shell/guarded.js';
import { openDerived } from './derived.js';
import { openSource } from './panel.js';

/** @param about as origins have it; group null where regions are ranked; told { heading, facts, how, parts } */
export async function openRanking({ region, group, metric, period, name }, told) {
  const compare = metric.type === 'ratio' ? 'rank' : 'target,rank';
  const asked = group ? { group_by: 'subject', region, kind: group } : { group_by: 'region' };
  const { rows } = await question({ metrics: metric.name, period, compare, ...asked });
  const peers = rows.map((row) => ({ name: row.subject ?? row.region, figure: row[metric.name] })).filter(({ figure }) => figure.rank !== null).sort((a, b) => a.figure.rank - b.figure.rank);
  const isByRate = peers.some(({ figure }) => (figure.completion ?? null) !== null);
  const shown = (figure) => (isByRate ? percent(figure.completion) : amount(figure.value, metric));
  const list = (back) => el('section', 'from', [
    el('h3', null, t('from.ranking')),
    el('ol', 'peers', peers.map((peer) => el('li', peer.name === name ? 'own' : null, [
      el('span', 'place-rank', String(peer.figure.rank)), el('span', null, peer.name),
      peer.figure.statements.length
        ? el('button', 'figure', shown(peer.figure), { type: 'button', 'aria-label': `${peer.name} ${shown(peer.figure)}`, onclick: () => guarded(() => openSource(peer.figure.statements[0], `${peer.name} · ${labelOf(metric)} · ${period}`, [], back)) })
        : shown(peer.figure),
    ], peer.name === name ? { 'aria-current': 'true' } : {}))),
  ]);
  return openDerived({ ...told, how: [t('from.rank', peers.length, group ? t(group) : t('from.regions'), isByRate ? t('rate') : t('value')), ...told.how], more: [list] });
}
