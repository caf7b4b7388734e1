// A chart on the page: drawn by ECharts in the page's look, with what it says in words, a table behind it, and its exports.
import { came } from '../api.js';
import { el } from '../format.js';
import { t } from '../i18n.js';
import { base, look } from './look.js';
import { dataTable } from './table.js';
import { saveCsv, savePicture, saveVector } from './save.js';
import './warm.js';

/**
 * @param id of the drawing's element
 * @param name of exported files
 * @param label what the chart shows, in words, for those who don't see it
 * @param option (look, width, height in pixels) → ECharts' option, laid over what all charts share
 * @param onClick takes ECharts' click event; absent where nothing opens
 * @param table { columns, rows } as dataTable takes it
 * @param height as CSS has it, or (width in pixels) → that
 * @param hint words beneath
 * @returns an element that draws itself when it is told that it was placed, or once it has a size, and anew when that or the theme changes
 */
export function chart({ id, name, label, option, onClick, table, height, hint }) {
  const canvas = el('div', 'chart-canvas', null, { id, role: 'img', 'aria-label': label, ...(onClick ? { 'data-opens': '' } : {}) });
  const size = () => { if (height) canvas.style.setProperty('--chart-height', typeof height === 'function' ? height(canvas.clientWidth) : height); };
  size();
  const behind = el('div', 'table-wrap', null, { id: `${id}-table`, hidden: '', tabindex: '0', role: 'region', 'aria-label': label });
  let drawn = null;
  let isPlaced = false;

  function draw() {
    const l = look();
    drawn.setOption({ ...base(l), ...option(l, canvas.clientWidth, canvas.clientHeight) }, { notMerge: true });
  }

  function fit() {
    size();
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (!width || (drawn?.getWidth() === width && drawn.getHeight() === height)) return;
    if (drawn) {
      drawn.resize({ width, height });
      return draw();
    }
    drawn = echarts.init(canvas, null, { renderer: 'canvas', width, height });
    if (onClick) drawn.on('click', onClick);
    drawn.one('rendered', () => { canvas.dataset.drawnMs = (performance.now() - came).toFixed(1); });
    draw();
  }

  canvas.addEventListener('placed', fit);
  const changed = () => { if (canvas.isConnected) draw(); };
  new ResizeObserver((entries, observer) => {
    isPlaced ||= canvas.isConnected;
    if (!isPlaced) return;
    if (!canvas.isConnected) {
      drawn?.dispose();
      observer.disconnect();
      document.removeEventListener('themechange', changed);
    } else fit();
  }).observe(canvas);
  document.addEventListener('themechange', changed);

  const toggle = el('button', 'plain', t('showTable'), {
    id: `${id}-show-table`, type: 'button', 'aria-expanded': 'false', 'aria-controls': behind.id,
    onclick: () => {
      if (!behind.firstChild) behind.append(dataTable(table));
      behind.hidden = !behind.hidden;
      toggle.setAttribute('aria-expanded', String(!behind.hidden));
      toggle.textContent = t(behind.hidden ? 'showTable' : 'hideTable');
    },
  });
  return el('figure', 'chart', [
    canvas,
    el('div', 'chart-foot', [
      el('span', 'hint', hint ?? (onClick ? t('clickHint') : '')),
      el('div', 'chart-tools', [
        toggle,
        el('button', 'plain', 'PNG', { type: 'button', 'aria-label': t('saveAs', 'PNG'), onclick: () => savePicture(drawn, name) }),
        el('button', 'plain', 'SVG', { type: 'button', 'aria-label': t('saveAs', 'SVG'), onclick: () => saveVector(drawn, name) }),
        el('button', 'plain', 'CSV', { type: 'button', 'aria-label': t('saveAs', 'CSV'), onclick: () => saveCsv(table, name) }),
      ]),
    ]),
    behind,
  ]);
}
