import type { TermVisit } from './storage/part/part.ts'
import { textOf, unitsOf } from './storage/part/units.ts'
import { LONGEST, readTerms } from './tokenise.ts'

/**
 * Most of a text is plain words with a blank between them, which need no reading (`tokenise.ts`). So a text is cut into
 * stretches where one surely has nothing to do with the next: at a blank, perhaps with stops and brackets, between two
 * letters, or a letter and a digit. A stretch that is a plain word is its own term, and of short ones the terms are
 * remembered.
 */

/** What a unit is for the cutting. */
const [OTHER, LETTER, DIGIT, BLANK, SIGN, STOP] = [0, 1, 2, 3, 4, 5]
/** Scripts with spaces whose letters, once folded, stay letters on their own. The last unit of each range is in it. */
const LETTERS = ['AZ', 'az', 'ÀÖ', 'Øö', 'øÿ', 'ΑΡ', 'ΣΩ', 'αω', 'Ѐџ', 'את', 'ءغ', 'في']
const kinds = kindsOfUnits()

function kindsOfUnits(): Uint8Array {
  const all = new Uint8Array(65_536)
  for (const [first, last] of LETTERS.map((range) => [range.charCodeAt(0), range.charCodeAt(1)]))
    all.fill(LETTER, first, (last ?? 0) + 1)
  all.fill(DIGIT, 48, 58)
  for (const blank of ' \n') all[blank.charCodeAt(0)] = BLANK
  for (const sign of ',;:!?"()') all[sign.charCodeAt(0)] = SIGN
  all['.'.charCodeAt(0)] = STOP
  return all
}

/** The terms to index for a text. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  visitTerms(text, (units, from, to) => terms.push(textOf(units, from, to)))
  return terms
}

/**
 * Visits the terms to index for a text, those that `readTerms` reads. A term is a part of an array of units, which is used
 * again: strings of all terms would take longer than all else.
 */
export function visitTerms(text: string, visit: TermVisit): void {
  const units = smallUnitsOf(text)
  let from = 0
  let isWord = true
  for (let at = 0; at < units.length; ) {
    const unit = units[at] as number
    const kind = kinds[unit] as number
    if (kind < BLANK) {
      if (kind !== LETTER || unit > 127) isWord = false
      at += 1
      continue
    }
    const start = at
    at = endOfGap(units, start)
    if (isCut(units, start, at)) {
      visitStretch(text, units, from, start, isWord, visit)
      from = at
      isWord = true
    } else isWord = false
  }
  if (from < units.length) visitStretch(text, units, from, units.length, isWord, visit)
}

let room = Buffer.alloc(64 * 1024)

/** The units of a text, ASCII capitals as small letters. They are valid until the next call. */
function smallUnitsOf(text: string): Uint16Array {
  if (room.length < text.length * 2) room = Buffer.alloc(text.length * 3)
  room.write(text, 'utf16le')
  const units = new Uint16Array(room.buffer, room.byteOffset, text.length)
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number
    if (unit > 64 && unit < 91) units[at] = unit + 32
  }
  return units
}

function endOfGap(units: Uint16Array, start: number): number {
  let at = start + 1
  while (at < units.length && (kinds[units[at] as number] as number) >= BLANK) at += 1
  return at
}

/** Whether the text may be cut at a gap. */
function isCut(units: Uint16Array, start: number, end: number): boolean {
  const before = start === 0 ? OTHER : (kinds[units[start - 1] as number] as number)
  const after = end === units.length ? OTHER : (kinds[units[end] as number] as number)
  const areApart = before === LETTER ? after === LETTER || after === DIGIT : before === DIGIT && after === LETTER
  if (!areApart) return false
  if (end - start === 1) return kinds[units[start] as number] === BLANK
  // The stop of `.net` is its own.
  if (kinds[units[end - 1] as number] === STOP) return false
  for (let at = start; at < end; at++) if (kinds[units[at] as number] === BLANK) return true
  return false
}

/** The terms of short stretches. */
const remembered = new Map<string, readonly Uint16Array[]>()
/** Longer texts would keep the text that they are a part of in memory. */
const SHORT = 12
const MOST_REMEMBERED = 20_000

function visitStretch(
  text: string,
  units: Uint16Array,
  from: number,
  to: number,
  isWord: boolean,
  visit: TermVisit,
): void {
  if (isWord) {
    visit(units, from, Math.min(to, from + LONGEST))
    return
  }
  const stretch = text.slice(from, to)
  const known = remembered.get(stretch)
  const terms = known ?? readTerms(stretch).map(unitsOf)
  if (known === undefined && stretch.length <= SHORT) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(stretch, terms)
  }
  for (const term of terms) visit(term, 0, term.length)
}
