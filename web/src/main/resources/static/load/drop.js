// Choosing files: dropped, folders too, or by the button; then sending them.
import { Problem, upload } from '../api.js';
import { el, number } from '../format.js';
import { t } from '../i18n.js';
import { guarded } from '../shell/page.js';

const MEGA = 1024 * 1024;

export const size = (bytes) => bytes >= MEGA ? `${number(bytes / MEGA, 1)} MB` : `${number(Math.ceil(bytes / 1024), 0)} KB`;

/** @param open shows a load, by its id; more: whether this stands under a load that ended */
export function dropPanel(isPossible, open, more) {
  if (!isPossible) return el('section', 'panel', [el('h2', null, t('load.choose')), el('p', 'nothing', t('load.impossible'))]);
  let files = [];
  const input = el('input', 'out-of-sight', null, { type: 'file', multiple: '', id: 'files', onchange: () => { add([...input.files]); input.value = ''; } });
  const zone = el('label', 'drop', [
    input, el('strong', null, t('load.drop')), el('span', 'hint', t('load.forms')),
  ], {
    for: 'files',
    ondragover: (event) => { event.preventDefault(); zone.classList.add('over'); },
    ondragleave: () => zone.classList.remove('over'),
    ondrop: (event) => {
      event.preventDefault();
      zone.classList.remove('over');
      guarded(async () => add(await dropped(event.dataTransfer)));
    },
  });
  const list = el('ul', 'chosen', null, { id: 'chosen' });
  const go = el('button', 'go', null, { type: 'button', id: 'go', onclick: () => guarded(send) });
  const bar = el('p', 'controls', [go, el('button', 'plain', t('load.clear'), { type: 'button', onclick: () => { files = []; show(); input.focus(); } })]);

  function add(given) {
    files.push(...given.filter((file) => !files.some((one) => one.name === file.name && one.size === file.size && one.lastModified === file.lastModified)));
    show();
  }

  function show() {
    list.replaceChildren(...files.map((file) => el('li', null, [
      el('span', 'file', file.name), el('span', 'muted numeric', size(file.size)),
      el('button', 'plain', t('load.remove'), { type: 'button', 'aria-label': t('load.removeFile', file.name), onclick: () => { files = files.filter((one) => one !== file); show(); } }),
    ])));
    list.hidden = bar.hidden = files.length === 0;
    go.textContent = t('load.go', files.length, size(files.reduce((sum, file) => sum + file.size, 0)));
  }

  async function send() {
    go.disabled = true;
    go.textContent = t('load.sending');
    try {
      await open((await upload('loads', 'files', files)).id);
    } catch (failure) {
      if (failure instanceof Problem && failure.kind === 'loads-busy') return open(failure.body.load);
      throw failure;
    } finally {
      go.disabled = false;
      show();
    }
  }

  show();
  return el('section', 'panel', [el('h2', null, t(more ? 'load.more' : 'load.choose')), zone, list, bar]);
}

/** What was dropped; of folders the files in them, without hidden ones. */
async function dropped(transfer) {
  const entries = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry) {
  if (entry instanceof File) return [entry];
  if (entry.isFile) return [await new Promise((done, fail) => { entry.file(done, fail); })];
  const reader = entry.createReader();
  const files = [];
  for (let part = await read(reader); part.length; part = await read(reader)) {
    files.push(...await Promise.all(part.filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$')).map(filesOf)));
  }
  return files.flat();
}

const read = (reader) => new Promise((done, fail) => { reader.readEntries(done, fail); });
