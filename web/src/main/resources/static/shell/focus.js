// Where the keyboard is, while what it is on is replaced.

/** @returns what focuses the control that took the place of the one focused now, unless the reader has gone elsewhere since */
export function keptFocus() {
  const words = wordsFor(document.activeElement);
  return () => {
    if (words && document.activeElement === document.body) document.querySelector(words)?.focus({ preventScroll: true });
  };
}

/** A control is known again by its id, and one of a few by what they choose. */
function wordsFor({ id, dataset, parentElement }) {
  if (id) return `#${CSS.escape(id)}`;
  const label = parentElement?.getAttribute('aria-label');
  return dataset.value !== undefined && label ? `[aria-label=${JSON.stringify(label)}] > [data-value=${JSON.stringify(dataset.value)}]` : null;
}
