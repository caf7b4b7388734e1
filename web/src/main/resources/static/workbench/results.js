// What came of a run: grids or charts, a tab for each statement's, or a plan, and what failed.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { ChartView } from './chart.js';
import { exportButtons, exportFile } from './exports.js';
import { Grid } from './grid.js';

const $ = (id) => document.getElementById(id);

/** What a query tab's last run gave: what is said of it is a function, since the language may be switched. */
export const outcome = () => ({ results: [], at: 0, asChart: false, plan: null, failure: null, said: null });

export class Results {
  constructor({ onSource, onSay, guarded, title }) {
    Object.assign(this, { onSay, guarded, title, shown: outcome() });
    this.grid = new Grid($('grid'), { onSource, onCopied: (rows) => onSay(t('copied', rows.toLocaleString('zh-CN'))) });
    this.chart = new ChartView({ controls: $('chart-controls'), note: $('chart-note'), canvas: $('chart') });
    $('as-table').addEventListener('click', () => this.turn({ asChart: false }));
    $('as-chart').addEventListener('click', () => this.turn({ asChart: true }));
    $('copy').addEventListener('click', () => guarded(() => this.grid.copyAll()));
  }

  turn(change) {
    return this.guarded(() => this.show(Object.assign(this.shown, change)));
  }

  async show(one) {
    this.shown = one;
    const result = one.results[one.at];
    const seen = Boolean(result) && !one.plan && !one.failure;
    this.onSay(one.said?.() ?? '');
    this.tabs(one);
    this.failure(one.failure);
    $('plan').hidden = one.plan === null;
    $('plan').textContent = one.plan ?? '';
    $('result-tools').hidden = !seen;
    $('grid').hidden = !seen || one.asChart;
    $('chart-view').hidden = !seen || !one.asChart;
    this.grid.close();
    if (!seen) return;
    $('as-table').setAttribute('aria-pressed', String(!one.asChart));
    $('as-chart').setAttribute('aria-pressed', String(one.asChart));
    $('copy').hidden = one.asChart;
    $('exports').replaceChildren(...exportButtons((format) => this.guarded(() => this.export(result, format))));
    $('cut').hidden = !result.truncated;
    $('cut').textContent = t('cutAt', result.rows.length.toLocaleString('zh-CN'));
    $('release').textContent = result.release;
    if (one.asChart) this.chart.show(result);
    else await this.showGrid(result);
  }

  tabs({ results, at, failure }) {
    const count = results.length + (failure && results.length ? 1 : 0);
    $('result-tabs').hidden = count < 2;
    $('result-tabs').replaceChildren(...results.map((_, i) => el('button', 'tab', t('result', i + 1), {
      type: 'button', role: 'tab', 'aria-selected': String(i === at && !failure), onclick: () => this.turn({ at: i, failure: null }),
    })), ...(failure && results.length ? [el('button', 'tab', t('failed'), { type: 'button', role: 'tab', 'aria-selected': 'true' })] : []));
  }

  failure(failed) {
    $('failure').hidden = !failed;
    $('failure').replaceChildren(...(failed ? [failed.where ? el('strong', null, failed.where) : null, el('span', null, failed.message)] : []).filter(Boolean));
  }

  /** The grid takes the focus when it is made; the reader keeps writing where they were. */
  async showGrid(result) {
    const { activeElement } = document;
    const top = scrollY;
    await this.grid.show(result);
    if (document.activeElement !== activeElement) activeElement?.focus?.({ preventScroll: true });
    scrollTo({ top });
  }

  async export(result, format) {
    this.onSay(t('exporting'));
    this.onSay(t('exported', await exportFile(result.sql, format, this.title())));
  }
}
