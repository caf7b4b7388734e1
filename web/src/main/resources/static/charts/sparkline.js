// A line without axes: how a figure came to be, beside the figure.
import { el } from '../format.js';
import { look } from './look.js';

/** @param points numbers or null, in order of months */
export function sparkline(points, label) {
  const canvas = el('div', 'sparkline', null, { role: 'img', 'aria-label': label });
  let drawn = null;
  const draw = () => {
    const l = look();
    drawn.setOption({
      animation: false, grid: { left: 4, right: 6, top: 5, bottom: 4 },
      xAxis: { type: 'category', show: false, boundaryGap: false, data: points.map((_, i) => i) },
      yAxis: { type: 'value', show: false, min: 0 },
      series: [{
        type: 'line', data: points, connectNulls: false, lineStyle: { width: 2, color: l.accent }, areaStyle: { color: l.accent, opacity: 0.12 }, silent: true,
        symbol: (_, { dataIndex }) => (dataIndex === points.findLastIndex((point) => point !== null) ? 'circle' : 'none'), symbolSize: 7, itemStyle: { color: l.accent },
      }],
    });
  };
  const changed = () => { if (canvas.isConnected) draw(); };
  document.addEventListener('themechange', changed);
  new ResizeObserver((_, observer) => {
    if (!canvas.isConnected) {
      drawn?.dispose();
      observer.disconnect();
      document.removeEventListener('themechange', changed);
    } else if (drawn) drawn.resize();
    else { drawn = echarts.init(canvas); draw(); }
  }).observe(canvas);
  return canvas;
}
