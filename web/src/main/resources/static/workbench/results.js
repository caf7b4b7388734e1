// What came of a run: a grid, a chart, a plan or a failure, a tab for each statement's result.
import { el } from '../format.js';
import { t } from '../i18n.js';
import { ChartView } from './chart.js';
import { exportButtons, exportFile } from './exports.js';
import { Grid } from './grid.js';

const $ = (id) => document.getElementById(id);
const PARTS = ['result-tabs', 'result-tools', 'grid', 'chart-view', 'plan', 'failure', 'cut'];

export class Results {
  constructor({ onSource, onSay, guarded, title }) {
    Object.assign(this, { onSay, guarded, title, all: [], at: 0, asChart: false });
    this.grid = new Grid($('grid'), { onSource, onCopied: (rows) => onSay(t('copied', rows.toLocaleString('zh-CN'))) });
    this.chart = new ChartView({ controls: $('chart-controls'), note: $('chart-note'), canvas: $('chart') });
    $('as-table').addEventListener('click', () => this.turn(false));
    $('as-chart').addEventListener('click', () => this.turn(true));
    $('copy').addEventListener('click', () => guarded(() => this.grid.copyAll()));
  }

  clear() {
    this.all = [];
    this.grid.close();
    PARTS.forEach((id) => { $(id).hidden = true; });
  }

  async add(result) {
    this.all.push(result);
    this.at = this.all.length - 1;
    await this.show();
  }

  turn(asChart) {
    this.asChart = asChart;
    return this.guarded(() => this.show());
  }

  async show() {
    const result = this.all[this.at];
    $('failure').hidden = true;
    $('plan').hidden = true;
    $('result-tabs').hidden = this.all.length < 2;
    $('result-tabs').replaceChildren(...this.all.map((_, i) => el('button', 'tab', t('result', i + 1), {
      type: 'button', role: 'tab', 'aria-selected': String(i === this.at), onclick: () => this.guarded(() => { this.at = i; return this.show(); }),
    })));
    $('result-tools').hidden = false;
    $('as-table').setAttribute('aria-pressed', String(!this.asChart));
    $('as-chart').setAttribute('aria-pressed', String(this.asChart));
    $('copy').hidden = this.asChart;
    $('exports').replaceChildren(...exportButtons((format) => this.guarded(() => this.export(result, format))));
    $('cut').hidden = !result.truncated;
    $('cut').textContent = t('cutAt', result.rows.length.toLocaleString('zh-CN'));
    $('release').textContent = result.release;
    $('grid').hidden = this.asChart;
    $('chart-view').hidden = !this.asChart;
    if (this.asChart) this.chart.show(result);
    else await this.showGrid(result);
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

  plan(text) {
    this.clear();
    $('plan').textContent = text;
    $('plan').hidden = false;
  }

  /** Leaves the results of the statements before in their tabs. */
  fail(message, where) {
    $('grid').hidden = true;
    $('chart-view').hidden = true;
    $('result-tools').hidden = true;
    $('failure').replaceChildren(...[where ? el('strong', null, where) : null, el('span', null, message)].filter(Boolean));
    $('failure').hidden = false;
  }
}
