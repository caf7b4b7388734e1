// What every page has: its head, the region and the period, the address, what is shown while waiting and when something fails.
import { ask } from '../api.js';
import { current, switchLanguage, t } from '../i18n.js';
import { el, englishMonth, options } from '../format.js';
import { closeSource } from '../source/panel.js';
import { choose, chosen } from './address.js';
import { NOTHING_PUBLISHED, OUTDATED, emptyState } from './empty.js';
import { keptFocus } from './focus.js';
import { placeHeader } from './header.js';
import { Turns } from './turns.js';
import { applyTheme, isDark, switchTheme } from './theme.js';

/** Libraries stand after the page's module, so that it asks for its data while they are read: only what is placed needs them. */
const librariesRun = new Promise((run) => { document.addEventListener('DOMContentLoaded', run, { once: true }); });

/**
 * Runs a page.
 *
 * @param name as in the head's list
 * @param needs whether a region, and whether a period is chosen above the page
 * @param needsData whether there is nothing to show as long as nothing is loaded
 * @param title its heading, from what is chosen
 * @param show fills the page's element; given { region, regionName, period, periodName, periods, regions, release, isEmpty, chosen, choose, later };
 *   isEmpty where nothing is loaded yet and the page does not need it; later (id, make) is the place of a part that comes in its turn
 */
export async function runPage({ name, region = true, period = true, needsData = true, title, show }) {
  const main = el('main', 'page', null, { id: 'page' });
  const problem = el('p', 'problem', null, { id: 'problem', role: 'alert', hidden: '' });
  const chooser = el('div', 'chooser');
  const foot = el('footer', 'foot');
  const source = el('aside', 'source', null, { id: 'source', 'aria-labelledby': 'source-title', tabindex: '-1', hidden: '' });
  let shown = 0;

  function head() {
    document.documentElement.lang = current() === 'zh' ? 'zh-CN' : 'en';
    placeHeader(name, {
      onTheme: () => { switchTheme(); head(); },
      onLanguage: () => { switchLanguage(); choose({ lang: current() === 'en' ? 'en' : '' }, { silently: true }); head(); refresh(); },
    });
  }

  async function context() {
    const wanted = chosen().region;
    const wantedPeriods = wanted ? ask('periods', { region: wanted }).catch(() => null) : null;
    const { data: regions, release, isOutdated } = await published(needsData);
    const here = regions.find((one) => one.code === wanted) ?? regions[0];
    if (!here) return { isEmpty: !isOutdated, regions, release, periods: [], pickers: [] };
    const { data: periods } = (here.code === wanted && await wantedPeriods) || await ask('periods', { region: here.code });
    const now = periods.find((one) => one.endMonth === chosen().period) ?? periods[0];
    choose({ region: here.code, ...(period ? { period: now.endMonth } : {}) }, { silently: true });
    return {
      regions, release, periods, region: here.code, regionName: here.name, period: now.endMonth, periodName: periodName(now),
      pickers: [
        region ? picker('region', regions.map((one) => [one.code, one.name]), here.code) : null,
        period ? picker('period', periods.map((one) => [one.endMonth, periodName(one)]), now.endMonth) : null,
      ],
    };
  }

  function picker(key, entries, value) {
    const select = el('select', null, null, { id: key });
    options(select, entries, value);
    select.addEventListener('change', () => set({ [key]: select.value, ...(key === 'region' ? { period: '', subject: '' } : {}) }));
    return el('label', 'pick', [el('span', null, t(key)), select]);
  }

  function set(changes) {
    choose(changes);
    return refresh();
  }

  async function refresh() {
    const turn = ++shown;
    main.dataset.waiting = t('waiting');
    const slow = setTimeout(() => main.classList.add('waiting'), 150);
    try {
      const turns = new Turns();
      const given = await context();
      const isNothing = given.isEmpty && needsData;
      const content = isNothing ? emptyState(name) : await show({ ...given, chosen: chosen(), choose: set, later: (id, make) => turns.later(id, make) });
      await librariesRun;
      if (turn !== shown) return;
      const heading = isNothing ? t(`page.${name}`) : title(given, chosen());
      const focusAgain = keptFocus();
      document.title = `${heading} · 通报`;
      chooser.replaceChildren(el('h1', null, heading, { id: 'heading' }), ...given.pickers.filter(Boolean));
      turns.keep(main);
      main.replaceChildren(...[content].flat(2).filter(Boolean));
      clearTimeout(slow);
      main.classList.remove('waiting');
      foot.replaceChildren(...(given.release ? [el('span', null, [`${t('release')} `, el('code', null, given.release, { id: 'release' })])] : []));
      problem.hidden = true;
      focusAgain();
      await turns.run(main, () => turn === shown);
      if (turn !== shown) return;
      focusAgain();
      main.dispatchEvent(new Event('placed'));
    } catch (failure) {
      if (turn !== shown) return;
      problem.textContent = failure.message;
      problem.hidden = false;
      main.replaceChildren();
    } finally {
      clearTimeout(slow);
      if (turn === shown) {
        main.classList.remove('waiting');
        document.body.dataset.shown = String(turn);
      }
    }
  }

  applyTheme();
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  document.body.replaceChildren(problem, chooser, main, foot, source);
  head();
  addEventListener('popstate', () => { closeSource(); refresh(); });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !source.hidden) closeSource(); });
  await refresh();
}

/** The regions of the release that is served; none as long as there is none, or none that can be read by a page that needs none. */
async function published(needsData) {
  try {
    return await ask('regions');
  } catch (failure) {
    if (failure.kind !== NOTHING_PUBLISHED && (needsData || failure.kind !== OUTDATED)) throw failure;
    return { data: [], release: null, isOutdated: failure.kind === OUTDATED };
  }
}

/** A period's name in the chosen language, as in 2021年1—3月 or Jan–Mar 2021. */
export function periodName({ name, year, month }) {
  if (current() === 'zh') return name;
  return month === 12 ? String(year) : month === 1 ? `Jan ${year}` : `Jan–${englishMonth(month)} ${year}`;
}

/** What a bulletin reports on, told by { period: yyyy-MM, periodName }, in the chosen language. */
export const periodOf = ({ period, periodName: name }) => periodName({ name, year: Number(period.slice(0, 4)), month: Number(period.slice(5)) });

export { guarded } from './guarded.js';
