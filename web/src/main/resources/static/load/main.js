// Loading bulletins: what is chosen, how far it is, what came of it, and undoing it.
import './words.js';
import { ask } from '../api.js';
import { el } from '../format.js';
import { t } from '../i18n.js';
import { runPage } from '../shell/page.js';
import { dropPanel } from './drop.js';
import { outcome } from './outcome.js';
import { progressPanel } from './progress.js';
import { recentPanel } from './recent.js';

let following = null;

runPage({
  name: 'load',
  region: false,
  period: false,
  needsData: false,
  title: () => t('page.load'),
  async show({ isEmpty, chosen, choose }) {
    following?.close();
    following = null;
    const { isPossible, loads } = await ask('loads');
    const load = loads.find((one) => one.id === chosen.load) ?? null;
    const open = (id) => choose({ load: id ?? '' });
    const isRunning = load?.state === 'running';
    const progress = isRunning ? progressPanel(load, () => choose({})) : null;
    following = progress;
    return el('div', 'grid-main', [
      el('div', 'stack', [
        isEmpty && isPossible && !load ? el('section', 'panel first', [el('h2', null, t('empty.title')), el('p', null, t('load.first'))], { id: 'first' }) : null,
        chosen.load && !load ? el('p', 'notice', t('load.forgotten')) : null,
        progress?.element,
        load && !isRunning ? await outcome(load, open) : null,
        isRunning ? null : dropPanel(isPossible, open, Boolean(load)),
      ].flat()),
      recentPanel(loads, isPossible && !isEmpty && !loads.some((one) => one.state === 'running'), load?.id, open),
    ]);
  },
});
