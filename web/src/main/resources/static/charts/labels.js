// Where names beside points have room.
const SIDES = { right: [1, 0], left: [-1, 0], top: [0, -1], bottom: [0, 1] };
/** ECharts' own distance between a point and its name, in pixels. */
const APART = 5;

const box = (x, y, width, height) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (a, b) => a.left <= b.left && b.right <= a.right && a.top <= b.top && b.bottom <= a.bottom;

/**
 * @param centres [[x, y]] of the points, size of each, widths and height of their names, and within { left, right, top, bottom }; all in pixels
 * @returns for each point the side on which its name covers no other name and no point, or null
 */
export function freeSides({ centres, size, widths, height, within }) {
  const taken = centres.map(([x, y]) => box(x, y, size, size));
  return centres.map(([x, y], i) => {
    const beside = ([dx, dy]) => box(x + dx * ((size + widths[i]) / 2 + APART), y + dy * ((size + height) / 2 + APART), widths[i], height);
    const side = Object.keys(SIDES).find((one) => holds(within, beside(SIDES[one])) && !taken.some((other) => meet(beside(SIDES[one]), other)));
    if (side) taken.push(beside(SIDES[side]));
    return side ?? null;
  });
}
