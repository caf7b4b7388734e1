// Words of the overview.
import { addWords } from '../i18n.js';

addWords({
  zh: {
    'overview.peers': '在 {1} 个地区中排第 {0}', 'overview.ahead': '靠前', 'overview.behind': '靠后', 'overview.zero': '为零与未报', 'overview.changed': '和上期比',
    'overview.findings': '对不上的数', 'overview.allUnits': '全部 {0} 个', 'overview.allFindings': '全部 {0} 处', 'overview.none': '没有', 'overview.trend': '看走势',
    'overview.met': '{0} 完成了全年目标', 'overview.rose': '{0} 升 {1} 位，到第 {2} 名', 'overview.fell': '{0} 降 {1} 位，到第 {2} 名', 'overview.left': '{0} 不再为零',
    'overview.fellBehind': '{0} 落到序时进度以下', 'overview.caughtUp': '{0} 赶上了序时进度', 'overview.noEarlier': '这一年还没有更早的通报可比。', 'overview.unchanged': '名次和进度没有变化。',
    'overview.noWhole': '这一期的通报没有印全域的数，只印了单位的。', 'overview.sparkline': '{0}各月累计', 'overview.standing': '各单位进度',
  },
  en: {
    'overview.peers': '{0} of {1} regions', 'overview.ahead': 'Top', 'overview.behind': 'Bottom', 'overview.zero': 'Zero or not reported', 'overview.changed': 'Since the bulletin before',
    'overview.findings': 'What does not add up', 'overview.allUnits': 'All {0}', 'overview.allFindings': 'All {0}', 'overview.none': 'None', 'overview.trend': 'Trend',
    'overview.met': '{0} met the year\'s target', 'overview.rose': '{0} up {1}, now {2}', 'overview.fell': '{0} down {1}, now {2}', 'overview.left': '{0} is no longer at zero',
    'overview.fellBehind': '{0} fell behind the pace', 'overview.caughtUp': '{0} caught up with the pace', 'overview.noEarlier': 'No earlier bulletin of this year to compare with.', 'overview.unchanged': 'Ranks and paces are unchanged.',
    'overview.noWhole': 'The bulletins of this period print no figure of the whole region, only of units.', 'overview.sparkline': '{0}, cumulative by month', 'overview.standing': 'Progress by unit',
  },
});
