// The statements of an editor's text, parted by semicolons that are neither in strings nor in comments.
import { ensureSyntaxTree, syntaxTree } from '../vendor/modules/@codemirror/language';

const PATIENCE_MS = 500;

/** Each statement with its place in the text: without the semicolon, and without the blanks and comments around it. */
export function statements(state) {
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE_MS) ?? syntaxTree(state);
  const found = [];
  let open = null;
  tree.iterate({
    enter(node) {
      if (node.name === 'LineComment' || node.name === 'BlockComment') return false;
      if (node.name === ';') {
        open = null;
      } else if (!node.node.firstChild && node.to > node.from && node.name !== 'Script') {
        if (open) open.to = node.to;
        else found.push(open = { from: node.from, to: node.to });
      }
      return true;
    },
  });
  return found.map(({ from, to }) => ({ from, to, text: state.sliceDoc(from, to) }));
}

/** The statement that a position is in, or behind. */
export function statementAt(state, position) {
  const all = statements(state);
  return all.findLast((statement) => statement.from <= position) ?? all[0];
}
