// The editor, by CodeMirror: one view over a state for each tab, so that each keeps its undo.
import { Compartment, EditorState } from '../vendor/modules/@codemirror/state';
import {
  EditorView, drawSelection, dropCursor, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, placeholder,
} from '../vendor/modules/@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '../vendor/modules/@codemirror/commands';
import { HighlightStyle, LanguageSupport, bracketMatching, indentOnInput, syntaxHighlighting } from '../vendor/modules/@codemirror/language';
import { autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from '../vendor/modules/@codemirror/autocomplete';
import { highlightSelectionMatches, searchKeymap } from '../vendor/modules/@codemirror/search';
import { lintGutter, setDiagnostics } from '../vendor/modules/@codemirror/lint';
import { tags } from '../vendor/modules/@lezer/highlight';
import { current } from '../i18n.js';
import { completionSources } from './completion.js';
import { dialect } from './dialect.js';

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--series-1)', fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--series-5)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--series-3)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--series-2)' },
  { tag: tags.standard(tags.name), color: 'var(--series-6)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

/** CodeMirror's own parts in the page's colours, of light and dark alike. */
const LOOK = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--muted)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 9%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--sunken)', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--accent) 30%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--notice) 25%, transparent)' },
  '.cm-searchMatch': { backgroundColor: 'var(--mark)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--token)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--ahead) 30%, transparent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'color-mix(in srgb, var(--behind) 30%, transparent)' },
  '.cm-panels': { backgroundColor: 'var(--ground)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-textfield': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--sunken)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--behind)' },
});

const CHINESE = {
  Find: '查找', Replace: '替换为', next: '下一个', previous: '上一个', all: '全选', 'match case': '区分大小写', regexp: '正则', 'by word': '整词',
  replace: '替换', 'replace all': '全部替换', close: '关闭', 'current match': '当前匹配', 'on line': '在第', 'Go to line': '跳到行', go: '跳转',
  Completions: '补全', Diagnostics: '错误', 'No diagnostics': '没有错误',
};

const NOTHING = { tables: [], macros: [], functions: [] };

export class Editor {
  /** onChange is told the text after each change; the keys' commands get the editor. */
  constructor(parent, { onChange, onRunAll, onRunOne, label }) {
    this.language = new Compartment();
    this.catalogue = NOTHING;
    const command = (run) => (view) => { closeCompletion(view); run(); return true; };
    this.extensions = () => [
      keymap.of([
        { key: 'Mod-Enter', run: command(onRunAll), preventDefault: true },
        { key: 'Mod-Shift-Enter', run: command(onRunOne), preventDefault: true },
      ]),
      lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), dropCursor(),
      EditorState.allowMultipleSelections.of(true), indentOnInput(), bracketMatching(), closeBrackets(), highlightActiveLine(),
      highlightSelectionMatches(), syntaxHighlighting(COLOURS), LOOK, lintGutter(), placeholder('SELECT … FROM progress …'),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap]),
      EditorState.phrases.of(current() === 'zh' ? CHINESE : {}),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.lineWrapping,
      EditorView.updateListener.of((update) => { if (update.docChanged) onChange(update.state.doc.toString()); }),
      this.language.of(this.support()),
    ];
    this.view = new EditorView({ parent, state: this.newState('') });
  }

  newState(text) {
    return EditorState.create({ doc: text, extensions: this.extensions() });
  }

  support() {
    const spoken = dialect(this.catalogue);
    return [new LanguageSupport(spoken.language), autocompletion({ override: completionSources(this.catalogue, spoken), maxRenderedOptions: 60 })];
  }

  get state() {
    return this.view.state;
  }

  /** Puts another tab's state before the reader. */
  show(state) {
    this.view.setState(state);
    this.view.dispatch({ effects: this.language.reconfigure(this.support()) });
  }

  know(catalogue) {
    this.catalogue = catalogue;
    this.view.dispatch({ effects: this.language.reconfigure(this.support()) });
  }

  insert(text) {
    this.view.dispatch(this.view.state.replaceSelection(text));
    this.view.focus();
  }

  selected() {
    const { from, to } = this.view.state.selection.main;
    return from === to ? null : { from, to, text: this.view.state.sliceDoc(from, to) };
  }

  get cursor() {
    return this.view.state.selection.main.head;
  }

  focus() {
    this.view.focus();
  }

  /** Marks a place of a statement that begins at an offset, and gives it in the whole text; lines and columns count from 1. */
  mark(offset, text, { line, column, length }, message) {
    const lines = text.split('\n');
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const from = Math.min(offset + before + column - 1, this.view.state.doc.length);
    const to = Math.min(from + Math.max(1, length ?? 1), this.view.state.doc.length);
    const diagnostic = { from: Math.min(from, Math.max(0, to - 1)), to, severity: 'error', message };
    this.view.dispatch(setDiagnostics(this.view.state, [diagnostic]), { effects: EditorView.scrollIntoView(from) });
    const shown = this.view.state.doc.lineAt(from);
    return { line: shown.number, column: from - shown.from + 1 };
  }

  unmark() {
    this.view.dispatch(setDiagnostics(this.view.state, []));
  }
}
