// Questions to the API. A problem is thrown as a Problem whose message can be shown.
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.body = body;
  }

  /** The last part of the problem's type, as in sql-refused. */
  get kind() {
    return (this.body.type ?? '').split(':').at(-1);
  }
}

/** When the newest answer had come, by the page's clock; it may have waited since for the page to take it. */
export let came = 0;

const endOf = ({ url }) => performance.getEntriesByName(url).at(-1)?.responseEnd || performance.now();

export async function ask(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const response = await fetch(`api/v1/${path}${query.size ? `?${query}` : ''}`);
  const body = await response.json();
  came = Math.max(came, endOf(response));
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}

/** Sends files, each under the field's name, and gives the answer. */
export async function upload(path, field, files) {
  const form = new FormData();
  files.forEach((file) => form.append(field, file, file.name));
  const response = await fetch(`api/v1/${path}`, { method: 'POST', body: form });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}

/** Sends JSON and gives the response, whose body is still to be read. */
export async function send(method, path, body, { headers = {}, ...options } = {}) {
  const response = await fetch(`api/v1/${path}`, {
    method, headers: { 'Content-Type': 'application/json', ...headers }, body: body === undefined ? undefined : JSON.stringify(body), ...options,
  });
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})));
  return response;
}
