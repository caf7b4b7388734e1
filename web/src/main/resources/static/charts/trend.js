// The one module around ECharts: cumulative actual by month, with last year's line and the year's target.
import { t } from '../i18n.js';
import { number, percent, signed } from '../format.js';

const INK = '#22303f';
const MUTED = '#8a96a3';
const BLUE = '#1f5fa8';
const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';

// Below this width in pixels the months lose their 月.
const NARROW = 520;

export class TrendChart {
  constructor(element, onPoint) {
    this.element = element;
    this.chart = echarts.init(element, null, { renderer: 'canvas' });
    this.chart.on('click', (event) => {
      const point = event.seriesIndex === 0 ? this.points[event.dataIndex] : event.seriesIndex === 1 ? this.before[event.dataIndex] : null;
      if (point) onPoint(point);
    });
    new ResizeObserver(() => this.chart.resize()).observe(element);
  }

  /** Twelve points of the year and of the year before, and the unit of both. */
  draw(points, before, { unit, decimals, label, year }) {
    this.points = points;
    this.before = before;
    const last = points.findLastIndex((point) => point.cumulative !== null);
    const target = points.findLast((point) => point.target !== null);
    const values = (line) => line.map((point) => point.cumulative);
    this.element.setAttribute('aria-label', label);
    this.chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      textStyle: { fontFamily: FONT, color: INK },
      aria: { enabled: true },
      grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemGap: 20, data: [`${year} ${t('thisYear')}`, `${year - 1} ${t('previousYear')}`], textStyle: { fontSize: 13 } },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', confine: true, borderColor: '#c9d3de',
        formatter: ([{ dataIndex }]) => this.tip(dataIndex, unit, decimals, year),
      },
      xAxis: {
        type: 'category', boundaryGap: true, axisTick: { show: false }, axisLine: { lineStyle: { color: '#c9d3de' } },
        data: points.map((point, i) => this.axisLabel(point, i, last)),
        axisLabel: { color: INK, fontSize: 12, interval: 0, lineHeight: 16 },
      },
      yAxis: {
        type: 'value', name: unit, nameTextStyle: { color: MUTED, align: 'right' }, min: 0, splitNumber: 4,
        max: ({ max }) => target ? Math.max(max, Number(target.target)) * 1.08 : null,
        axisLabel: { color: MUTED, showMaxLabel: false, formatter: (value) => Number(value.toPrecision(3)).toLocaleString('zh-CN') },
        splitLine: { lineStyle: { color: '#edf1f5' } },
      },
      series: [
        {
          name: `${year} ${t('thisYear')}`, type: 'line', data: values(points), connectNulls: false, symbol: 'circle', symbolSize: 10,
          lineStyle: { width: 3, color: BLUE }, itemStyle: { color: BLUE, borderColor: '#fff', borderWidth: 2 }, z: 3, cursor: 'pointer',
          markLine: target ? {
            silent: true, symbol: 'none', lineStyle: { color: '#b26a00', type: 'dotted', width: 2 },
            label: {
              position: 'insideStartTop', color: '#8a5200', fontSize: 12,
              formatter: `${t('target')} ${number(target.target, decimals)} ${unit}${target.targetOrigin === 'derived' ? `（${t('derived')}）` : ''}`,
            },
            data: [{ yAxis: Number(target.target) }],
          } : { data: [] },
        },
        {
          name: `${year - 1} ${t('previousYear')}`, type: 'line', data: values(before), connectNulls: false, symbol: 'emptyCircle', symbolSize: 8,
          lineStyle: { width: 2, color: MUTED, type: 'dashed' }, itemStyle: { color: MUTED }, z: 2, cursor: 'pointer',
        },
      ],
    }, { notMerge: true });
  }

  axisLabel(point, i, last) {
    const month = this.element.clientWidth < NARROW ? String(i + 1) : `${i + 1}月`;
    if (point.status === 'combined') return `${month}\n${t('combinedShort')}`;
    return point.status === 'missing' && i < last ? `${month}\n${t('missingShort')}` : month;
  }

  tip(i, unit, decimals, year) {
    const now = this.points[i];
    const then = this.before[i];
    const lines = [`${year}年 1—${i + 1}月`];
    lines.push(now.cumulative === null ? t(now.status) : `${t('value')}  ${number(now.cumulative, decimals)} ${unit}`);
    if (now.rate !== null) lines.push(`${t('rate')}  ${percent(now.rate)}`);
    if (now.cumulative !== null) lines.push(`${t('yoy')}  ${now.yoy === null ? t(now.yoyNote) : signed(now.yoy)}`);
    if (then.cumulative !== null) lines.push(`${t('lastYear')}  ${number(then.cumulative, decimals)} ${unit}`);
    return lines.join('\n');
  }

  picture() {
    return this.chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' });
  }
}
