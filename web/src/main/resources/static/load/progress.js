// How far a load is, step by step, told by the server as it goes.
import { send } from '../api.js';
import { el, number } from '../format.js';
import { t } from '../i18n.js';
import { guarded } from '../shell/page.js';

const STEPS = { load: ['look', 'start', 'read', 'write', 'derive', 'publish'], undo: ['look', 'write', 'start', 'derive', 'publish'] };
/** From here on what was read counts. */
const COUNTS = ['derive', 'publish'];
const ICON = { done: '✔', now: '▶', waits: '○', skipped: '–' };

/** @param ended called when it has ended; returns { element, close } */
export function progressPanel(load, ended) {
  const steps = STEPS[load.kind];
  const met = new Set();
  let now = load.step;
  let counts = load;
  const list = el('ol', 'steps', null, { id: 'steps' });
  const bar = el('progress', 'read-bar', null, { 'aria-label': t('load.step.read') });
  const counted = el('p', 'counted numeric', null, { id: 'counted' });
  const clock = el('span', 'muted numeric');
  const said = el('p', 'out-of-sight', null, { role: 'status' });
  const cancel = el('button', 'plain', t('load.cancel'), { type: 'button', id: 'cancel', onclick: () => guarded(() => send('DELETE', `loads/${load.id}`)) });

  function state(step) {
    const at = steps.indexOf(now);
    const i = steps.indexOf(step);
    return step === now ? 'now' : i > at ? 'waits' : met.has(step) ? 'done' : 'skipped';
  }

  function show() {
    list.replaceChildren(...steps.map((step) => {
      const is = now ? state(step) : 'waits';
      return el('li', is, [el('span', 'icon', ICON[is], { 'aria-hidden': 'true' }), el('strong', null, t(`load.step.${step}`)), el('span', 'muted', t(`load.is.${is}`))],
        is === 'now' ? { 'aria-current': 'step' } : {});
    }));
    const isCounted = counts.found > 0;
    bar.hidden = !isCounted;
    if (isCounted) {
      bar.max = counts.found;
      bar.value = counts.done;
    }
    counted.textContent = isCounted
      ? t('load.counted', number(counts.done, 0), number(counts.found, 0), number(counts.statements, 0), number(counts.findings, 0)) : ' ';
    cancel.hidden = COUNTS.includes(now);
    const word = now ? t(`load.step.${now}`) : '';
    if (said.textContent !== word) said.textContent = word;
  }

  const tick = () => { clock.textContent = t('load.since', Math.max(0, Math.round((Date.now() - Date.parse(load.started)) / 1000))); };
  const timer = setInterval(tick, 1000);
  const stream = new EventSource(`api/v1/loads/${load.id}/events`);
  const close = () => { stream.close(); clearInterval(timer); };
  stream.addEventListener('step', ({ data }) => {
    now = JSON.parse(data).step;
    met.add(now);
    show();
  });
  stream.addEventListener('progress', ({ data }) => { counts = JSON.parse(data); show(); });
  stream.addEventListener('end', () => { close(); ended(); });
  tick();
  show();
  return {
    close,
    element: el('section', 'panel', [
      el('div', 'panel-head', [el('h2', null, t(`load.running.${load.kind}`)), clock, cancel]),
      load.files.length ? el('p', 'hint', t('load.files', load.files.length)) : null,
      list, bar, counted, said,
    ], { id: 'progress' }),
  };
}
