/** A repeatable stream of numbers: the same seed gives the same ones. */
export interface Chance {
  readonly share: () => number
  readonly between: (least: number, most: number) => number
  /** Both included. */
  readonly whole: (least: number, most: number) => number
  /** Normally distributed, never below nought. */
  readonly about: (mean: number, deviation: number) => number
}

/** Mulberry32: small, and the same on every machine. */
export const chances = (seed: number): Chance => {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + share() * (most - least)
  return {
    share,
    between,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    about: (mean, deviation) => {
      const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
      return Math.max(0, mean + deviation * normal)
    },
  }
}
