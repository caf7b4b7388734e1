// How every chart looks: the page's own fonts, sizes and colours by meaning, read anew for light and dark.
const SHORT = new Intl.NumberFormat('zh-CN');
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Colours and sizes in force now; sizes in pixels. */
export function look() {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    font: css('--font'), rem, small: Math.round(rem * 0.8), text: Math.round(rem * 0.867),
    ink: css('--ink'), muted: css('--muted'), line: css('--line'), paper: css('--paper'), sunken: css('--sunken'),
    ahead: css('--ahead-fill'), behind: css('--behind-fill'), neutral: css('--neutral-fill'), target: css('--target-line'), lastYear: css('--last-year'),
    accent: css('--accent'), notice: css('--notice'), heat: [css('--heat-low'), css('--heat-middle'), css('--heat-high')],
    series: Array.from({ length: 8 }, (_, i) => css(`--series-${i + 1}`)),
  };
}

/** What all charts share; a chart's own option is laid over it. */
export const base = (l) => ({
  animation: false,
  textStyle: { fontFamily: l.font, color: l.ink, fontSize: l.text },
  color: l.series,
  grid: { left: l.rem * 0.5, right: l.rem * 1.6, top: l.rem * 3.8, bottom: l.rem * 0.5, containLabel: true },
  legend: { top: 0, left: 0, itemGap: l.rem, type: 'scroll', textStyle: { color: l.ink, fontSize: l.text }, pageIconColor: l.ink, pageIconInactiveColor: l.muted, pageTextStyle: { color: l.muted } },
});

/** Text only: what a bulletin or a name says is never taken as HTML. */
export const tooltip = (l, formatter, more = {}) => ({
  renderMode: 'richText', confine: true, formatter, backgroundColor: l.paper, borderColor: l.line, textStyle: { color: l.ink, fontSize: l.text, lineHeight: l.text * 1.5 }, ...more,
});

export const categories = (l, data, more = {}) => ({
  type: 'category', data, axisTick: { show: false }, axisLine: { lineStyle: { color: l.line } },
  axisLabel: { color: l.ink, fontSize: l.small, interval: 0, ...more.axisLabel }, ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'axisLabel')),
});

export const values = (l, more = {}) => ({
  type: 'value', splitNumber: 4, nameTextStyle: { align: 'left', color: l.muted, fontSize: l.small }, splitLine: { lineStyle: { color: l.line, opacity: 0.6 } },
  axisLabel: { color: l.muted, fontSize: l.small, formatter: short, ...more.axisLabel }, ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'axisLabel')),
});

/** A month's name where there is little room: 3月 as 3, Mar as M. */
export const brief = (month) => month.replace('月', '').replace(/[A-Z][a-z]{2}$/, (name) => name[0]);

/** A number on an axis, as short as it goes. */
export const short = (value) => SHORT.format(Number(Number(value).toPrecision(3)));
