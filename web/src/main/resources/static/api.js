// Questions to the API. A problem is thrown as an Error whose message can be shown.
export async function ask(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const response = await fetch(`api/v1/${path}${query.size ? `?${query}` : ''}`);
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? body.title ?? response.statusText);
  return body;
}
