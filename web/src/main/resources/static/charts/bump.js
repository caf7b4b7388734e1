// Ranks over months: one line for each, the first at the top.
import { brief, categories, tooltip, values } from './look.js';
import { wide } from './bars.js';

const NARROW = 620;
/** How much of those that are only there for comparison is seen. */
const QUIET = 0.4;
/** Of those that share a place at the end, how many are named. */
const NAMED = 2;

/**
 * @param months names on the axis; marks: by month, a short word for why there is none, or null
 * @param lines [{ name, ranks: [number or null], state: ahead, behind, neutral, chosen or quiet, label }]
 * @param last the greatest rank there is
 * @param tip (index of line, index of month) → lines of text
 * @param others (how many) → words for those that are not named
 */
export const bump = ({ months, marks, lines, last, tip, others }) => (l, width) => {
  const isNarrow = width < NARROW;
  const colour = { ahead: l.ahead, behind: l.behind, neutral: l.lastYear, quiet: l.muted, chosen: l.accent };
  const end = lines.map((line) => line.ranks.at(-1));
  const labels = lines.map((line, i) => {
    if (end[i] === null || line.state === 'quiet' || end.indexOf(end[i]) !== i) return null;
    const sharing = lines.filter((other, j) => end[j] === end[i] && other.state !== 'quiet');
    return sharing.length === 1 ? line.label : `${sharing.slice(0, NAMED - 1).map((other) => other.label).join('、')} ${others(sharing.length - NAMED + 1)}`;
  });
  const room = Math.min(width * (isNarrow ? 0.36 : 0.3), Math.max(0, ...labels.map((label) => wide(label ?? ''))) * l.text * 0.56 + l.rem);
  return {
    legend: { show: false },
    grid: { left: l.rem * 0.2, right: room + l.rem, top: l.rem * 0.9, bottom: l.rem * 0.3, containLabel: true },
    tooltip: tooltip(l, ({ seriesIndex, dataIndex }) => tip(seriesIndex, dataIndex).join('\n')),
    xAxis: categories(l, months.map((month, i) => `${isNarrow ? brief(month) : month}${marks[i] ? `\n${marks[i]}` : ''}`), { boundaryGap: true, axisLabel: { lineHeight: l.small * 1.4 } }),
    yAxis: values(l, { inverse: true, min: 1, max: Math.max(last, 2), interval: Math.max(1, Math.ceil(last / 16)), axisLabel: { showMinLabel: true, formatter: (value) => String(value) }, splitLine: { lineStyle: { color: l.line, opacity: 0.4 } } }),
    series: lines.map((line, i) => ({
      name: line.name, type: 'line', connectNulls: false, cursor: 'pointer', triggerLineEvent: false,
      symbol: 'circle', symbolSize: l.rem * (line.state === 'quiet' ? 0.4 : 0.7), z: line.state === 'quiet' ? 2 : 4,
      lineStyle: { width: line.state === 'quiet' ? 1.5 : 2.5, color: colour[line.state], opacity: line.state === 'quiet' ? QUIET : 1 }, itemStyle: { color: colour[line.state], opacity: line.state === 'quiet' ? QUIET : 1 },
      emphasis: { focus: 'series', lineStyle: { width: 4 } },
      data: line.ranks.map((rank, at) => (at === line.ranks.length - 1 && labels[i] ? {
        value: rank,
        label: { show: true, position: 'right', distance: l.rem * 0.5, color: l.ink, fontSize: l.text, formatter: labels[i], width: room, overflow: 'truncate' },
      } : rank)),
    })),
  };
};
