// What a printed figure says, in words.
import { t } from '../i18n.js';

export const isParticular = (printed) => printed.measure === 'meta';

/** Who and what, as in 柳湾镇 · 重点产业到位资金 · 第一产业 · 完成率. */
export const nameOf = (printed) => (isParticular(printed)
  ? printed.indicatorName
  : [printed.subjectName, printed.indicatorName, printed.category === 'whole' ? null : printed.categoryName, t(`measure.${printed.measure}`)].filter(Boolean).join(' · '));

/** As printed, with its unit. */
export const valueOf = (printed) => (printed.token.trim() ? asPrinted(printed) : t(printed.status));

const asPrinted = (printed) => `${printed.list ? `${printed.list} ` : ''}${printed.token.replace(/\s+/g, '')}${printed.token.trim().endsWith(printed.unit) ? '' : printed.unit ?? ''}`;

export const factOf = (printed) => [nameOf(printed), valueOf(printed), isParticular(printed) ? null : [printed.periodName, t(printed.cumulative ? 'cumulative' : 'month'), printed.bound].filter(Boolean).join('　')];
