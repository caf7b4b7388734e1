// DuckDB's SQL as the editor knows it: PostgreSQL's words and DuckDB's own, with the functions of the catalogue.
import { PostgreSQL, SQLDialect } from '../vendor/modules/@codemirror/lang-sql';

const KEYWORDS = 'qualify pivot unpivot exclude replace columns asof semi anti positional sample ilike glob lambda try_cast summarize describe';
const TYPES = 'hugeint uhugeint bigint ubigint utinyint usmallint uinteger tinyint blob struct map list union double varchar timestamptz';

export function dialect({ tables, functions, macros }) {
  const columns = new Set(tables.flatMap((table) => table.columns.map((one) => one.name)));
  const called = [...functions, ...macros].map((one) => one.name.toLowerCase()).filter((name) => /^[a-z_][a-z0-9_]*$/.test(name) && !columns.has(name));
  return SQLDialect.define({
    keywords: `${PostgreSQL.spec.keywords} ${KEYWORDS}`.split(' ').filter((word) => !columns.has(word)).join(' '), types: `${PostgreSQL.spec.types} ${TYPES}`, builtin: called.join(' '),
    doubleDollarQuotedStrings: true, caseInsensitiveIdentifiers: true, operatorChars: '*+-%<>!=&|^/#@~', specialVar: '',
  });
}
