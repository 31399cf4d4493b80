import { copyInto } from '../part/copy-into.ts'
import { textOf } from '../part/units.ts'

/** The units of terms, one after the other; a term has a number. */
export interface TermPool {
  readonly size: () => number
  /** @returns its number: how many there were before it */
  add(source: Uint16Array, from: number, to: number): number
  /** Whether a term has these units. */
  isEqual(number: number, source: Uint16Array, from: number, to: number): boolean
  /** Copies the units of a term. @returns how many */
  copy(number: number, into: Uint16Array): number
  text(number: number): string
  /** A unit of a term; -1 after its end. */
  unitAt(number: number, at: number): number
}

export function createTermPool(): TermPool {
  let units = new Uint16Array(4096)
  /** By number, where its units end; they begin where those of the number before it end. */
  let ends = new Int32Array(512)
  let size = 0

  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] as number))
  const endOf = (number: number): number => ends[number] as number

  return {
    size: () => size,
    add(source, from, to) {
      const start = startOf(size)
      if (size === ends.length) ends = copyInto(ends, new Int32Array(size * 2))
      if (start + to - from > units.length) units = copyInto(units, new Uint16Array((start + to - from) * 2))
      for (let at = from; at < to; at++) units[start + at - from] = source[at] as number
      ends[size] = start + to - from
      size += 1
      return size - 1
    },
    isEqual(number, source, from, to) {
      const start = startOf(number)
      if (endOf(number) - start !== to - from) return false
      for (let at = from; at < to; at++) if (units[start + at - from] !== source[at]) return false
      return true
    },
    copy(number, into) {
      const [start, end] = [startOf(number), endOf(number)]
      for (let at = start; at < end; at++) into[at - start] = units[at] as number
      return end - start
    },
    text: (number) => textOf(units, startOf(number), endOf(number)),
    unitAt(number, at) {
      const place = startOf(number) + at
      return place < endOf(number) ? (units[place] as number) : -1
    },
  }
}
