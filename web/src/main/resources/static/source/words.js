// Words of the panel that says where a figure comes from.
import { addWords } from '../i18n.js';

addWords({
  zh: {
    'measure.target': '目标', 'measure.actual': '完成', 'measure.rate': '完成率', 'measure.growth': '增幅', 'measure.gap': '差距', 'measure.share': '占比', 'measure.rank': '名次', 'measure.score': '得分', 'measure.count': '个数', 'measure.meta': '文件要素',
    'from.how': '怎么来的', 'from.back': '‹ 返回', 'from.recomputed': '按数重算', 'from.printedRank': '印发的名次', 'from.printedRate': '印发的完成率', 'from.printedGrowth': '印发的同比', 'from.computedRank': '按数重排',
    'from.rate': '完成率 = 累计完成 ÷ 年度目标 = {0} ÷ {1} = {2}。', 'from.rateAlone': '完成率 = 累计完成 ÷ 年度目标，得 {0}。', 'from.ratePrinted': '通报印的完成率是 {0}。',
    'from.targetDerived': '通报没有印目标。年度目标 = 累计完成 ÷ 印发的完成率 = {0} ÷ {1}；按印发的位数，在 {2} 到 {3} 之间。', 'from.targetCarried': '本期通报没有印目标，沿用本年较早一期通报印的目标。', 'from.targetSum': '由下面各处印的目标相加。',
    'from.growth': '同比 = 本期累计 ÷ 上年同期累计 − 1 = {0} ÷ {1} − 1 = {2}。', 'from.growthPrinted': '通报印的同比是 {0}。', 'from.sum': '由下面 {0} 处印的数算出。',
    'from.rank': '名次是算出来的：{0} 个{1}按{2}从高到低排，相同的并列，没有数的不排。', 'from.rankDiffers': '通报印的是第 {0} 名，按数算是第 {1} 名。', 'from.regions': '地区', 'from.ranking': '参排的各家',
    'from.lastYear': '上年同期',
  },
  en: {
    'measure.target': 'target', 'measure.actual': 'actual', 'measure.rate': 'completion', 'measure.growth': 'growth', 'measure.gap': 'gap', 'measure.share': 'share', 'measure.rank': 'rank', 'measure.score': 'score', 'measure.count': 'count', 'measure.meta': 'particular',
    'from.how': 'Where it comes from', 'from.back': '‹ Back', 'from.recomputed': 'Recomputed', 'from.printedRank': 'Rank as printed', 'from.printedRate': 'Completion as printed', 'from.printedGrowth': 'Growth as printed', 'from.computedRank': 'Recomputed',
    'from.rate': 'Completion = actual ÷ target = {0} ÷ {1} = {2}.', 'from.rateAlone': 'Completion = actual ÷ target, which is {0}.', 'from.ratePrinted': 'The bulletin prints {0}.',
    'from.targetDerived': 'No target was printed. Target = actual ÷ printed completion = {0} ÷ {1}; as printed, between {2} and {3}.', 'from.targetCarried': 'This bulletin prints no target; it is carried from an earlier bulletin of the year.', 'from.targetSum': 'The targets printed below, added up.',
    'from.growth': 'Growth = this year ÷ same months last year − 1 = {0} ÷ {1} − 1 = {2}.', 'from.growthPrinted': 'The bulletin prints {0}.', 'from.sum': 'Computed from the {0} figures printed below.',
    'from.rank': 'The rank is computed: {1}, {0} of them, by {2}: highest first; equals share a rank, those without a figure have none.', 'from.rankDiffers': 'The bulletin prints rank {0}; by the figures it is {1}.', 'from.regions': 'regions', 'from.ranking': 'Those ranked',
    'from.lastYear': 'Same months last year',
  },
});
