import { copyInto } from '../part/copy-into.ts'
import { LONGEST_TERM, unitsOf } from '../part/units.ts'
import { sortTerms } from './sort-terms.ts'
import { createTermPool, type TermPool } from './term-pool.ts'

/** Numbers for terms, in the order in which they come. */
export interface TermNumbers extends Pick<TermPool, 'size' | 'copy' | 'text'> {
  /** The number of a term, a new one if need be; -1 for one that is empty or too long. */
  numberOf(units: Uint16Array, from: number, to: number): number
  /** The number of a term; -1 if it has none. */
  find(term: string): number
  /** All numbers in the order of their terms. */
  ordered(): Int32Array
}

const NONE = -1

/** A map would have to make a string of each word of each text, to find that it knows it. */
export function createTermNumbers(): TermNumbers {
  const pool = createTermPool()
  /** By hash: a number, here or in one of the next places. At most half of the places are taken. */
  let places = new Int32Array(1024).fill(NONE)
  let hashes = new Int32Array(512)

  /** The place of a term, or the free one that it may have. */
  function placeOf(hash: number, units: Uint16Array, from: number, to: number): number {
    const mask = places.length - 1
    let place = hash & mask
    for (let number = places[place] as number; number !== NONE; number = places[place] as number) {
      if (hashes[number] === hash && pool.isEqual(number, units, from, to)) break
      place = (place + 1) & mask
    }
    return place
  }

  function grow(): void {
    hashes = copyInto(hashes, new Int32Array(hashes.length * 2))
    places = new Int32Array(hashes.length * 2).fill(NONE)
    const mask = places.length - 1
    for (let number = 0; number < pool.size(); number++) {
      let place = (hashes[number] as number) & mask
      while (places[place] !== NONE) place = (place + 1) & mask
      places[place] = number
    }
  }

  function add(hash: number, units: Uint16Array, from: number, to: number): number {
    if (pool.size() === hashes.length) grow()
    const place = placeOf(hash, units, from, to)
    const number = pool.add(units, from, to)
    hashes[number] = hash
    places[place] = number
    return number
  }

  return {
    size: pool.size,
    copy: pool.copy,
    text: pool.text,
    numberOf(units, from, to) {
      if (to === from || to - from > LONGEST_TERM) return NONE
      const hash = hashOf(units, from, to)
      const number = places[placeOf(hash, units, from, to)] as number
      return number === NONE ? add(hash, units, from, to) : number
    },
    find(term) {
      const units = unitsOf(term)
      return places[placeOf(hashOf(units, 0, units.length), units, 0, units.length)] as number
    },
    ordered() {
      const numbers = Int32Array.from({ length: pool.size() }, (_, number) => number)
      sortTerms(numbers, pool.unitAt)
      return numbers
    },
  }
}

/** FNV-1a, mixed at the end because its lowest bits say little. */
function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}
