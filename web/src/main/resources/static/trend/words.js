// Words of the trend page.
import { addWords } from '../i18n.js';

addWords({
  zh: {
    'trend.cumulative': '累计', 'trend.period': '当月', 'trend.mode': '口径', 'trend.year': '一年', 'trend.all': '全部年份', 'trend.span': '时间', 'trend.add': '加单位比较', 'trend.remove': '去掉 {0}',
    'trend.actual': '{0}年', 'trend.paceLine': '序时进度线', 'trend.target': '年度目标 {0}', 'trend.first': '首次印发 {0}', 'trend.restated': '◇ 更正过的数', 'trend.title': '{0}：{1}',
    'trend.label': '{0}的{1}，{2}按月', 'trend.firstReported': '首次印发', 'trend.note': '说明', 'trend.category': '类别', 'trend.kindTotal': '同类单位不相加，每条线是一个单位。', 'trend.month': '月份', 'trend.noCategory': '没有分类',
  },
  en: {
    'trend.cumulative': 'Cumulative', 'trend.period': 'Month\'s own', 'trend.mode': 'Figures', 'trend.year': 'One year', 'trend.all': 'All years', 'trend.span': 'Time', 'trend.add': 'Add a unit', 'trend.remove': 'Remove {0}',
    'trend.actual': '{0}', 'trend.paceLine': 'Pace', 'trend.target': 'Target of the year {0}', 'trend.first': 'First reported {0}', 'trend.restated': '◇ restated', 'trend.title': '{0}: {1}',
    'trend.label': '{1} of {0}, {2}, by month', 'trend.firstReported': 'First reported', 'trend.note': 'Note', 'trend.category': 'Category', 'trend.kindTotal': 'Each line is one unit; units are not added up.', 'trend.month': 'Month', 'trend.noCategory': 'None',
  },
});
