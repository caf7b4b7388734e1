// Choosing what of a result is drawn.
import { ResultChart } from '../charts/result.js';
import { el, options } from '../format.js';
import { t } from '../i18n.js';
import { isKey, isNumeric, sources } from './values.js';

const ALONG = /(?:month|period|year|date|quarter|月|年|日期|期)/i;

export class ChartView {
  constructor({ controls, note, canvas }) {
    Object.assign(this, { controls, note, canvas, chart: null });
  }

  show(result) {
    this.result = result;
    const numbers = result.columns.map((column, i) => i).filter((i) => isNumeric(result.columns[i]) && !isKey(result.columns[i]));
    const figures = numbers.filter((i) => !/^(?:year|month)$/.test(result.columns[i].name));
    const lack = result.rows.length ? (numbers.length ? null : 'noNumbers') : 'noRows';
    this.canvas.hidden = lack !== null;
    this.controls.replaceChildren();
    this.say(lack ? [t(lack)] : []);
    if (lack) return;
    const { columns } = result;
    const behind = sources(columns);
    const others = columns.map((column, i) => i).filter((i) => !numbers.includes(i) && !isKey(columns[i]));
    const x = columns.findIndex((column, i) => ALONG.test(column.name) && !figures.includes(i) && !isKey(column));
    this.chosen = { x: x >= 0 ? x : others[0] ?? 0, y: figures.find((i) => behind[i] >= 0) ?? figures[0] ?? numbers[0], series: -1, kind: 'line' };
    const repeats = new Set(result.rows.map((row) => row[this.chosen.x])).size < result.rows.length;
    if (repeats) this.chosen.series = others.find((i) => i !== this.chosen.x && new Set(result.rows.map((row) => row[i])).size > 1) ?? -1;
    if (x < 0) this.chosen.kind = 'bar';
    const names = (list) => list.map((i) => [String(i), columns[i].name]);
    this.controls.append(
      this.pick('xAxis', 'x', names(columns.map((_, i) => i))), this.pick('yAxis', 'y', names(numbers)),
      this.pick('series', 'series', [['-1', t('noSeries')], ...names(columns.map((_, i) => i).filter((i) => !isKey(columns[i])))]),
      this.pick('kindOfChart', 'kind', [['line', t('line')], ['bar', t('bar')]]),
    );
    this.draw();
  }

  pick(word, of, entries) {
    const select = el('select', null, null, {
      'data-axis': of,
      onchange: (event) => { this.chosen[of] = of === 'kind' ? event.target.value : Number(event.target.value); this.draw(); },
    });
    options(select, entries, String(this.chosen[of]));
    return el('label', 'pick', [el('span', null, t(word)), select]);
  }

  draw() {
    this.chart ??= new ResultChart(this.canvas);
    this.say(this.chart.draw(this.result, { ...this.chosen, y: [this.chosen.y] }));
  }

  say(notes) {
    this.note.textContent = notes.join('　');
    this.note.hidden = !notes.length;
  }
}
