import { isFilterName, nearestName } from './names.ts'
import { createQuotationReader, opensWithinToken, type QuotationReader } from './quotes.ts'

/** Reading what was typed as tokens, in linear time, whatever it is. Offsets are UTF-16 units of the text. */

interface Span {
  readonly start: number
  readonly end: number
}

/** A word, a phrase or a filter, with the minus before it. */
export interface Atom extends Span {
  readonly kind: 'atom'
  readonly minus: boolean
  /** The name before the colon, in lower case; of an atom in `tag:( … )`, that of the group. Null for words and phrases. */
  readonly name: string | null
  /** The value as it is written, with its quotation marks. */
  readonly valueSpan: Span
  readonly value: string
  readonly isQuoted: boolean
  /** The number behind `"…"~`. */
  readonly near: number | null
}

export interface Operator extends Span {
  readonly kind: 'or' | 'and' | 'close'
}

export interface Open extends Span {
  readonly kind: 'open'
  readonly minus: boolean
}

export type Token = Atom | Operator | Open

/** Brackets within more brackets than these are left out, and what they hold belongs to the innermost group. */
const DEEPEST = 20
/** The largest number behind `~` that makes a difference to a reader. */
const FARTHEST = 1_000

interface Group {
  /** The name that its atoms without one of their own have. */
  readonly name: string | null
  readonly isCounted: boolean
}

/** The tokens of a text, in order. Groups are closed where the text closes them; the last ones may be left open. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const partners = bracketPartners(text)
  const quotationAt = createQuotationReader(text)
  const groups: Group[] = []
  /** `-name:"a phrase"` of an unknown name is a word and a phrase: the minus is for both. */
  let isMinusKept = false

  function open(start: number, end: number, minus: boolean, name: string | null): number {
    const isCounted = groups.length < DEEPEST
    groups.push({ name: name ?? groups.at(-1)?.name ?? null, isCounted })
    if (isCounted) tokens.push({ kind: 'open', start, end, minus })
    return end
  }

  function close(at: number): number {
    if (groups.pop()?.isCounted === true) tokens.push({ kind: 'close', start: at, end: at + 1 })
    return at + 1
  }

  /** Reads the token that begins at an offset, which is no blank. @returns where it ends */
  function read(start: number): number {
    const first = text.charAt(start)
    if (first === ')' && groups.length > 0) return close(start)
    if (first === '|') return operator('or', start, start + 1)
    const minus = first === '-' && !endsAt(text, start + 1)
    const from = minus ? start + 1 : start
    const name = filterNameAt(text, from)
    const at = name === null ? from : from + name.length + 1
    if (opensGroup(text, at, partners)) return open(start, at + 1, minus, name?.toLowerCase() ?? null)
    const quotation = quotationAt(at)
    if (quotation !== null) return readQuoted(start, at, minus || isMinusKept, name, quotation)
    const end = endOfBare(text, at, partners, groups.length > 0)
    const joint = name === null && !minus ? jointAt(text, at, end) : null
    if (joint !== null) return operator(joint, at, at + joint.length)
    const value = text.slice(at, end)
    const atom = { kind: 'atom', start, minus, isQuoted: false, near: null, value, end } as const
    tokens.push({ ...atom, name: nameOf(name), valueSpan: { start: at, end } })
    isMinusKept = minus && NAME_BEFORE_QUOTE.test(value) && opensWithinToken(text.charAt(end))
    return end
  }

  function operator(kind: 'or' | 'and', start: number, end: number): number {
    tokens.push({ kind, start, end })
    return end
  }

  function readQuoted(
    start: number,
    at: number,
    minus: boolean,
    name: string | null,
    { value, end: closed }: NonNullable<ReturnType<QuotationReader>>,
  ): number {
    isMinusKept = false
    const distance = distanceAt(text, closed)
    const end = closed + distance.length
    const near = distance.length > 1 ? Math.min(FARTHEST, Number(distance.slice(1))) : null
    const valueSpan = { start: at, end: closed }
    tokens.push({ kind: 'atom', start, end, minus, name: nameOf(name), valueSpan, value, isQuoted: true, near })
    return end
  }

  const nameOf = (name: string | null) => name?.toLowerCase() ?? groups.at(-1)?.name ?? null

  for (let at = 0; at < text.length; ) at = isBlank(text, at) ? at + 1 : read(at)
  return tokens
}

const NAME_BEFORE_QUOTE = /^[a-z]{1,20}:$/i
/** The longest name of a filter. */
const LONGEST_NAME = 12

/** The name of a filter before a colon, as it is written. `https://…` and `16:30` are words. */
function filterNameAt(text: string, at: number): string | null {
  const colon = text.slice(at, at + LONGEST_NAME + 1).indexOf(':')
  const name = text.slice(at, at + Math.max(0, colon))
  if (isFilterName(name.toLowerCase())) return name
  // Prose such as `Author: …` is no filter that is spelled wrong.
  return nearestName(name.toLowerCase()) !== null && !endsAt(text, at + colon + 1) ? name : null
}

/** A word without the stars at its end, which make it a beginning. */
export function withoutStars(word: string): string {
  let end = word.length
  while (word[end - 1] === '*') end -= 1
  return word.slice(0, end)
}

/** The operator that a token is: `OR` or `AND` in capitals, which a group may follow without a blank. */
function jointAt(text: string, at: number, end: number): 'or' | 'and' | null {
  const isJoint = (word: string) =>
    text.startsWith(word, at) && (end === at + word.length || text[at + word.length] === '(')
  return isJoint('OR') ? 'or' : isJoint('AND') ? 'and' : null
}

function distanceAt(text: string, at: number): string {
  return text.charAt(at) === '~' ? `~${/^\d{0,9}/.exec(text.slice(at + 1, at + 10))?.[0] ?? ''}` : ''
}

/** Whether a bracket begins a group: not when its own bracket closes within a token, as in `(re)build`. */
function opensGroup(text: string, at: number, partners: Int32Array): boolean {
  if (text.charAt(at) !== '(') return false
  const partner = partners[at] ?? 0
  return partner === 0 || !/^[\p{L}\p{N}]/u.test(text.slice(partner + 1, partner + 3))
}

/** Where a word or a value without quotation marks ends. */
function endOfBare(text: string, from: number, partners: Int32Array, isInGroup: boolean): number {
  let isAddress = false
  let at = from
  while (at < text.length && !isBlank(text, at)) {
    const character = text.charAt(at)
    if (character === ')' && isInGroup) break
    if (opensWithinToken(character) || (character === '|' && !isAddress)) break
    // Brackets in a token belong to it: `702(b)`.
    if (character === '(') at = Math.max(at, partners[at] ?? 0)
    else if (character === ':' && text.startsWith('//', at + 1)) isAddress = true
    at += 1
  }
  return at
}

/** By the offset of an opening bracket: that of its closing one, if both are in one token; else 0. */
function bracketPartners(text: string): Int32Array {
  const partners = new Int32Array(text.length)
  if (!text.includes('(')) return partners
  let opened: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '(') opened.push(at)
    else if (character === ')') {
      const partner = opened.pop()
      if (partner !== undefined) partners[partner] = at
    } else if (isBlank(text, at) || character === '|' || opensWithinToken(character)) opened = []
  }
  return partners
}

/** Whether there is nothing at an offset that a minus could leave out. */
function endsAt(text: string, at: number): boolean {
  return at >= text.length || isBlank(text, at) || text.charAt(at) === ')' || text.charAt(at) === '|'
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 32 || (code > 8 && code < 14) : /\s/.test(text.charAt(at))
}
