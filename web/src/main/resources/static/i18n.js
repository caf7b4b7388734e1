// Words of the pages, Chinese first.
const WORDS = {
  zh: {
    'page.overview': '总览', 'page.trend': '走势', 'page.units': '单位比较', 'page.sectors': '专班与产业', 'page.yearEnd': '年终比较', 'page.bulletins': '通报',
    'page.load': '载入', 'page.workbench': 'SQL 查询', pages: '页面', skip: '跳到内容', light: '浅色', dark: '深色', waiting: '正在取数…', noData: '这一期没有可看的数。',
    saveAs: '导出 {0}', kind: '单位类别', metric: '指标', group: '组', company: '公司', zone: '园区', subdistrict: '街道', sector: '产业', other: '其他', leads: '领先', rank: '名次',
    rankOf: '第 {0} / {1} 名', more: '还有 {0}', all: '全部', year_end: '年终',
    tagline: '每个数字都能翻到印它的那句话', region: '地区', period: '期次', indicator: '指标', subject: '单位', category: '类别', year: '年份',
    trend: '累计完成走势', clickHint: '点图上的任一点，看它印在哪份通报的哪句话里', showTable: '数据表', hideTable: '收起数据表',
    savePicture: '存为图片', saveData: '导出数据', findings: '通报里对不上的数', standing: '各单位进度', release: '数据版本',
    language: 'English', cumulative: '累计', target: '年度目标', rate: '完成率', pace: '序时进度', ahead: '领先', behind: '落后',
    onPace: '持平', points: '个百分点', yoy: '同比', lastYear: '上年同期', month: '当月', derived: '推算', adjusted: '沿用', value: '累计完成',
    whole: '全部', thisYear: '本年累计', previousYear: '上年累计', rankBy: '按完成率排名，竖线为序时进度', rankByActual: '按完成数排名（没有目标数）',
    task_force: '专班', department: '区直部门', township: '乡镇街道', leader_group: '领导', noFindings: '这个地区的通报里没有发现对不上的数。',
    high: '严重', medium: '注意', low: '轻微', open: '出处', close: '关闭', document: '原文', printed: '印的是', vintage: '第 {0} 版',
    superseded: '已被更正的通报替代', file: '文件', issued: '成文', zero: '为零', blank: '空白', not_reported: '未报', not_applicable: '无任务',
    missing: '本月没有通报', combined: '与2月合并通报', reported: '已报', derivedTarget: '通报没有印目标数，由累计完成 ÷ 完成率推算，在 {0} 到 {1} 之间',
    monthDerived: '当月数由本期累计减上期累计推算', january_february: '1—2月合计', previous_missing: '上月没有通报，算不出', restated: '上期数已更正，不可比',
    target_only: '只印了目标', target_reset: '目标已调整', first_year: '没有上年数据', last_year_missing: '上年同期没有数据', last_year_zero: '上年为0', last_zero: '上年为0', not_comparable: '不可比', none: '—', 
    count: '{0} 处', missingShort: '缺', combinedShort: '并入2月', recomputed: '重算', asPrinted: '印发', places: '第 {0} 名', up: '升 {0}', down: '降 {0}', same: '持平', cell: '第 {0} 张表第 {1} 行',
    chartLabel: '{0} {1} {2}年各月累计与上年同期', noTarget: '通报没有印目标', unit: '单位', derivedNote: '带“推算”的数不是印出来的',
    'empty.title': '还没有载入通报', 'empty.load': '去载入通报', 'empty.command': '也可以在命令行载入：',
    'empty.overview': '载入后，这里一屏看清全域：完成多少、进度快慢、谁靠前谁靠后、哪些数对不上。', 'empty.trend': '载入后，这里看每个指标逐月的走势，与目标、序时进度和上年相比。',
    'empty.units': '载入后，这里在同类单位之间比名次、比进度。', 'empty.unit': '载入后，这里看一个单位的全部指标、来历和名次。', 'empty.sectors': '载入后，这里看各产业的构成和专班、部门两条线。',
    'empty.yearEnd': '载入后，这里把一年与另一年相比，并写出年终比较报告。', 'empty.bulletins': '载入后，这里看每份通报何时到、读出了多少、哪里对不上。', 'empty.workbench': '载入后，这里用 SQL 查询通报里的每个数。',
  },
  en: {
    'page.overview': 'Overview', 'page.trend': 'Trend', 'page.units': 'Across units', 'page.sectors': 'Task forces & sectors', 'page.yearEnd': 'Year-end', 'page.bulletins': 'Bulletins',
    'page.load': 'Load', 'page.workbench': 'SQL', pages: 'Pages', skip: 'Skip to content', light: 'Light', dark: 'Dark', waiting: 'Loading…', noData: 'There is nothing to show of this period.',
    saveAs: 'Export {0}', kind: 'Kind', metric: 'Metric', group: 'Group', company: 'Company', zone: 'Zone', subdistrict: 'Subdistrict', sector: 'Sector', other: 'Other', leads: 'ahead', rank: 'Rank',
    rankOf: '{0} of {1}', more: '{0} more', all: 'All', year_end: 'Year-end',
    tagline: 'every figure opens the sentence it was printed in', region: 'Region', period: 'Period', indicator: 'Indicator', subject: 'Subject',
    category: 'Category', year: 'Year', trend: 'Cumulative trend', clickHint: 'Click any point to see the sentence it was printed in',
    showTable: 'Data table', hideTable: 'Hide table', savePicture: 'Save picture', saveData: 'Export data', findings: 'What does not add up',
    standing: 'Progress by unit', release: 'Release', language: '中文', cumulative: 'cumulative', target: 'Target', rate: 'Completion', pace: 'Pace',
    ahead: 'ahead', behind: 'behind', onPace: 'on pace', points: 'points', yoy: 'Year over year', lastYear: 'Same months last year', month: 'Month',
    derived: 'derived', adjusted: 'carried', value: 'Cumulative actual', whole: 'All', thisYear: 'this year', previousYear: 'last year',
    rankBy: 'Ranked by completion rate; the tick is the pace', rankByActual: 'Ranked by actual (no targets)', task_force: 'Task forces',
    department: 'Departments', township: 'Townships', leader_group: 'Leaders', noFindings: 'Nothing in this region\'s bulletins fails to add up.',
    high: 'high', medium: 'medium', low: 'low', open: 'source', close: 'Close', document: 'Document', printed: 'Printed', vintage: 'vintage {0}',
    superseded: 'replaced by a corrected bulletin', file: 'File', issued: 'Issued', zero: 'zero', blank: 'blank', not_reported: 'not reported',
    not_applicable: 'not applicable', missing: 'no bulletin for this month', combined: 'told with February', reported: 'reported',
    derivedTarget: 'No target was printed; derived as actual ÷ rate, between {0} and {1}', monthDerived: 'The month is this cumulative less the one before',
    january_february: 'January and February', previous_missing: 'no bulletin the month before', restated: 'the month before was restated', target_only: 'target only', target_reset: 'target adjusted',
    first_year: 'no data last year', last_year_missing: 'no figure last year', last_year_zero: 'zero last year', last_zero: 'zero last year', not_comparable: 'not comparable', none: '—', 
    count: '{0}', missingShort: 'none', combinedShort: 'in Feb', recomputed: 'recomputed', asPrinted: 'printed', places: 'rank {0}', up: 'up {0}', down: 'down {0}', same: 'unchanged',
    cell: 'table {0}, row {1}', chartLabel: '{0} {1}, cumulative by month of {2} and the year before', noTarget: 'no target printed', unit: 'Unit', derivedNote: 'Figures marked derived were not printed',
    'empty.title': 'No bulletins yet', 'empty.load': 'Load bulletins', 'empty.command': 'Or load them by command:',
    'empty.overview': 'Once loaded, this page shows the whole region at a glance: how much is done, ahead or behind, who leads and who lags, what does not add up.', 'empty.trend': 'Once loaded, this page shows each metric month by month, against its target, the pace and last year.',
    'empty.units': 'Once loaded, this page compares units of one kind by rank and progress.', 'empty.unit': 'Once loaded, this page shows all figures of one unit, where they came from, and its ranks.', 'empty.sectors': 'Once loaded, this page shows what the whole is made of by sector, and the lines of task forces and departments.',
    'empty.yearEnd': 'Once loaded, this page compares one year with another and writes the year-end report.', 'empty.bulletins': 'Once loaded, this page shows when each bulletin arrived, what was read of it, and what does not add up.', 'empty.workbench': 'Once loaded, this page queries every figure of the bulletins by SQL.',
  },
};

let language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';

export const current = () => language;

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
}

/** Takes up the words of a page of its own: { zh: {…}, en: {…} }. */
export function addWords(words) {
  for (const [of, more] of Object.entries(words)) Object.assign(WORDS[of], more);
}

/** The word for a key, with {0}, {1} … filled in; an unknown key is shown as it is. */
export function t(key, ...values) {
  const word = WORDS[language][key] ?? key;
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), word);
}

/** Fills in every element that names its word. */
export function translatePage() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-i18n]').forEach((element) => { element.textContent = t(element.dataset.i18n); });
}
