import { LONGEST_TERM, textOf, unitsOf } from '../part/units.ts'
import { BLOCK, HEADER, type TermTable } from './term-table.ts'

/**
 * Visits the terms of a table that are at most so many insertions, deletions and replacements away from a word. What is
 * known of the beginning of a term holds for all terms that share it; where a beginning is too far off, they are passed
 * over, by blocks if there are many.
 * @param distance at most 15
 */
export function visitNear(
  table: TermTable,
  word: string,
  distance: number,
  visit: (near: string, number: number) => void,
): void {
  if (word.length > LONGEST_TERM) return
  const automaton = createAutomaton(word, distance)
  const { size, units, blocks } = table
  const longest = longestTerms(table)
  const least = word.length - distance
  const term = new Uint16Array(HEADER)
  let [length, next] = [0, 0]
  /** Of how many units of the current term the automaton knows; and with how many it is too far off. */
  let [known, dead] = [0, HEADER]
  for (let number = 0; number < size; number++) {
    if (number % BLOCK === 0) {
      const block = number / BLOCK
      const other = dead === HEADER ? nextBlockOf(longest, block, least) : lastBlockWith(table, block, term, dead)
      if (other > block) {
        number = other * BLOCK - 1
        next = blocks[other] as number
        continue
      }
    }
    const header = units[next] as number
    let shared = header >> 8
    const from = next + 1 - shared
    const end = shared + (header & (HEADER - 1))
    if (number % BLOCK === 0)
      while (shared < length && shared < end && term[shared] === units[from + shared]) shared += 1
    next = from + end
    if (shared >= dead) continue
    for (let at = shared; at < end; at++) term[at] = units[from + at] as number
    length = end
    known = Math.min(known, shared)
    dead = HEADER
    if (end < least) continue
    dead = automaton.read(term, known, end)
    known = Math.min(dead, end)
    if (dead > end && automaton.accepts(end)) visit(textOf(term, 0, end), number)
  }
}

const knownLongest = new WeakMap<TermTable, Uint8Array>()

/** By block, how long its longest term is: pieces of scripts without spaces are many, and short. */
function longestTerms(table: TermTable): Uint8Array {
  const made = knownLongest.get(table)
  if (made !== undefined) return made
  const longest = new Uint8Array(table.blocks.length)
  for (let number = 0, at = 0; number < table.size; number++) {
    const header = table.units[at] as number
    const further = header & (HEADER - 1)
    const block = Math.floor(number / BLOCK)
    longest[block] = Math.max(longest[block] as number, (header >> 8) + further)
    at += 1 + further
  }
  knownLongest.set(table, longest)
  return longest
}

/** The next block, from one on, that has a term of at least so many units; after the last if there is none. */
function nextBlockOf(longest: Uint8Array, from: number, least: number): number {
  let block = from
  while (block < longest.length && (longest[block] as number) < least) block += 1
  return block
}

/** The last of the blocks from one on whose first term has a beginning; that one or 0 if the next has not. */
function lastBlockWith({ blocks, units }: TermTable, first: number, start: Uint16Array, length: number): number {
  let step = 1
  let block = first
  const begins = (each: number) => {
    if (each >= blocks.length) return false
    const header = blocks[each] as number
    if (((units[header] as number) & (HEADER - 1)) < length) return false
    for (let at = 0; at < length; at++) if (units[header + 1 + at] !== start[at]) return false
    return true
  }
  if (!begins(first)) return 0
  // First in steps that grow, then in steps that shrink.
  while (begins(block + step)) {
    block += step
    step *= 2
  }
  for (; step >= 1; step >>= 1) if (begins(block + step)) block += step
  return block
}

interface Automaton {
  /** Goes on with the units of a term from where it differs from the last. @returns how many make it too far off */
  read(term: Uint16Array, from: number, to: number): number
  /** Whether the last term, which has this length, is near enough. */
  accepts(length: number): boolean
}

/**
 * After so many units of a term, the bits of a row say which beginnings of the word are as far off as the row's number, at
 * most. Only those can be near whose length differs by the distance at most: bit 0 stands for the shortest of them.
 */
function createAutomaton(word: string, distance: number): Automaton {
  const rows = distance + 1
  const width = 2 * distance + 1
  const sought = new Uint16Array(LONGEST_TERM + width)
  sought.set(unitsOf(word), distance)
  const all = 2 ** width - 1
  const states = new Int32Array((LONGEST_TERM + 2) * rows)
  for (let errors = 0; errors < rows; errors++) states[errors] = ((2 << errors) - 1) << distance

  /** The beginnings that the next unit of the term makes longer. */
  function matches(unit: number, length: number): number {
    let bits = 0
    for (let bit = 0; bit < width; bit++) if (sought[length + bit] === unit) bits |= 1 << bit
    return bits
  }

  return {
    read(term, from, to) {
      for (let length = from; length < to; length++) {
        const equal = matches(term[length] as number, length)
        const [before, after] = [length * rows, (length + 1) * rows]
        let made = (states[before] as number) & equal
        states[after] = made
        for (let errors = 1; errors < rows; errors++) {
          const fewer = states[before + errors - 1] as number
          made = (((states[before + errors] as number) & equal) | fewer | (fewer >> 1) | (made << 1)) & all
          states[after + errors] = made
        }
        if (made === 0) return length + 1
      }
      return HEADER
    },
    accepts(length) {
      const bit = word.length - length + distance
      return bit >= 0 && bit < width && ((states[length * rows + distance] as number) & (1 << bit)) !== 0
    },
  }
}
