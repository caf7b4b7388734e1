// The page: what is chosen, what is asked, what is shown.
import { ask } from './api.js';
import { switchLanguage, t, translatePage, current } from './i18n.js';
import { el, number, options, percent, signed } from './format.js';
import { TrendChart } from './charts/trend.js';
import { csv, pointsTable } from './charts/table.js';
import { cards } from './overview/cards.js';
import { standing } from './overview/standing.js';
import { findings } from './overview/findings.js';
import { closeSource, openSource } from './source/panel.js';

const $ = (id) => document.getElementById(id);
const CATEGORIES = [['whole', 'whole'], ['primary', '第一产业'], ['secondary', '第二产业'], ['tertiary', '第三产业']];
const chosen = Object.fromEntries(new URLSearchParams(location.search));
let chart = null;
let overview = null;
let series = null;

const remember = () => {
  const state = new URLSearchParams(Object.entries({ ...chosen, lang: current() === 'en' ? 'en' : '' }).filter(([, value]) => value));
  history.replaceState(null, '', `?${state}`);
};

async function guarded(work) {
  try {
    await work();
    $('problem').hidden = true;
  } catch (problem) {
    $('problem').textContent = problem.message;
    $('problem').hidden = false;
  }
}

async function start() {
  translatePage();
  const regions = (await ask('regions')).data;
  if (!regions.some((region) => region.code === chosen.region)) chosen.region = regions[0]?.code;
  options($('region'), regions.map((region) => [region.code, region.name]), chosen.region);
  await showRegion();
}

async function showRegion() {
  const region = chosen.region;
  const [periods, indicators] = await Promise.all([ask('periods', { region }), ask('indicators', { region })]);
  if (!periods.data.some((period) => period.endMonth === chosen.period)) chosen.period = periods.data[0].endMonth;
  options($('period'), periods.data.map((period) => [period.endMonth, period.name]), chosen.period);
  if (!indicators.data.some((indicator) => indicator.code === chosen.indicator)) chosen.indicator = indicators.data[0].code;
  options($('indicator'), indicators.data.map((i) => [i.code, current() === 'en' ? i.nameEn : i.name]), chosen.indicator);
  const years = [...new Set(periods.data.map((period) => String(period.year)))];
  if (!years.includes(chosen.year)) chosen.year = chosen.period.slice(0, 4);
  options($('year'), years.map((year) => [year, year]), chosen.year);
  options($('category'), CATEGORIES.map(([code, name]) => [code, t(name)]), chosen.category ?? 'whole');
  $('page').hidden = false;
  await Promise.all([showOverview(), showSubjects().then(showTrend), showFindings()]);
}

async function showSubjects() {
  const subjects = (await ask('subjects', { region: chosen.region, indicator: chosen.indicator })).data;
  if (!subjects.some((subject) => subject.id === chosen.subject)) chosen.subject = subjects[0]?.id;
  const grouped = new Map();
  subjects.filter((s) => s.group !== 'group').forEach((s) => grouped.set(s.group, [...(grouped.get(s.group) ?? []), s]));
  $('subject').replaceChildren(...[...grouped].flatMap(([group, members]) => {
    const entries = members.map((s) => el('option', null, s.name, { value: s.id }));
    return group === 'whole' ? entries : [el('optgroup', null, entries, { label: t(group) })];
  }));
  $('subject').value = chosen.subject;
}

async function showOverview() {
  const answer = await ask('overview', { region: chosen.region, period: chosen.period });
  overview = answer.data;
  $('release').textContent = answer.release;
  $('heading').textContent = `${overview.regionName}　${overview.periodName}${current() === 'zh' ? '累计' : ` ${t('cumulative')}`}`;
  document.title = `${overview.regionName} ${overview.periodName} · 通报`;
  $('cards').replaceChildren(...cards(overview.headlines, overview.pace, openHeadline));
  showStanding();
}

function openHeadline(h) {
  const facts = [
    [t('value'), `${number(h.actual, h.decimals)} ${h.unit}`],
    [t('target'), h.target === null ? t('noTarget') : `${number(h.target, h.decimals)} ${h.unit}`,
      h.targetOrigin === 'derived' ? `${t('derived')}：${t('derivedTarget', number(h.targetLow, 2), number(h.targetHigh, 2))}` : null],
    [t('rate'), percent(h.rate)],
    [t('yoy'), h.yoy === null ? t(h.yoyNote ?? 'none') : signed(h.yoy)],
  ];
  guarded(() => openSource(h.statement, `${overview.regionName} · ${h.name} · ${overview.periodName}`, facts));
}

function showStanding() {
  const headline = overview.headlines.find((h) => h.indicator === chosen.indicator) ?? overview.headlines[0];
  const kinds = headline ? Object.keys(headline.kinds) : [];
  if (!kinds.includes(chosen.kind)) chosen.kind = kinds[0];
  $('kinds').replaceChildren(...kinds.map((kind) => el('button', 'tab', `${t(kind)}（${headline.kinds[kind].places.length}）`, {
    type: 'button', role: 'tab', 'aria-selected': String(kind === chosen.kind),
    onclick: () => { chosen.kind = kind; remember(); showStanding(); },
  })));
  const ranking = headline?.kinds[chosen.kind];
  $('standing-note').textContent = ranking ? `${current() === 'en' ? headline.nameEn : headline.name}　${t(ranking.by === 'rate' ? 'rankBy' : 'rankByActual')}` : t('none');
  $('standing').replaceChildren(...(ranking ? standing(ranking, headline, overview.pace, {
    onFigure: (place, key) => guarded(() => openSource(key, `${place.name} · ${headline.name}`, [
      [t('value'), place.actual === null ? t(place.status) : `${number(place.actual, headline.decimals)} ${headline.unit}`],
      [t('rate'), percent(place.rate)],
    ])),
    onSubject: (place) => { chosen.subject = place.subject; chosen.indicator = headline.indicator; chosen.category = ''; refreshTrend(); $('trend').scrollIntoView({ block: 'center', behavior: 'smooth' }); },
  }) : []));
}

const refreshTrend = () => guarded(async () => {
  $('indicator').value = chosen.indicator;
  $('category').value = chosen.category || 'whole';
  await showSubjects();
  await showTrend();
});

async function showTrend() {
  const year = Number(chosen.year);
  series = (await ask('series', {
    region: chosen.region, indicator: chosen.indicator, subject: chosen.subject, category: chosen.category,
    from: `${year - 1}-01`, to: `${year}-12`,
  })).data;
  const line = series.lines[0];
  const now = line.points.slice(12);
  chart ??= new TrendChart($('trend'), openPoint);
  chart.draw(now, line.points.slice(0, 12), {
    unit: series.unit, decimals: series.decimals, year, label: t('chartLabel', line.name, series.indicatorName, year),
  });
  $('show-table').textContent = t($('trend-table').hidden ? 'showTable' : 'hideTable');
  $('trend-table').replaceChildren(pointsTable(now, series.decimals, openPoint));
  remember();
}

function openPoint(point) {
  const { unit, decimals } = series;
  const amount = (value) => value === null ? t('none') : `${number(value, decimals)} ${unit}`;
  const line = series.lines[0];
  const derived = point.targetOrigin === 'derived';
  const facts = [
    [t('value'), point.cumulative === null ? t(point.status) : amount(point.cumulative)],
    [t('month'), amount(point.monthly), point.monthNote ? t(point.monthNote) : point.monthly === null ? null : `${t('derived')}：${t('monthDerived')}`],
    [t('target'), amount(point.target), derived ? `${t('derived')}：${t('derivedTarget', number(point.targetLow, 2), number(point.targetHigh, 2))}` : null],
    [t('rate'), percent(point.rate), point.ratePrinted === null ? null : `${t('asPrinted')} ${percent(point.ratePrinted)}`],
    [t('yoy'), point.yoy === null ? t(point.yoyNote ?? 'none') : signed(point.yoy), point.lastYear === null ? null : `${t('lastYear')} ${amount(point.lastYear)}`],
  ];
  guarded(() => openSource(point.statement, `${line.name} · ${series.indicatorName} · ${point.month}`, facts));
}

async function showFindings() {
  const list = (await ask('findings', { region: chosen.region })).data;
  $('findings-count').textContent = t('count', list.length);
  $('findings').replaceChildren(...findings(list, (key, finding) => guarded(() => openSource(key, finding.message, []))));
}

function download(name, url) {
  el('a', null, null, { href: url, download: name }).click();
}

$('region').addEventListener('change', (event) => {
  Object.assign(chosen, { region: event.target.value, period: '', subject: '', year: '', kind: '', category: '' });
  guarded(showRegion);
});
$('period').addEventListener('change', (event) => {
  chosen.period = event.target.value;
  chosen.year = chosen.period.slice(0, 4);
  $('year').value = chosen.year;
  guarded(() => Promise.all([showOverview(), showTrend()]));
});
for (const id of ['indicator', 'subject', 'category', 'year']) {
  $(id).addEventListener('change', (event) => {
    chosen[id] = event.target.value;
    if (id === 'indicator') showStanding();
    refreshTrend();
  });
}
$('language').addEventListener('click', () => { switchLanguage(); remember(); guarded(start); });
$('show-table').addEventListener('click', () => {
  const table = $('trend-table');
  table.hidden = !table.hidden;
  $('show-table').setAttribute('aria-expanded', String(!table.hidden));
  $('show-table').textContent = t(table.hidden ? 'showTable' : 'hideTable');
});
$('save-png').addEventListener('click', () => download(`${series.lines[0].name}-${series.indicatorName}-${chosen.year}.png`, chart.picture()));
$('save-csv').addEventListener('click', () => {
  const url = URL.createObjectURL(new Blob([csv(series.lines[0].points, series.unit)], { type: 'text/csv' }));
  download(`${series.lines[0].name}-${series.indicatorName}-${chosen.year}.csv`, url);
  setTimeout(() => URL.revokeObjectURL(url), 1000);
});
document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !$('source').hidden) closeSource(); });

guarded(start);
