// The first drawing in a page takes several times as long as any other, since none of ECharts has been compiled and no font read.
// So one that nobody sees is drawn while the page waits for its data.
import { base, categories, look, tooltip, values } from './look.js';

/** It stands before what waits for the same event: libraries have then run. */
document.addEventListener('DOMContentLoaded', () => setTimeout(() => { if (!document.querySelector('.chart-canvas')) draw(); }), { once: true });

function draw() {
  const l = look();
  const drawn = echarts.init(document.createElement('div'), null, { renderer: 'canvas', width: 400, height: 200 });
  drawn.setOption({
    ...base(l), animation: false,
    tooltip: tooltip(l, () => '', { trigger: 'axis' }),
    legend: { ...base(l).legend, data: ['完成', '目标'] },
    xAxis: categories(l, ['1月', '2月']),
    yAxis: values(l, { name: '亿元' }),
    series: [
      { name: '完成', type: 'line', data: [1, 2], symbol: 'circle', markLine: { symbol: 'none', data: [{ yAxis: 2 }], label: { formatter: '目标' } } },
      { name: '目标', type: 'bar', data: [1, 2], label: { show: true } },
    ],
  });
  drawn.dispose();
}
