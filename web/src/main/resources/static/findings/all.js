// All contradictions of a region, or of one of its periods or units, however many pages the API gives them in.
import { ask } from '../api.js';

const MOST = 10000;

/** @param of { region, period, subject }; period as in 2021-03 and a subject's id may be left out */
export async function allFindings(of) {
  const found = [];
  let token = null;
  do {
    const { data, next } = await ask('findings', { ...of, limit: MOST, page_token: token });
    found.push(...data);
    token = next;
  } while (token);
  return found;
}
