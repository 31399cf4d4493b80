/** Chance that is the same every time. */
export interface Random {
  /** 0 up to, but not, 1. */
  next(): number
  /** A whole number below. */
  below(end: number): number
  /** A whole number from the one to the other, both in. */
  between(least: number, most: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
}

/** Mulberry32: small, and even enough to draw words with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    pick(list) {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
  }
}

/** A stream of its own for each thing that is made, so that one drawn more often changes no other. */
export function streamOf(seed: number, at: number, purpose: number): Random {
  let mixed = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b) ^ Math.imul(purpose + 1, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  return randomFrom(mixed ^ (mixed >>> 15))
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id as the library draws them. */
export function idFrom(random: Random): string {
  let id = DIGITS.charAt(10 + random.below(22))
  for (let at = 1; at < 12; at++) id += DIGITS.charAt(random.below(32))
  return id
}
