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
  const { size, units } = table
  const term = new Uint16Array(HEADER)
  let length = 0
  let next = 0
  /** With so many units, the beginning of the current term is too far off. */
  let dead = HEADER
  for (let number = 0; number < size; number++) {
    const header = units[next] as number
    let shared = header >> 8
    const from = next + 1 - shared
    const end = shared + (header & (HEADER - 1))
    if (number % BLOCK === 0) {
      const block = dead === HEADER ? 0 : lastBlockWith(table, number / BLOCK, term, dead)
      if (block > number / BLOCK) {
        number = block * BLOCK - 1
        next = table.blocks[block] as number
        continue
      }
      while (shared < length && shared < end && term[shared] === units[from + shared]) shared += 1
    }
    next = from + end
    if (shared >= dead) continue
    for (let at = shared; at < end; at++) term[at] = units[from + at] as number
    length = end
    dead = automaton.read(term, shared, end)
    if (dead > end && automaton.accepts(end)) visit(textOf(term, 0, end), number)
  }
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
