// Parts of a page that come one after the other: each is placed and drawn as its own data come, while the next one's are on their way.
import { el } from '../format.js';

/** The parts of what is shown once. */
export class Turns {
  #parts = [];

  /**
   * @param id of the part, by which what stood there before is known
   * @param make asks for its data and gives its element; may itself have parts that come later
   * @returns what stands in its place until then
   */
  later(id, make) {
    const part = { id, make, place: el('div', 'later', null, { id }) };
    this.#parts.push(part);
    return part.place;
  }

  /** Lets what was shown before stand in the places of parts that are still to come. */
  keep(shown) {
    for (const part of this.#parts) {
      const before = part.place.isConnected ? null : shown.querySelector(`#${CSS.escape(part.id)}`);
      if (!before) continue;
      before.classList.add('later');
      part.place.replaceWith(before);
      part.place = before;
    }
  }

  /**
   * Draws what was placed, then one part after the other. It is laid out before the next one's data are asked for, and drawn after:
   * so a part's data come while another is drawn, and never wait for more than that.
   *
   * @param page what the parts' places stand in
   * @param isWanted whether the page still shows this
   */
  async run(page, isWanted) {
    let placed = page;
    for (let i = 0; ; i++) {
      placed.getBoundingClientRect();
      const coming = this.#make(i);
      draw(placed);
      if (i === this.#parts.length) return;
      const made = await coming;
      if (!isWanted()) return;
      const { id, place } = this.#parts[i];
      made.id = id;
      this.keep(place);
      place.replaceWith(made);
      placed = made;
    }
  }

  /** What goes wrong is told in the part's place. */
  async #make(i) {
    try {
      return await this.#parts[i]?.make();
    } catch (failure) {
      return el('p', 'problem', failure.message, { role: 'alert' });
    }
  }
}

/** Has the charts in it drawn at once: else all would wait for the next frame, and for one another. */
function draw(placed) {
  for (const canvas of placed.querySelectorAll('.chart-canvas')) canvas.dispatchEvent(new Event('placed'));
}
