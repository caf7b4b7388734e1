// What the editor offers: tables, their columns with comments, macros, functions and the usual keywords.
import { schemaCompletionSource } from '../vendor/modules/@codemirror/lang-sql';
import { statementAt } from './statements.js';
import { el } from '../format.js';
import { t } from '../i18n.js';
import { short } from './comment.js';

const KEYWORDS = ('SELECT FROM WHERE GROUP_BY ORDER_BY HAVING QUALIFY LIMIT OFFSET WITH AS JOIN LEFT_JOIN INNER_JOIN CROSS_JOIN ON USING AND OR NOT IN '
  + 'BETWEEN LIKE ILIKE IS_NULL IS_NOT_NULL CASE WHEN THEN ELSE END DISTINCT UNION_ALL EXCEPT INTERSECT OVER PARTITION_BY ROWS DESC ASC '
  + 'NULLS_LAST NULLS_FIRST FILTER EXCLUDE PIVOT UNPIVOT CAST VALUES EXISTS INTERVAL DATE TRUE FALSE NULL').split(' ').map((word) => word.replace('_', ' '));

const AFTER_FROM = /\b(?:from|join)\s+(?:[\p{L}\p{N}_]+(?:\s+(?:as\s+)?[\p{L}_][\p{L}\p{N}_]*)?\s*,\s*)*$/iu;

// The label holds the comment too, so that a Chinese word finds the column whose comment has it.
const entry = (name, type, detail, comment, boost) => ({
  label: comment ? `${name} ${comment}` : name, displayLabel: name, apply: quoted(name), type, boost,
  detail: [short(comment), detail].filter(Boolean).join('　'),
  info: comment ? () => el('div', 'completion-info', comment) : undefined,
});

/** A function has an entry for each way to call it. */
const firstOfEach = (functions) => [...new Map(functions.toReversed().map((one) => [one.name, one])).values()].toReversed();

const quoted = (name) => /^[a-z_][a-z0-9_]*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

export function completionSources(catalogue, sqlDialect) {
  const column = (one, boost) => entry(one.name, 'property', one.type, one.comment, boost);
  const tables = catalogue.tables.map((table) => entry(table.name, table.kind === 'view' ? 'interface' : 'class', t(table.kind), table.comment, -5));
  const called = [
    ...catalogue.macros.map((macro) => ({
      ...entry(macro.name, 'method', `(${macro.parameters.join(', ')}) ${t('macro')}`, macro.comment, 0), apply: call(macro.name),
    })),
    ...firstOfEach(catalogue.functions).map((one) => ({
      ...entry(one.name, 'function', (one.signature ?? '').replace(one.name, ''), one.comment, -20), apply: call(one.name),
    })),
  ];
  const keywords = KEYWORDS.map((word) => ({ label: word, type: 'keyword' }));
  const inTable = schemaCompletionSource({
    dialect: sqlDialect,
    schema: Object.fromEntries(catalogue.tables.map((table) => [table.name, table.columns.map((one) => column(one, 0))])),
  });

  function mentioned(state, position) {
    const text = statementAt(state, position)?.text ?? '';
    const words = new Set(text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
    const named = catalogue.tables.filter((table) => words.has(table.name.toLowerCase()));
    const offered = new Map();
    for (const table of named.length ? named : catalogue.tables) {
      for (const one of table.columns) if (!offered.has(one.name)) offered.set(one.name, column(one, named.length ? 30 : 0));
    }
    return [...offered.values()];
  }

  function names(context) {
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (!word && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    if (/[.'\p{N}]/u.test(context.state.sliceDoc(from - 1, from)) || isText(context)) return null;
    const columns = mentioned(context.state, context.pos);
    const wantsTable = AFTER_FROM.test(context.state.sliceDoc(Math.max(0, from - 300), from));
    return {
      from, validFor: /^[\p{L}\p{N}_]*$/u,
      options: wantsTable ? [...tables.map((one) => ({ ...one, boost: 90 })), ...columns, ...called, ...keywords] : [...columns, ...tables, ...called, ...keywords],
    };
  }

  return [(context) => /\.[\p{L}\p{N}_]*$/u.test(context.state.sliceDoc(Math.max(0, context.pos - 100), context.pos)) ? inTable(context) : null, names];
}

const isText = (context) => context.tokenBefore(['String', 'LineComment', 'BlockComment', 'QuotedIdentifier']) !== null;

const call = (name) => (view, completion, from, to) => {
  const open = view.state.sliceDoc(to, to + 1) === '(';
  view.dispatch({ changes: { from, to, insert: open ? name : `${name}()` }, selection: { anchor: from + name.length + 1 } });
};
