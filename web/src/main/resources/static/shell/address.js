// What is chosen stands in the address, so that a link shows the same thing.
const KEPT = ['region', 'period', 'lang', 'theme'];

export const chosen = () => Object.fromEntries(new URLSearchParams(location.search));

const query = (entries) => {
  const filled = new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  return filled.size ? `?${filled}` : location.pathname;
};

/** Changes what is chosen; the browser's back button undoes it unless it was filled in by the page itself. */
export function choose(changes, { silently = false } = {}) {
  const next = query({ ...chosen(), ...changes });
  if (next === location.search) return;
  if (silently) history.replaceState(null, '', next);
  else history.pushState(null, '', next);
}

/** The address of another page that keeps region, period, language and theme. */
export function link(page, more = {}) {
  const kept = Object.fromEntries(Object.entries(chosen()).filter(([key]) => KEPT.includes(key)));
  const search = query({ ...kept, ...more });
  return search.startsWith('?') ? `${page}${search}` : page;
}
