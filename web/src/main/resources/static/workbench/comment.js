// Comments of tables and columns say the Chinese name first, then what it means in English: “单位键: surrogate key”.
import { current } from '../i18n.js';

const PARTED = /^([^:：]*\p{Script=Han}[^:：]*)[:：]\s*(.+)$/su;

/** The name, or the meaning where the page is in English. */
export function short(comment) {
  const parts = PARTED.exec(comment ?? '');
  return parts ? parts[current() === 'zh' ? 1 : 2] : comment ?? '';
}
