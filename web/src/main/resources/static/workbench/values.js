// The values of a result as the API sends them: exact numbers are strings, and null is null.
const NUMERIC = /^(?:DECIMAL|NUMERIC|TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|UHUGEINT|FLOAT|REAL|DOUBLE)\b/i;

export const isNumeric = (column) => NUMERIC.test(column.type) && !/(?:\[\]|\[\d+\])$/.test(column.type);

/** Keys are numbers that nothing is counted by. */
export const isKey = (column) => /(?:^|_)(?:key|id|statement)$/.test(column.name);

export function text(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Compares numbers by all their digits; nulls come last. */
export function compare(a, b, numeric) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (!numeric) return text(a).localeCompare(text(b), 'zh-CN');
  const difference = Number(a) - Number(b);
  if (typeof a === 'number' || Math.abs(difference) > Math.abs(Number(a)) * 1e-9) return difference;
  return exact(a, b);
}

function exact(a, b) {
  const [wholeA, partA = ''] = a.split('.');
  const [wholeB, partB = ''] = b.split('.');
  const places = Math.max(partA.length, partB.length);
  const scaled = (whole, part) => BigInt(whole + part.padEnd(places, '0'));
  const [left, right] = [scaled(wholeA, partA), scaled(wholeB, partB)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As spreadsheets paste it. */
export function tsv(header, rows) {
  const cell = (value) => {
    const shown = text(value);
    return /[\t\n\r"]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
  };
  return [header, ...rows].map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** For each column the one whose value is the key of the statement it was printed in, or -1. */
export function sources(columns) {
  const names = columns.map((column) => column.name);
  const single = names.indexOf('statement_key');
  return names.map((name, i) => {
    if (name === 'statement_key' || name.endsWith('_statement')) return i;
    const own = names.indexOf(`${name}_statement`);
    return own >= 0 ? own : name === 'value' || name === 'token' ? single : -1;
  });
}
