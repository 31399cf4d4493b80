import {
  advance,
  boundOf,
  LONGEST_TERM,
  type TermTable,
  type Walk,
  walkFrom,
  walkThrough,
  wordOf,
} from './term-table.ts'
import { unitsOf } from './units.ts'

/** After so many terms with a beginning that is too far off, the end of this beginning is looked up. */
const MOST_SKIPPED = 24

/**
 * Visits the terms of a table that are at most so many insertions, deletions and replacements away from a word. The rows
 * of Levenshtein's matrix are kept for the units that a term shares with the one before it; where all of a row is too far
 * off, so is every term that begins so.
 */
export function visitNear(
  table: TermTable,
  word: string,
  distance: number,
  visit: (near: string, number: number) => void,
): void {
  if (word.length > LONGEST_TERM) return
  const matrix = createMatrix(word, distance)
  let walk = walkThrough(table)
  let skipped = 0
  /** With so many units, the beginning of the current term is too far off. */
  let dead = Number.POSITIVE_INFINITY
  while (advance(walk)) {
    if (walk.shared < dead) {
      dead = matrix.read(walk)
      if (matrix.isNear(walk.length) && dead > walk.length) visit(wordOf(walk), walk.at)
      skipped = 0
    } else if (++skipped === MOST_SKIPPED) walk = walkFrom(table, boundOf(table, beginningOf(walk, dead), true))
  }
}

function beginningOf(walk: Walk, length: number): string {
  return wordOf({ ...walk, length })
}

interface Matrix {
  /** Fills the rows of a term from where it differs from the last. @returns how many units make it too far off */
  read(walk: Walk): number
  /** Whether the last term, of this length, is near enough. */
  isNear(length: number): boolean
}

/** Row `at` has the distances between the first `at` units of a term and each beginning of the word. */
function createMatrix(word: string, distance: number): Matrix {
  const columns = word.length + 1
  const far = distance + 1
  const sought = unitsOf(word)
  const cells = new Uint8Array((LONGEST_TERM + 2) * columns).fill(far)
  for (let column = 0; column <= Math.min(distance, word.length); column++) cells[column] = column

  /** Only the columns that can be near enough are computed. @returns the least distance in the row */
  function fill(row: number, unit: number): number {
    const [here, above] = [row * columns, (row - 1) * columns]
    const first = Math.max(1, row - distance)
    const last = Math.min(word.length, row + distance)
    let before = row <= distance ? row : far
    cells[here + first - 1] = first === 1 ? before : far
    if (first > 1) before = far
    let least = before
    for (let column = first; column <= last; column++) {
      const same = (cells[above + column - 1] as number) + (sought[column - 1] === unit ? 0 : 1)
      const over = column === row + distance ? far : (cells[above + column] as number) + 1
      before = Math.min(same, over, before + 1, far)
      cells[here + column] = before
      if (before < least) least = before
    }
    return least
  }

  return {
    read({ word: units, length, shared }) {
      for (let row = shared + 1; row <= length; row++) if (fill(row, units[row - 1] as number) > distance) return row
      return Number.POSITIVE_INFINITY
    },
    isNear: (length) =>
      Math.abs(length - word.length) <= distance && (cells[length * columns + word.length] as number) <= distance,
  }
}
