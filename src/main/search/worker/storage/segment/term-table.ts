import { copyInto } from '../part/copy-into.ts'
import { LONGEST_TERM, textOf } from '../part/units.ts'

/**
 * The terms of a segment in order (by UTF-16 units, as JavaScript compares texts), each stored as what differs from the
 * one before it. Every so often a term is stored whole, so that one can be looked up among a million in some microseconds.
 */
export interface TermTable {
  readonly size: number
  /** For each block of terms, where it begins in `units`. */
  readonly blocks: Uint32Array
  /** For each term a header, then its units: those that it does not share with the term before it. */
  readonly units: Uint16Array
}

/** Terms of a block. Its first is stored whole. */
export const BLOCK = 16
/** A header is how many units are shared, times this, and how many follow. */
export const HEADER = LONGEST_TERM + 1

/** A place in a table, which moves on from term to term. */
export interface Walk {
  readonly table: TermTable
  /** The number of the current term. */
  at: number
  /** The current term: the first `length` of these units. */
  readonly word: Uint16Array
  length: number
  /** Where the next header is. */
  next: number
}

/** A walk that stands before a term, which is the first of its block; `advance` moves it there. */
function walkFromBlock(table: TermTable, block: number): Walk {
  const next = table.blocks[block] ?? 0
  return { table, at: block * BLOCK - 1, word: new Uint16Array(HEADER), length: 0, next }
}

/** A walk that stands before the first term. */
export function walkThrough(table: TermTable): Walk {
  return walkFromBlock(table, 0)
}

/** Moves on to the next term. @returns whether there is one */
export function advance(walk: Walk): boolean {
  const { table, word } = walk
  walk.at += 1
  if (walk.at >= table.size) return false
  const { units } = table
  const header = units[walk.next] as number
  const from = walk.next + 1
  const shared = header >> 8
  const length = shared + (header & (HEADER - 1))
  for (let at = shared; at < length; at++) word[at] = units[from + at - shared] as number
  walk.length = length
  walk.next = from + length - shared
  return true
}

export function wordOf({ word, length }: Walk): string {
  return textOf(word, 0, length)
}

/** The number of the first term that is not before a text. With `past`, of the first that does not begin with it either. */
export function boundOf(table: TermTable, text: string, past = false): number {
  const walk = walkBefore(table, text, past)
  while (advance(walk)) if (!isBefore(walk.word, 0, walk.length, text, past)) return walk.at
  return table.size
}

/** The number of a term; -1 if the table does not have it. */
export function findTerm(table: TermTable, text: string): number {
  const walk = walkBefore(table, text, false)
  while (advance(walk))
    if (!isBefore(walk.word, 0, walk.length, text, false))
      return walk.length === text.length && isEqual(walk.word, text) ? walk.at : -1
  return -1
}

/** A walk that stands before a term with this number. */
export function walkFrom(table: TermTable, number: number): Walk {
  const walk = walkFromBlock(table, Math.floor(number / BLOCK))
  while (walk.at < number - 1) advance(walk)
  return walk
}

/** A walk before the block in which a text would be. */
function walkBefore(table: TermTable, text: string, past: boolean): Walk {
  const { blocks, units } = table
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const header = blocks[middle] as number
    const length = (units[header] as number) & (HEADER - 1)
    if (isBefore(units, header + 1, length, text, past)) low = middle + 1
    else high = middle
  }
  return walkFromBlock(table, Math.max(0, low - 1))
}

function isBefore(units: Uint16Array, from: number, length: number, text: string, past: boolean): boolean {
  const both = Math.min(length, text.length)
  for (let at = 0; at < both; at++) {
    const [unit, other] = [units[from + at] as number, text.charCodeAt(at)]
    if (unit !== other) return unit < other
  }
  return length < text.length || (past && length >= text.length)
}

function isEqual(word: Uint16Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (word[at] !== text.charCodeAt(at)) return false
  return true
}

/** Makes a table of terms that come in order. */
export interface TermTableWriter {
  /** Takes the next term, the first `length` of these units. */
  add(word: Uint16Array, length: number): void
  finish(): TermTable
}

export function createTermTableWriter(): TermTableWriter {
  let units = new Uint16Array(4096)
  let blocks = new Uint32Array(256)
  let [size, used] = [0, 0]
  const last = new Uint16Array(HEADER)
  let lastLength = 0

  function beginBlock(): void {
    const block = size / BLOCK
    if (block === blocks.length) blocks = copyInto(blocks, new Uint32Array(block * 2))
    blocks[block] = used
  }

  return {
    add(word, length) {
      if (used + HEADER > units.length) units = copyInto(units, new Uint16Array(units.length * 2))
      let shared = 0
      if (size % BLOCK === 0) beginBlock()
      else while (shared < length && shared < lastLength && word[shared] === last[shared]) shared += 1
      units[used++] = shared * HEADER + length - shared
      for (let at = shared; at < length; at++) {
        const unit = word[at] as number
        units[used++] = unit
        last[at] = unit
      }
      lastLength = length
      size += 1
    },
    finish: () => ({ size, blocks: blocks.slice(0, Math.ceil(size / BLOCK)), units: units.slice(0, used) }),
  }
}
