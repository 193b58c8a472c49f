/**
 * A repeatable stream of numbers, so that grains lie at random and yet every
 * rendering of a picture is the same to the byte.
 */
export function chance(seed: number): { between: (low: number, high: number) => number } {
  let state = (seed * 2654435761) >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { between: (low, high) => low + next() * (high - low) }
}
