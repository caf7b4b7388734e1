// Everything printed of a unit, the newest first, page by page.
import { ask } from '../api.js';
import { el, labelOf } from '../format.js';
import { current, t } from '../i18n.js';
import { dataTable } from '../charts/table.js';
import { guarded } from '../shell/page.js';
import { openSource } from '../source/panel.js';
import '../source/words.js';

const PAGE = 25;
const QUOTED = 60;

/** @param after token of the page before; the newest where there is none; known the metrics by name */
export async function statements({ subject, after, choose, known }) {
  const { data: page, next } = await from(subject, after);
  const go = (token) => {
    document.getElementById('page').addEventListener('placed', () => document.getElementById('statements')?.scrollIntoView(), { once: true });
    choose({ after: token });
  };
  const quote = (text) => { const flat = text.replace(/\s+/g, ' '); return flat.length > QUOTED ? `${flat.slice(0, QUOTED)}…` : flat; };
  const table = {
    caption: t('unit.statements'), rows: page.statements,
    columns: [
      { label: t('period'), words: true, text: (one) => (current() === 'zh' ? one.period : one.endMonth) ?? '' },
      { label: t('metric'), words: true, text: (one) => [known.has(one.indicator) ? labelOf(known.get(one.indicator)) : one.indicatorName, one.category && one.category !== 'whole' ? one.categoryName : null].filter(Boolean).join(' · ') },
      { label: t('unit.measure'), words: true, text: (one) => t(`measure.${one.measure}`) },
      { label: t('unit.printed'), text: (one) => (one.value === null && one.status !== 'reported' ? t(one.status) : `${one.token}${one.token.endsWith(one.unit) ? '' : one.unit}`), open: (one) => () => guarded(() => openSource(one.key)) },
      { label: t('unit.quote'), words: true, text: (one) => quote(one.quote) },
      { label: t('unit.report'), words: true, text: (one) => [one.number, one.issued, one.current ? null : t('unit.oldVintage')].filter(Boolean).join('　') },
    ],
  };
  return el('section', 'panel', [
    el('div', 'panel-head', [el('h2', null, t('unit.statements')), el('span', 'hint', page.total ? t('unit.shown', page.before + 1, page.before + page.statements.length, page.total) : '')]),
    page.total ? el('div', 'table-wrap', dataTable(table), { tabindex: '0', role: 'region', 'aria-label': t('unit.statements') }) : el('p', 'nothing', t('unit.nothingPrinted')),
    el('p', 'pages-of', [
      page.before ? el('button', 'plain', t('unit.first'), { type: 'button', onclick: () => go('') }) : null,
      next ? el('button', 'plain', t('unit.next'), { type: 'button', onclick: () => go(next) }) : null,
    ]),
  ], { id: 'statements' });
}

/** A token of an older release leads to the newest page. */
async function from(subject, after) {
  const path = `subjects/${subject.id}/statements`;
  try {
    return await ask(path, { limit: PAGE, page_token: after });
  } catch (failure) {
    if (!after || failure.kind !== 'page-gone') throw failure;
    return ask(path, { limit: PAGE });
  }
}
