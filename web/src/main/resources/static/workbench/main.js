// The workbench: SQL written in tabs, run, looked at and taken away.
import './words.js';
import { Problem, ask, send } from '../api.js';
import { current, switchLanguage, t, translatePage } from '../i18n.js';
import { el } from '../format.js';
import { choose } from '../shell/address.js';
import { NOTHING_PUBLISHED, emptyState } from '../shell/empty.js';
import { placeHeader } from '../shell/header.js';
import { applyTheme, switchTheme } from '../shell/theme.js';
import { closeSource, openSource } from '../source/panel.js';
import { cataloguePage } from './catalogue.js';
import { duration } from './duration.js';
import { Editor } from './editor.js';
import { historyPage } from './history.js';
import { Results, outcome } from './results.js';
import { Run } from './run.js';
import { Saved } from './saved.js';
import { statementAt, statements } from './statements.js';
import { Tabs } from './tabs.js';

const $ = (id) => document.getElementById(id);
const TICK_MS = 100;
let catalogue = { tables: [], macros: [], functions: [] };
let run = null;
let isEmpty = false;

async function guarded(work) {
  try {
    await work();
    $('problem').hidden = true;
  } catch (problem) {
    show(problem);
  }
}

function show(problem) {
  $('problem').textContent = problem instanceof TypeError && /fetch/i.test(problem.message) ? t('unreachable') : problem.message;
  $('problem').hidden = false;
}

const say = (words) => { $('status').textContent = words; };

const editor = new Editor($('editor'), {
  onChange: (text) => tabs.typed(text), onRunAll: () => runAll(), onRunOne: () => runOne(), label: 'SQL',
});
const tabs = new Tabs($('query-tabs'), editor, {
  onProblem: show, onShow: (tab) => guarded(() => results.show(tab.outcome ??= { ...outcome(), said: () => t('ready') })), isSaved: (sql) => saved.has(sql),
  onConflict: () => {
    const choose = (choice) => () => guarded(async () => { await choice(); $('tabs-conflict').hidden = true; });
    $('tabs-conflict').replaceChildren(
      el('span', null, t('tabsConflict')),
      el('button', 'plain', t('useTheirs'), { type: 'button', onclick: choose(() => tabs.useTheirs()) }),
      el('button', 'plain', t('useMine'), { type: 'button', onclick: choose(() => tabs.useMine()) }),
    );
    $('tabs-conflict').hidden = false;
  },
});
const saved = new Saved($('shelf-saved'), tabs, { guarded, onSaved: (name) => say(t('saved', name)) });
const results = new Results({
  guarded, onSay: say, title: () => tabs.current.title,
  onSource: (key, column, value) => guarded(() => openSource(key, null, [[column.name, String(value)]])),
});

/** The selection, or every statement. */
function runAll() {
  const selection = editor.selected();
  return execute(selection?.text.trim() ? [selection] : statements(editor.state));
}

function runOne() {
  const statement = statementAt(editor.state, editor.cursor);
  return execute(statement ? [statement] : []);
}

async function execute(list) {
  if (run) return;
  const tab = tabs.current;
  await begin(tab, list.length ? null : () => t('noStatement'));
  if (!list.length) return;
  const begun = performance.now();
  let state = { state: 'running', progress: null, rows: null };
  const tick = () => {
    $('clock').textContent = [t(state.state), duration(performance.now() - begun), state.progress === null ? null : `${Math.floor(state.progress)}%`, state.rows ? t('rowsRead', state.rows.toLocaleString('zh-CN')) : null].filter(Boolean).join(' · ');
    if (state.progress === null) $('progress').removeAttribute('value');
    else $('progress').value = state.progress;
  };
  const ticking = setInterval(tick, TICK_MS);
  busy(true);
  tick();
  let statement;
  try {
    for (statement of list) {
      run = new Run(statement.text, Number($('max-rows').value), (seen) => { state = seen; });
      state = { state: 'running', progress: null, rows: null };
      const answer = await run.answer();
      const { results: before, asChart } = tab.outcome;
      await came(tab, {
        results: [...before, { ...answer, sql: statement.text }], at: before.length, asChart,
        said: () => t('done', answer.rows.length.toLocaleString('zh-CN'), duration(answer.elapsedMs)),
      });
    }
  } catch (problem) {
    await fail(tab, problem, statement);
  } finally {
    run = null;
    clearInterval(ticking);
    $('clock').textContent = '';
    busy(false);
    if (!$('shelf-history').hidden) guarded(showHistory);
  }
}

function begin(tab, said) {
  editor.unmark();
  tab.outcome = { ...outcome(), asChart: tab.outcome?.asChart ?? false, said };
  return results.show(tab.outcome);
}

/** Something came of a tab's run; it is shown if that tab is still in front. */
async function came(tab, change) {
  Object.assign(tab.outcome, change);
  if (tabs.current === tab) await results.show(tab.outcome);
}

async function fail(tab, problem, statement) {
  if (problem.kind === 'sql-cancelled') {
    await came(tab, { said: () => t('cancelled') });
    return;
  }
  const message = problem instanceof Problem ? problem.message : t('unreachable');
  const { line, column, length } = problem.body ?? {};
  let where = null;
  if (line && column && tabs.current === tab) {
    const place = editor.mark(statement.from, statement.text, { line, column, length }, message);
    where = t('failedAt', place.line, place.column);
  }
  await came(tab, { said: null, failure: { message, where } });
}

function busy(isBusy) {
  for (const id of ['run-all', 'run-one', 'explain']) $(id).disabled = isBusy;
  $('cancel').disabled = !isBusy;
  $('progress').hidden = !isBusy;
}

async function explain() {
  if (run) return;
  const tab = tabs.current;
  const statement = editor.selected() ?? statementAt(editor.state, editor.cursor);
  await begin(tab, statement ? null : () => t('noStatement'));
  if (!statement) return;
  try {
    const response = await send('POST', 'sql/explain', { sql: statement.text });
    await came(tab, { plan: (await response.json()).plan, said: () => t('planOf') });
  } catch (problem) {
    await fail(tab, problem, statement);
  }
}

/** What the gate refuses is not saved, and marked. */
const save = () => guarded(async () => {
  editor.unmark();
  const { sql } = tabs.current;
  try {
    await saved.save();
  } catch (problem) {
    if (problem.body?.line) editor.mark(0, sql, problem.body, problem.message);
    throw problem;
  }
});

const showHistory = () => historyPage($('shelf-history'), { guarded, onOpen: (sql) => tabs.open(sql) });

function turnShelf(name) {
  for (const one of ['tables', 'saved', 'history']) {
    $(`shelf-${one}`).hidden = one !== name;
    $(`shelf-tab-${one}`).setAttribute('aria-selected', String(one === name));
  }
  if (name === 'history') guarded(showHistory);
}

function head() {
  placeHeader('workbench', {
    onTheme: () => { switchTheme(); head(); },
    onLanguage: () => { switchLanguage(); choose({ lang: current() === 'en' ? 'en' : '' }, { silently: true }); translate(); },
  });
}

function translate() {
  head();
  translatePage();
  document.title = `${t('page.workbench')} · 通报`;
  if (isEmpty) return showEmpty();
  cataloguePage($('shelf-tables'), catalogue, (name) => editor.insert(name));
  saved.draw();
  if (tabs.active) {
    tabs.draw();
    guarded(() => results.show(tabs.current.outcome));
  }
  if (!$('shelf-history').hidden) guarded(showHistory);
}

function showEmpty() {
  const main = el('main', 'page', emptyState('workbench'), { id: 'page' });
  main.prepend(el('h1', null, t('page.workbench')));
  (document.querySelector('.desk') ?? $('page')).replaceWith(main);
  isEmpty = true;
}

async function learn() {
  catalogue = await ask('sql/catalogue');
  editor.know(catalogue);
  $('release').textContent = catalogue.release;
  cataloguePage($('shelf-tables'), catalogue, (name) => editor.insert(name));
}

$('run-all').addEventListener('click', runAll);
$('run-one').addEventListener('click', runOne);
$('explain').addEventListener('click', explain);
$('cancel').addEventListener('click', () => guarded(() => run?.cancel()));
$('save').addEventListener('click', save);
for (const one of ['tables', 'saved', 'history']) $(`shelf-tab-${one}`).addEventListener('click', () => turnShelf(one));
$('shelf-toggle').addEventListener('click', () => {
  const open = document.querySelector('.shelf').classList.toggle('open');
  $('shelf-toggle').setAttribute('aria-expanded', String(open));
});
document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !$('source').hidden) closeSource(); });
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
  if (event.key === 's') save();
  else if (event.key === 'Enter' && !event.target.closest('.editor')) event.shiftKey ? runOne() : runAll();
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

applyTheme();
turnShelf('tables');
translate();
guarded(async () => {
  const begun = await Promise.allSettled([tabs.load(), saved.load(), learn()]);
  editor.focus();
  document.body.dataset.shown = '1';
  const failed = begun.find((one) => one.status === 'rejected');
  if (failed?.reason.kind === NOTHING_PUBLISHED) showEmpty();
  else if (failed) throw failed.reason;
});
