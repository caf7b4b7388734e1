// A chart of a query's result: lines or bars over the values of one column.
import { t } from '../i18n.js';
import { base, categories, look, tooltip, values } from './look.js';

const MOST_ROWS = 5000;
const MOST_SERIES = 30;

export class ResultChart {
  constructor(element) {
    this.element = element;
    this.chart = echarts.init(element, null, { renderer: 'canvas' });
    this.again = () => [];
    new ResizeObserver(() => this.chart.resize()).observe(element);
    document.addEventListener('themechange', () => this.again());
  }

  /** Draws columns by their places; series is -1 for none. Gives the notes that belong beside the chart. */
  draw(result, chosen) {
    this.again = () => this.drawn(result, chosen);
    return this.again();
  }

  drawn({ columns, rows }, { x, y, series, kind }) {
    const notes = rows.length > MOST_ROWS ? [t('chartCut', MOST_ROWS.toLocaleString('zh-CN'))] : [];
    const shown = rows.slice(0, MOST_ROWS);
    const xs = [...new Set(shown.map((row) => label(row[x])))];
    const place = new Map(xs.map((value, i) => [value, i]));
    const lines = new Map();
    let twice = false;
    for (const row of shown) {
      for (const column of y) {
        const name = [series < 0 ? null : label(row[series]), y.length > 1 || series < 0 ? columns[column].name : null].filter((part) => part !== null).join(' · ');
        if (!lines.has(name)) lines.set(name, new Array(xs.length).fill(undefined));
        const at = place.get(label(row[x]));
        if (lines.get(name)[at] !== undefined) twice = true;
        else lines.get(name)[at] = row[column] === null ? null : Number(row[column]);
      }
    }
    if (twice) notes.push(t('chartTwice'));
    if (lines.size > MOST_SERIES) notes.push(t('chartMany', MOST_SERIES));
    const drawn = [...lines].slice(0, MOST_SERIES);
    this.element.setAttribute('aria-label', t('chartOf', y.map((column) => columns[column].name).join('、'), columns[x].name));
    const l = look();
    const shared = base(l);
    this.chart.setOption({
      ...shared, aria: { enabled: true },
      grid: { ...shared.grid, top: l.rem * (drawn.length > 1 ? 3.2 : 1.6) },
      legend: { ...shared.legend, show: drawn.length > 1 },
      tooltip: tooltip(l, undefined, { trigger: 'axis' }),
      xAxis: categories(l, xs, { axisLabel: { interval: 'auto', hideOverlap: true, ...(kind === 'line' && { showMinLabel: true, alignMinLabel: 'left' }) } }),
      yAxis: values(l),
      series: drawn.map(([name, values]) => ({
        name, type: kind, data: values.map((value) => value ?? null), connectNulls: false, symbol: 'circle', symbolSize: l.rem * 0.47, barMaxWidth: l.rem * 2.7,
      })),
    }, { notMerge: true });
    return notes;
  }
}

const label = (value) => value === null ? 'null' : typeof value === 'object' ? JSON.stringify(value) : String(value);
