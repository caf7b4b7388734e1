// Differences and quotients of decimals that the API gave, without the errors of binary fractions.
const PLACES = 6;

/** A number of at most six decimals in millionths. */
function millionths(value) {
  const [whole, fraction = ''] = Math.abs(value).toFixed(PLACES).split('.');
  const size = BigInt(whole + fraction);
  return value < 0 ? -size : size;
}

export const minus = (a, b) => Number(millionths(a) - millionths(b)) / 10 ** PLACES;

/** 100 × (now − before) ÷ whole, in hundredths rounded half away from zero; null where whole isn't above zero. */
export function percentOf(now, before, whole) {
  const divisor = millionths(whole);
  if (divisor <= 0n) return null;
  const scaled = (millionths(now) - millionths(before)) * 10000n * 2n;
  const size = ((scaled < 0n ? -scaled : scaled) + divisor) / (divisor * 2n);
  return Number(scaled < 0n ? -size : size) / 100;
}
