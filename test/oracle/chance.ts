/** Chance that can be repeated: everything drawn follows from the seed. */
export type Chance = {
  /** A whole number from 0 to below `n`. */
  below: (n: number) => number
  odds: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
  /** Each of them with the same odds, in order. */
  some: <T>(from: readonly T[], share: number) => T[]
  shuffled: <T>(from: readonly T[]) => T[]
}

/** mulberry32, after Tommy Ettinger. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    odds: (share) => next() < share,
    pick: (from) => from[below(from.length)]!,
    some: (from, share) => from.filter(() => next() < share),
    shuffled: (from) => from.map((item) => ({ item, at: next() })).sort((a, b) => a.at - b.at).map(({ item }) => item),
  }
}
