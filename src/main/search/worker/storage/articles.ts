import type { Part } from './part/part.ts'

/** Where the articles of a half of the index are, and what BM25 needs to know of them all. */
export interface Articles {
  has(slot: number): boolean
  count(): number
  /** How many different terms an article has in a field, on average; 0 without articles. */
  averageLength(field: number): number
  /** Notes that an article is in a part now, by its number there. */
  add(slot: number, part: Part, number: number): void
  /** Notes that an article has moved to another part. */
  move(slot: number, part: Part, number: number): void
  /** Takes an article out of its part, if it is in one. */
  remove(slot: number): void
}

export function createArticles(fields: number): Articles {
  const parts: (Part | undefined)[] = []
  const numbers: number[] = []
  const lengths = new Float64Array(fields)
  let count = 0

  function move(slot: number, part: Part, number: number): void {
    parts[slot] = part
    numbers[slot] = number
  }

  function countIn(part: Part, number: number, by: 1 | -1): void {
    count += by
    for (const [field, sum] of lengths.entries()) lengths[field] = sum + by * (part.lengths(field)[number] ?? 0)
  }

  return {
    has: (slot) => parts[slot] !== undefined,
    count: () => count,
    averageLength: (field) => (count === 0 ? 0 : (lengths[field] ?? 0) / count),
    add(slot, part, number) {
      move(slot, part, number)
      countIn(part, number, 1)
    },
    move,
    remove(slot) {
      const [part, number] = [parts[slot], numbers[slot]]
      if (part === undefined || number === undefined) return
      countIn(part, number, -1)
      part.remove(number)
      parts[slot] = undefined
    },
  }
}
