import { sortTerms } from './sort-terms.ts'
import { LONGEST_TERM } from './term-table.ts'
import { textOf, unitsOf } from './units.ts'

/** Takes a term: a part of an array of units. */
export type TermVisit = (units: Uint16Array, from: number, to: number) => void
/** Visits the terms of a text. */
export type VisitTerms = (text: string, visit: TermVisit) => void

/** Numbers for terms, in the order in which they come. */
export interface TermNumbers {
  readonly size: () => number
  /** The number of a term, a new one if need be; -1 for one that is empty or too long. */
  numberOf(units: Uint16Array, from: number, to: number): number
  /** The number of a term; -1 if it has none. */
  find(term: string): number
  /** Copies the units of a term. @returns how many */
  copy(number: number, into: Uint16Array): number
  word(number: number): string
  /** All numbers in the order of their terms. */
  ordered(): Int32Array
}

const NONE = -1

export function createTermNumbers(): TermNumbers {
  /** By hash: a number, or one of the places after it. At most half of the places are taken. */
  let places = new Int32Array(1024).fill(NONE)
  let hashes = new Int32Array(512)
  /** By number, where its units end; they begin where those of the number before it end. */
  let ends = new Int32Array(512)
  let units = new Uint16Array(4096)
  let size = 0

  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] as number))

  function isTerm(number: number, source: Uint16Array, from: number, to: number): boolean {
    const start = startOf(number)
    if ((ends[number] as number) - start !== to - from) return false
    for (let at = from; at < to; at++) if (units[start + at - from] !== source[at]) return false
    return true
  }

  /** The place of a term, or the free one that it may have. */
  function placeOf(hash: number, source: Uint16Array, from: number, to: number): number {
    const mask = places.length - 1
    let place = hash & mask
    for (let number = places[place] as number; number !== NONE; number = places[place] as number) {
      if (hashes[number] === hash && isTerm(number, source, from, to)) break
      place = (place + 1) & mask
    }
    return place
  }

  function grow(): void {
    hashes = copied(hashes, new Int32Array(size * 2))
    ends = copied(ends, new Int32Array(size * 2))
    places = new Int32Array(size * 4).fill(NONE)
    const mask = places.length - 1
    for (let number = 0; number < size; number++) {
      let place = (hashes[number] as number) & mask
      while (places[place] !== NONE) place = (place + 1) & mask
      places[place] = number
    }
  }

  function add(hash: number, source: Uint16Array, from: number, to: number): number {
    if (size === hashes.length) grow()
    const start = startOf(size)
    if (start + to - from > units.length) units = copied(units, new Uint16Array(units.length * 2))
    for (let at = from; at < to; at++) units[start + at - from] = source[at] as number
    hashes[size] = hash
    ends[size] = start + to - from
    places[placeOf(hash, source, from, to)] = size
    size += 1
    return size - 1
  }

  return {
    size: () => size,
    numberOf(source, from, to) {
      if (to === from || to - from > LONGEST_TERM) return NONE
      const hash = hashOf(source, from, to)
      const number = places[placeOf(hash, source, from, to)] as number
      return number === NONE ? add(hash, source, from, to) : number
    },
    find(term) {
      const sought = unitsOf(term)
      return places[placeOf(hashOf(sought, 0, term.length), sought, 0, term.length)] as number
    },
    copy(number, into) {
      const [start, end] = [startOf(number), ends[number] as number]
      for (let at = start; at < end; at++) into[at - start] = units[at] as number
      return end - start
    },
    word: (number) => textOf(units, startOf(number), ends[number] as number),
    ordered() {
      const numbers = Int32Array.from({ length: size }, (_, number) => number)
      const unitAt = (number: number, depth: number) => {
        const at = startOf(number) + depth
        return at < (ends[number] as number) ? (units[at] as number) : NONE
      }
      sortTerms(numbers, unitAt)
      return numbers
    },
  }
}

/** FNV-1a, mixed at the end because its lowest bits say little. */
function hashOf(source: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (source[at] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}

function copied<T extends Int32Array | Uint16Array>(from: T, into: T): T {
  into.set(from)
  return into
}
