// Words of the workbench.
import { addWords } from '../i18n.js';

addWords({
  zh: {
    workbenchTagline: 'SQL 查询：只读，每个数字都能翻到出处', overview: '总览', shelf: '表、已保存的查询和历史', tables: '表', savedQueries: '已保存', history: '历史',
    runAll: '运行', runOne: '运行当前语句', cancel: '取消', explain: '执行计划', save: '保存', maxRows: '最多行数', asTable: '表格', asChart: '图表',
    copyAll: '复制全部', copied: '已复制 {0} 行', running: '运行中', queued: '排队中', streaming: '传输中', seconds: '{0} 秒', milliseconds: '{0} 毫秒',
    rowsRead: '已读 {0} 行', done: '{0} 行 · {1}', cutAt: '只取了前 {0} 行，还有更多', cancelled: '已取消', ready: 'Ctrl+Enter 运行，Ctrl+Shift+Enter 运行光标所在的语句', failedAt: '第 {0} 行第 {1} 列',
    noStatement: '这里没有 SQL 语句', result: '结果 {0}', planOf: '执行计划', newTab: '新查询', tabName: '查询 {0}', closeTab: '关闭 {0}', sureToClose: '“{0}”里的 SQL 没有保存到“已保存”，关闭吗？',
    renameTab: '双击改名', tabsConflict: '标签页已在别的窗口改过，这里的改动没有存下。', useTheirs: '用那边的', useMine: '用这里的', tabsFull: '最多 50 个标签页',
    saveName: '查询的名称', saveAs: '另存为新的', saved: '已保存“{0}”', deleteSaved: '删除', sureToDelete: '删除保存的查询“{0}”？', noSaved: '还没有保存的查询。写好 SQL 后点“保存”。',
    noHistory: '还没有运行过查询。', emptyHistory: '清空历史', sureToEmpty: '清空全部历史？', ok: '成功', refused: '被拒绝', failed: '出错', timeout: '超时', lost: '中断', findTable: '找表或列，中英文都可以',
    insertName: '插入到编辑器', rows: '{0} 行', xAxis: '横轴', yAxis: '纵轴', series: '分组', noSeries: '不分组', kindOfChart: '图形', line: '折线', bar: '柱形', noNumbers: '结果里没有数值列，画不了图。',
    chartCut: '只画前 {0} 行。', chartTwice: '同一横轴值有多行，只画了第一行；请选分组列。', chartMany: '分组太多，只画前 {0} 组。', chartOf: '{0} 按 {1} 的图', exportAs: '导出 {0}', exporting: '正在导出…', exported: '已导出 {0}',
    unreachable: '连不上服务器，请看它是否还在运行。', noRows: '没有行', views: '视图', baseTables: '基础表', macros: '宏', functions: '函数', macro: '宏', function: '函数', table: '表', view: '视图', discard: '不保存', openSourceOf: '翻到出处', columnCount: '{0} 列',
  },
  en: {
    workbenchTagline: 'SQL, read-only: every figure opens its source', overview: 'Overview', shelf: 'Tables, saved queries and history', tables: 'Tables', savedQueries: 'Saved', history: 'History',
    runAll: 'Run', runOne: 'Run statement', cancel: 'Cancel', explain: 'Explain', save: 'Save', maxRows: 'Row limit', asTable: 'Table', asChart: 'Chart',
    copyAll: 'Copy all', copied: '{0} rows copied', running: 'running', queued: 'queued', streaming: 'receiving', seconds: '{0} s', milliseconds: '{0} ms',
    rowsRead: '{0} rows read', done: '{0} rows · {1}', cutAt: 'first {0} rows only, there are more', cancelled: 'cancelled', ready: 'Ctrl+Enter runs, Ctrl+Shift+Enter runs the statement at the cursor', failedAt: 'line {0}, column {1}',
    noStatement: 'no SQL statement here', result: 'Result {0}', planOf: 'Plan', newTab: 'New query', tabName: 'Query {0}', closeTab: 'Close {0}', sureToClose: 'The SQL of “{0}” is not among the saved queries. Close?',
    renameTab: 'double-click to rename', tabsConflict: 'The tabs were changed in another window; your changes are not kept.', useTheirs: 'Use those', useMine: 'Use mine', tabsFull: 'at most 50 tabs',
    saveName: 'Name of the query', saveAs: 'Save as new', saved: '“{0}” saved', deleteSaved: 'Delete', sureToDelete: 'Delete the saved query “{0}”?', noSaved: 'No saved queries yet. Write SQL, then Save.',
    noHistory: 'Nothing was run yet.', emptyHistory: 'Clear history', sureToEmpty: 'Clear all history?', ok: 'ok', refused: 'refused', failed: 'failed', timeout: 'timed out', lost: 'lost', findTable: 'find a table or column',
    insertName: 'insert into the editor', rows: '{0} rows', xAxis: 'x', yAxis: 'y', series: 'series', noSeries: 'none', kindOfChart: 'kind', line: 'line', bar: 'bar', noNumbers: 'No numeric column in the result: nothing to draw.',
    chartCut: 'First {0} rows drawn.', chartTwice: 'Several rows share an x; the first is drawn. Choose a series column.', chartMany: 'Too many series; the first {0} are drawn.', chartOf: '{0} by {1}', exportAs: 'Export {0}', exporting: 'exporting…', exported: '{0} exported',
    unreachable: 'The server does not answer.', noRows: 'no rows', views: 'Views', baseTables: 'Tables', macros: 'Macros', functions: 'Functions', macro: 'macro', function: 'function', table: 'table', view: 'view', discard: 'Cancel', openSourceOf: 'open source', columnCount: '{0} columns',
  },
});
