import { hasUnbrokenRun } from './text/dictionary-scripts.ts'

/**
 * Limits for a note, and for how much of one is read as Markdown: whatever was typed or pasted, reading it takes no
 * longer than a glance.
 */

/** Characters of a note, in UTF-16 units. */
export const LONGEST_NOTE = 200_000
/** Nested quotations, lists and emphasis that are shown as such; deeper ones become text. */
export const DEEPEST = 50

/** Nobody formats a longer text. */
const LONGEST_MARKDOWN = 100_000
/** Signs and lines that can have a meaning: each takes up to a tenth of a millisecond to read. */
const MOST_SIGNS = 2_500
/** Signs within a block times its length: the parser searches all that follows for the end of some of them. */
const MOST_LOOKS = 2_000_000

const INLINE = new Set('\\`*_~[]<&|@')
const OTHER = new Set('#+=>()!-:')

/**
 * Why a note is shown as plain text; null when it may be read as Markdown. One walk over the text. The limits come from
 * thousands of random Markdown texts just within them; the slowest took half a second.
 */
export function plainBecause(text: string): 'long' | 'dense' | 'unbroken' | null {
  if (text.length > LONGEST_MARKDOWN) return 'long'
  if (isUnbroken(text)) return 'unbroken'
  let signs = 0
  let inBlock = 0
  let blockStart = 0
  let isBlank = true
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      signs += 1
      // Nothing in a line reaches beyond an empty one.
      if (isBlank) [inBlock, blockStart] = [0, at + 1]
      isBlank = true
    } else if (INLINE.has(sign)) {
      signs += 1
      inBlock += 1
      isBlank = false
    } else if (sign !== ' ' && sign !== '\t' && sign !== '\r') {
      if (OTHER.has(sign)) signs += 1
      isBlank = false
    }
    if (signs > MOST_SIGNS || inBlock * (at - blockStart) > MOST_LOOKS) return 'dense'
  }
  return null
}

/** Whether breaking a text into lines would block the window: it is then shown with its lines broken anywhere. */
export const isUnbroken = (text: string): boolean => hasUnbrokenRun(text)

/** The start of a quotation or of a list item, at the place being tried. */
const LEAD = /[ \t]*(>|[-+*](?=[ \t\r\n]|$)|\d{1,9}[.)](?=[ \t\r\n]|$))/y
/** A rule has at least this many of its sign. */
const RULE = 3

/**
 * A text in which no line begins more than `DEEPEST` quotations and lists: a sign that means nothing, and is not in the
 * text, is put before the next one. Pass everything that was read from it to `restore`.
 */
export function boundLeads(text: string): { readonly text: string; readonly restore: (read: string) => string } {
  const lines = text.split(/(?<=[\r\n])/)
  const places = lines.map(deepLead)
  if (places.every((place) => place === null)) return { text, restore: (read) => read }
  const stop = privateSign(text)
  const bounded = lines.map((line, n) => {
    const place = places[n] ?? null
    return place === null ? line : line.slice(0, place) + stop + line.slice(place)
  })
  return { text: bounded.join(''), restore: (read) => read.replaceAll(stop, '') }
}

/** The place in a line of the first sign that would nest too deep; null where there is none. */
function deepLead(line: string): number | null {
  if (line.length <= DEEPEST) return null
  LEAD.lastIndex = 0
  for (let depth = 1; ; depth++) {
    const lead = LEAD.exec(line)
    const sign = lead?.[1] ?? ''
    if (lead === null) return null
    const at = LEAD.lastIndex - sign.length
    if (depth > DEEPEST) return isRule(line, at, sign) ? null : at
  }
}

/** Whether a sign and the rest of its line are a rule, which is one block however many signs it has. */
function isRule(line: string, at: number, sign: string): boolean {
  if (sign !== '-' && sign !== '*') return false
  let from = line.length
  let signs = 0
  while (from > 0 && [sign, ' ', '\t', '\r', '\n'].includes(line[from - 1] ?? '')) {
    from -= 1
    if (line[from] === sign) signs += 1
  }
  return from <= at && signs >= RULE
}

/** A private-use character of Unicode that a text does not contain: there are more of them than a note has room for. */
function privateSign(text: string): string {
  const held = new Set(text)
  let code = 0xe000
  while (held.has(String.fromCodePoint(code))) code = code === 0xf8ff ? 0xf0000 : code + 1
  return String.fromCodePoint(code)
}
