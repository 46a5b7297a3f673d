/** Numbers from 0 to below 1 that look random, and are the same for the same seed. */
export type Random = () => number

/** The chance of one run: the same for the same seed and number, whichever runs went before. */
export function randomOf(seed: number, run: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b)
  // Mulberry32: short, and evenly spread from the first number on.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to below `limit`. */
export function wholeBelow(limit: number, random: Random): number {
  return Math.floor(random() * limit)
}

/** One of a list that is not empty. */
export function oneOf<Value>(values: readonly [Value, ...Value[]], random: Random): Value {
  return values[wholeBelow(values.length, random)] ?? values[0]
}
