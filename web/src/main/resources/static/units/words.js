// Words of the page across units.
import { addWords } from '../i18n.js';

addWords({
  zh: {
    'units.view': '看法', 'units.ahead': '▲ 领先 {0}', 'units.behind': '▼ 落后 {0}', 'units.ranking': '排名', 'units.bump': '名次走势', 'units.heat': '热力图', 'units.scatter': '目标与进度', 'units.multiples': '小图', 'units.boards': '红黑榜',
    'units.noneOfKind': '{0}没有按单位公布的数，请换一个指标。', 'units.noneNow': '{0}还没有{1}的数。', 'units.absent': '没有名次的单位', 'units.absentHint': '缺数不等于零，不参加排名。',
    'units.rankingTitle': '{1}排名：{0}', 'units.rankingHint': '按完成率排名，粗竖线为序时进度，最右是名次升降；点条看出处，点单位名看该单位', 'units.rankingHintValue': '没有目标数，按完成数排名；点条看出处，点单位名看该单位',
    'units.rankingLabel': '{0}按{1}从高到低的条形图，共 {2} 个，竖线为序时进度', 'units.bumpTitle': '{1}各月名次：{0}', 'units.bumpHint': '线的颜色和右边的箭头比的是这一年的第一期；点任一点看出处', 'units.bumpLabel': '{0}个单位各月名次的折线图，第 1 名在最上', 'units.others': '等 {0} 个',
    'units.heatTitle': '{1}各月进度：{0}', 'units.heatHint': '格内是完成率（%），颜色是领先或落后序时进度多少；斜线格没有数；点格看出处，点单位名看该单位', 'units.heatLabel': '{0}个单位各月完成率和序时进度之差的热力图', 'units.heatAhead': '领先 25 个百分点以上', 'units.heatBehind': '落后 25 个百分点以上',
    'units.heatValueHint': '没有目标数，格内是累计完成数；斜线格没有数；点格看出处',
    'units.scatterTitle': '{1}目标大小与完成率：{0}', 'units.scatterHint': '越靠右目标越大，横线为序时进度；点任一点看出处', 'units.scatterLabel': '{0}个单位的目标和完成率的散点图', 'units.noTargets': '这个指标没有印目标，画不出目标与完成率。',
    'units.multiplesTitle': '{1}各月走势：{0}', 'units.multiplesHint': '同一把尺子：每张小图的刻度相同，虚线为序时进度；点任一点看出处', 'units.multiplesLabel': '{0}个单位各月完成率的小图',
    'units.short.combined': '并', 'units.short.missing': '缺', 'units.short.not_reported': '未报', 'units.short.blank': '空白', 'units.short.not_applicable': '无任务', 'units.short.off_roster': '—', off_roster: '这一期名册上没有',
    'units.honour': '红榜', 'units.warning': '黑榜', 'units.zeroList': '为零', 'units.silent': '未报、空白和无任务', 'units.top': '红榜前', 'units.bottom': '黑榜后', 'units.over': '并且', 'units.under': '并且', 'units.exempt': '豁免', 'units.exemptAdd': '加豁免单位', 'units.pickOne': '选一个单位',
    'units.over.pace': '不低于序时进度', 'units.over.target': '完成全年目标', 'units.over.none': '不加条件', 'units.under.pace': '低于序时进度', 'units.under.target': '没有完成全年目标', 'units.under.none': '不加条件',
    'units.rule': '红榜：前 {0} 名，{1}。黑榜：后 {2} 名，{3}。名次按全部单位排，豁免的单位不上两榜，名次不变；并列的都算。', 'units.ruleNoTarget': '这个指标没有完成率，两榜只看名次。', 'units.nobody': '没有单位符合', 'units.unexempt': '不再豁免 {0}', 'units.places': '名', 'units.rules': '规则',
    'units.reason': '原因', 'units.moved': '升降', 'units.month': '月份', 'units.open': '看出处', 'units.change': '比这一年的第一期',
    last_zero: '上年为0', subjects_differ: '两期的单位不同，不可比', divisor_zero: '分母为0',
  },
  en: {
    'units.view': 'View', 'units.ahead': '▲ {0} ahead', 'units.behind': '▼ {0} behind', 'units.ranking': 'Ranking', 'units.bump': 'Ranks by month', 'units.heat': 'Heat map', 'units.scatter': 'Target and progress', 'units.multiples': 'Small multiples', 'units.boards': 'Boards',
    'units.noneOfKind': '{0} is not told by unit: choose another metric.', 'units.noneNow': 'There is no figure yet: {1}, {0}.', 'units.absent': 'Units without a rank', 'units.absentHint': 'Missing is not zero, and is not ranked.',
    'units.rankingTitle': '{1} ranked by {0}', 'units.rankingHint': 'Ranked by completion; the thick tick is the pace, the last column the change of rank. A bar opens its source, a name its unit', 'units.rankingHintValue': 'No targets: ranked by the figure. A bar opens its source, a name its unit',
    'units.rankingLabel': 'Bars of {0} by {1} from the highest, {2} in all, with the pace as a tick', 'units.bumpTitle': 'Ranks of {1} by month: {0}', 'units.bumpHint': 'Colour and arrow compare with the first bulletin of the year. Any point opens its source', 'units.bumpLabel': 'Lines of the ranks of {0} units by month, the first at the top', 'units.others': 'and {0} more',
    'units.heatTitle': 'Progress of {1} by month: {0}', 'units.heatHint': 'Cells have the completion (%), colours the lead over the pace; hatched cells have no figure. A cell opens its source, a name its unit', 'units.heatLabel': 'Heat map of the lead over the pace of {0} units by month', 'units.heatAhead': '25+ points ahead', 'units.heatBehind': '25+ points behind',
    'units.heatValueHint': 'No targets: cells have the cumulative figure; hatched cells have none. A cell opens its source',
    'units.scatterTitle': '{1}: size of the target and completion, {0}', 'units.scatterHint': 'Further right, a larger target; the line across is the pace. Any point opens its source', 'units.scatterLabel': 'Scatter of target and completion of {0} units', 'units.noTargets': 'No targets are printed for this metric, so there is nothing to draw.',
    'units.multiplesTitle': '{1} by month: {0}', 'units.multiplesHint': 'All have the same scale; the dotted line is the pace. Any point opens its source', 'units.multiplesLabel': 'Small lines of the completion of {0} units by month',
    'units.short.combined': '…', 'units.short.missing': 'no', 'units.short.not_reported': 'n.r.', 'units.short.blank': 'blank', 'units.short.not_applicable': 'n.a.', 'units.short.off_roster': '—', off_roster: 'not on the roster then',
    'units.honour': 'Honour board', 'units.warning': 'Warning board', 'units.zeroList': 'At zero', 'units.silent': 'Not reported, blank, not applicable', 'units.top': 'Top', 'units.bottom': 'Bottom', 'units.over': 'and', 'units.under': 'and', 'units.exempt': 'Exempt', 'units.exemptAdd': 'Exempt a unit', 'units.pickOne': 'Choose a unit',
    'units.over.pace': 'at or over the pace', 'units.over.target': 'the year\'s target met', 'units.over.none': 'no condition', 'units.under.pace': 'under the pace', 'units.under.target': 'the year\'s target not met', 'units.under.none': 'no condition',
    'units.rule': 'Honour: top {0}, {1}. Warning: bottom {2}, {3}. Ranks count every unit; exempt units stand on neither board and keep their rank; equals count alike.', 'units.ruleNoTarget': 'This metric has no completion: both boards go by rank alone.', 'units.nobody': 'No unit qualifies', 'units.unexempt': 'Exempt {0} no longer', 'units.places': '', 'units.rules': 'Rules',
    'units.reason': 'Reason', 'units.moved': 'Change', 'units.month': 'Month', 'units.open': 'Source', 'units.change': 'Since the first bulletin of the year',
    last_zero: 'zero last year', subjects_differ: 'not the same units in both', divisor_zero: 'divisor is zero',
  },
});
