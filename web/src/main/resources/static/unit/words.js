// Words of a unit's own page.
import { addWords } from '../i18n.js';

addWords({
  zh: {
    'unit.choose': '请从单位比较页选一个单位。', 'unit.toUnits': '去单位比较', 'unit.whole': '全域', 'unit.belongs': '所属', 'unit.parts': '下属', 'unit.indicators': '各项指标', 'unit.noFigures': '{0}没有它的数。',
    'unit.history': '{0}各月走势', 'unit.historyLabel': '{0}的{1}，{2}年按月', 'unit.path': '{0}各月名次', 'unit.pathHint': '浅色线是同类其他单位；点任一点看出处', 'unit.pathLabel': '{0}各月名次的折线图，第 1 名在最上', 'unit.noPath': '没有名次。',
    'unit.quality': '优质企业任务', 'unit.noQuality': '这一期没有它的优质企业任务。', 'unit.lists': '上过的名单', 'unit.noLists': '没有上过名单。', 'unit.oldVintage': '旧版', 'unit.names': '名称沿革', 'unit.since': '{0} 起', 'unit.fromTo': '{0} 至 {1}', 'unit.until': '至 {0}', 'unit.always': '一直',
    'unit.rename': '{0} 更名为 {1}', 'unit.merge': '{0} 合并成 {1}', 'unit.absorb': '{0} 并入 {1}', 'unit.split': '从 {0} 分出 {1}', 'unit.noChange': '没有更名、合并或拆分。',
    'unit.findings': '与它有关的矛盾', 'unit.noFindings': '没有发现与它有关的矛盾。', 'unit.statements': '印发的每一条', 'unit.shown': '第 {0}—{1} 条，共 {2} 条', 'unit.next': '下一页', 'unit.first': '回到最新', 'unit.nothingPrinted': '还没有印过它的数。',
    'unit.measure': '量度', 'unit.printed': '印的是', 'unit.quote': '原句', 'unit.report': '通报', 'unit.compare': '和同类比', 'unit.trend': '看走势', 'unit.zero': '为零', 'unit.notZero': '不为零', 'unit.year': '{0}年',
  },
  en: {
    'unit.choose': 'Choose a unit on the page across units.', 'unit.toUnits': 'Across units', 'unit.whole': 'Whole region', 'unit.belongs': 'Belongs to', 'unit.parts': 'Its parts', 'unit.indicators': 'All its indicators', 'unit.noFigures': 'No figures of it in {0}.',
    'unit.history': '{0} by month', 'unit.historyLabel': '{1} of {0}, {2}, by month', 'unit.path': 'Rank by month: {0}', 'unit.pathHint': 'The pale lines are the others of its kind. Any point opens its source', 'unit.pathLabel': 'Line of the rank of {0} by month, the first at the top', 'unit.noPath': 'It is not ranked.',
    'unit.quality': 'Quality enterprises', 'unit.noQuality': 'No target for quality enterprises in this period.', 'unit.lists': 'Lists it stood on', 'unit.noLists': 'It stood on no list.', 'unit.oldVintage': 'older vintage', 'unit.names': 'Names over time', 'unit.since': 'since {0}', 'unit.fromTo': '{0} to {1}', 'unit.until': 'until {0}', 'unit.always': 'always',
    'unit.rename': '{0} renamed {1}', 'unit.merge': '{0} merged into the new {1}', 'unit.absorb': '{0} taken over by {1}', 'unit.split': '{1} split off from {0}', 'unit.noChange': 'Never renamed, merged or split.',
    'unit.findings': 'What does not add up about it', 'unit.noFindings': 'Nothing about it fails to add up.', 'unit.statements': 'Everything printed of it', 'unit.shown': '{0}–{1} of {2}', 'unit.next': 'Next page', 'unit.first': 'Back to the newest', 'unit.nothingPrinted': 'No figure of it was printed yet.',
    'unit.measure': 'Measure', 'unit.printed': 'Printed', 'unit.quote': 'Sentence', 'unit.report': 'Bulletin', 'unit.compare': 'Among its kind', 'unit.trend': 'Trend', 'unit.zero': 'zero', 'unit.notZero': 'not zero', 'unit.year': '{0}',
  },
});
