// A query's whole result as a file.
import { send } from '../api.js';
import { el } from '../format.js';
import { t } from '../i18n.js';

const FORMATS = [['xlsx', 'Excel'], ['csv', 'CSV'], ['parquet', 'Parquet'], ['arrow', 'Arrow']];

/** A button for each format; onExport is told which. */
export const exportButtons = (onExport) => FORMATS.map(([format, name]) => el('button', 'plain', name, {
  type: 'button', 'aria-label': t('exportAs', name), title: t('exportAs', name), 'data-format': format, onclick: () => onExport(format),
}));

/** Fetches the file and hands it to the browser; gives its name. */
export async function exportFile(sql, format, title) {
  const response = await send('POST', 'exports', { sql, format, name: title });
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const name = encoded ? decodeURIComponent(encoded) : `${title}.${format}`;
  const url = URL.createObjectURL(await response.blob());
  el('a', null, null, { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return name;
}
