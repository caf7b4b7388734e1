// A chart of a query's result: lines or bars over the values of one column.
import { t } from '../i18n.js';

const INK = '#22303f';
const MUTED = '#66727f';
const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const COLOURS = ['#1f5fa8', '#b26a00', '#17734a', '#b03a2e', '#7a3e9d', '#00697a', '#8a96a3', '#c0587e', '#5b7f2b', '#3d4f9f'];
const MOST_ROWS = 5000;
const MOST_SERIES = 30;

export class ResultChart {
  constructor(element) {
    this.element = element;
    this.chart = echarts.init(element, null, { renderer: 'canvas' });
    new ResizeObserver(() => this.chart.resize()).observe(element);
  }

  /** Draws columns by their places; series is -1 for none. Gives the notes that belong beside the chart. */
  draw({ columns, rows }, { x, y, series, kind }) {
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
    this.chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches && shown.length < 500,
      color: COLOURS, textStyle: { fontFamily: FONT, color: INK }, aria: { enabled: true },
      grid: { left: 8, right: 24, top: drawn.length > 1 ? 48 : 24, bottom: 8, containLabel: true },
      legend: { type: 'scroll', show: drawn.length > 1, top: 0, left: 0, textStyle: { fontSize: 13 } },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, borderColor: '#c9d3de' },
      xAxis: { type: 'category', data: xs, axisLabel: { color: INK, hideOverlap: true }, axisLine: { lineStyle: { color: '#c9d3de' } } },
      yAxis: { type: 'value', axisLabel: { color: MUTED }, splitLine: { lineStyle: { color: '#edf1f5' } } },
      series: drawn.map(([name, values]) => ({
        name, type: kind, data: values.map((value) => value ?? null), connectNulls: false, symbolSize: 7, barMaxWidth: 40,
      })),
    }, { notMerge: true });
    return notes;
  }
}

const label = (value) => value === null ? 'null' : typeof value === 'object' ? JSON.stringify(value) : String(value);
