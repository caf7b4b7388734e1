// A span of time as it is read.
import { t } from '../i18n.js';

export const duration = (milliseconds) => milliseconds < 1000
  ? t('milliseconds', milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds))
  : t('seconds', (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1));
