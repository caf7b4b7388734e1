// Words of the year-end comparison.
import { addWords } from '../i18n.js';

addWords({
  zh: {
    'yearEnd.title': '{0}年与{1}年', 'yearEnd.upTo': '{0}年与{1}年，各到{2}月', 'yearEnd.year': '年份', 'yearEnd.against': '比', 'yearEnd.report': '年终比较报告', 'yearEnd.reportAs': '年终比较报告，{0}', 'yearEnd.oneYear': '只有一年的通报，没有可比的年份。',
    'yearEnd.noOther': '{0}年没有到{1}月的通报，比不出来，有关各栏空着。', 'yearEnd.whole': '全域', 'yearEnd.units': '各单位', 'yearEnd.unit': '单位', 'yearEnd.target': '{0}年目标', 'yearEnd.actual': '{0}年完成', 'yearEnd.completion': '完成率', 'yearEnd.yoy': '同比（比{0}年）',
    'yearEnd.rank': '{0}年名次', 'yearEnd.rankChange': '名次变化', 'yearEnd.sort': '按{0}排序', 'yearEnd.notThere': '{0}年没有', 'yearEnd.noData': '没有这类单位的数。', 'yearEnd.hint': '点列名排序，点数字看出处。名次只在同类单位之间。',
    'yearEnd.composition': '构成：各类占全域的比重', 'yearEnd.compositionLabel': '{0}：{1}年和{2}年各类占全域的比重', 'yearEnd.noComposition': '通报没有印这个指标的分类数。', 'yearEnd.category': '类别', 'yearEnd.amountOf': '{0}年', 'yearEnd.shareOf': '{0}年占比',
    'yearEnd.movers': '变化最大的单位', 'yearEnd.moversActual': '完成数增减', 'yearEnd.moversCompletion': '完成率升降', 'yearEnd.moversRank': '名次升降', 'yearEnd.gains': '升', 'yearEnd.falls': '降', 'yearEnd.none': '没有',
    'yearEnd.months': '哪些月份拉开了差距', 'yearEnd.monthsLabel': '{0}当月{1}：{2}年与{3}年，和累计领先', 'yearEnd.of': '{0}年当月', 'yearEnd.lead': '累计领先', 'yearEnd.difference': '当月相差', 'yearEnd.month': '月份', 'yearEnd.note': '说明',
    'yearEnd.won': '▲ 赢得最多的是{0}：{1}', 'yearEnd.lost': '▼ 失去最多的是{0}：{1}', 'yearEnd.end': '到{0}累计{1} {2}', 'yearEnd.more': '多', 'yearEnd.less': '少', 'yearEnd.equal': '相同', 'yearEnd.who': '看谁', 'yearEnd.notCompared': '两年中有一年没有这个月的数',
    'yearEnd.card': '{0}年 {1}', 'yearEnd.bothMonths': '1—2月', 'yearEnd.up': '↑ 升 {0} 位', 'yearEnd.down': '↓ 降 {0} 位', 'yearEnd.same': '＝ 未变', 'yearEnd.unranked': '未排', 'yearEnd.merged': '前身合计', 'yearEnd.notComparable': '算不出',
  },
  en: {
    'yearEnd.title': '{0} against {1}', 'yearEnd.upTo': '{0} against {1}, each up to month {2}', 'yearEnd.year': 'Year', 'yearEnd.against': 'against', 'yearEnd.report': 'Year-end report', 'yearEnd.reportAs': 'Year-end report, {0}', 'yearEnd.oneYear': 'There are bulletins of one year only, and none to compare with.',
    'yearEnd.noOther': 'No bulletin of {0} up to month {1}: nothing to compare with, its columns are empty.', 'yearEnd.whole': 'Whole region', 'yearEnd.units': 'Units', 'yearEnd.unit': 'Unit', 'yearEnd.target': 'Target {0}', 'yearEnd.actual': 'Actual {0}', 'yearEnd.completion': 'Completion', 'yearEnd.yoy': 'Growth on {0}',
    'yearEnd.rank': 'Rank {0}', 'yearEnd.rankChange': 'Change of rank', 'yearEnd.sort': 'Sort by {0}', 'yearEnd.notThere': 'not in {0}', 'yearEnd.noData': 'No figures of this kind.', 'yearEnd.hint': 'Click a heading to sort, a figure for its source. Ranks are within one kind.',
    'yearEnd.composition': 'Composition: shares of the whole', 'yearEnd.compositionLabel': '{0}: shares of the whole in {1} and {2}', 'yearEnd.noComposition': 'Bulletins print no breakdown of this metric.', 'yearEnd.category': 'Category', 'yearEnd.amountOf': '{0}', 'yearEnd.shareOf': 'Share {0}',
    'yearEnd.movers': 'Biggest movers', 'yearEnd.moversActual': 'In actual', 'yearEnd.moversCompletion': 'In completion', 'yearEnd.moversRank': 'In rank', 'yearEnd.gains': 'Up', 'yearEnd.falls': 'Down', 'yearEnd.none': 'None',
    'yearEnd.months': 'Months in which the year was won or lost', 'yearEnd.monthsLabel': '{1} of {0} by month: {2} against {3}, and the cumulative lead', 'yearEnd.of': 'In the month, {0}', 'yearEnd.lead': 'Cumulative lead', 'yearEnd.difference': 'Difference', 'yearEnd.month': 'Month', 'yearEnd.note': 'Note',
    'yearEnd.won': '▲ most won in {0}: {1}', 'yearEnd.lost': '▼ most lost in {0}: {1}', 'yearEnd.end': 'By {0}, {1} {2} in all', 'yearEnd.more': 'more by', 'yearEnd.less': 'less by', 'yearEnd.equal': 'the same', 'yearEnd.who': 'Of', 'yearEnd.notCompared': 'one of the years has no figure of this month',
    'yearEnd.card': '{0}: {1}', 'yearEnd.bothMonths': 'Jan–Feb', 'yearEnd.up': '↑ up {0}', 'yearEnd.down': '↓ down {0}', 'yearEnd.same': '= unchanged', 'yearEnd.unranked': 'unranked', 'yearEnd.merged': 'predecessors', 'yearEnd.notComparable': 'unknown',
  },
});
