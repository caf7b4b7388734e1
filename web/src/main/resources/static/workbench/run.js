// One query on its way: sent, watched, cancelled.
import { Problem, send } from '../api.js';

const LOOK_EVERY_MS = 500;

export class Run {
  /** onProgress is told the state that the server gives of it, now and then. */
  constructor(sql, maxRows, onProgress) {
    this.id = crypto.randomUUID();
    this.sql = sql;
    this.maxRows = maxRows;
    this.onProgress = onProgress;
    this.over = false;
  }

  /** The answer with its columns and rows; throws a Problem. */
  async answer() {
    const looking = setInterval(() => this.look(), LOOK_EVERY_MS);
    try {
      const response = await send('POST', 'sql', { sql: this.sql, id: this.id, maxRows: this.maxRows });
      const body = await response.json();
      if (body.problem) throw new Problem(body.problem.status, body.problem);
      return body;
    } finally {
      this.over = true;
      clearInterval(looking);
    }
  }

  async look() {
    const response = await fetch(`api/v1/sql/running/${this.id}`).catch(() => null);
    if (response?.ok && !this.over) this.onProgress(await response.json());
  }

  async cancel() {
    await send('DELETE', `sql/running/${this.id}`).catch((problem) => { if (problem.status !== 404) throw problem; });
  }
}
