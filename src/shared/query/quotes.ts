/** Quotation marks of all languages, and the marks that close each. */

interface Mark {
  readonly closers: string
  /** What closes it where none of these follows. */
  readonly otherwise?: string
}

/** A straight mark closes a curly one that was left open: a program makes only the first of them curly. */
const marks: ReadonlyMap<string, Mark> = new Map([
  ['"', { closers: '"' }],
  ['“', { closers: '”“', otherwise: '"' }],
  ['„', { closers: '“”', otherwise: '"' }],
  ['‟', { closers: '”“', otherwise: '"' }],
  ['”', { closers: '”', otherwise: '"' }],
  ['«', { closers: '»' }],
  ['»', { closers: '«»' }],
  ['‹', { closers: '›' }],
  ['›', { closers: '‹›' }],
  ['「', { closers: '」' }],
  ['『', { closers: '』' }],
  ['《', { closers: '》' }],
  ['〝', { closers: '〞〟' }],
  ['＂', { closers: '＂' }],
])
/** These are apostrophes too: they quote only at both edges of words, and are never left open. */
const apostrophes: ReadonlyMap<string, Mark> = new Map([
  ['‘', { closers: '’' }],
  ['’', { closers: '’' }],
  ['‚', { closers: '‘’' }],
  ['‛', { closers: '’' }],
])

/** Marks that begin a phrase within a token too: `rock"n roll"`. The others may end a word there. */
const ALWAYS_OPENS = new Set('"“„«「『《〝＂')

export const opensWithinToken = (character: string): boolean => ALWAYS_OPENS.has(character)

/** A quotation: offsets into the text. */
export interface Quotation {
  readonly value: string
  /** Behind the closing mark. */
  readonly end: number
}

/** Reads the quotation that begins at an offset; null when none does. Offsets must not become smaller from call to call. */
export type QuotationReader = (at: number) => Quotation | null

/** Reads the quotations of a text, all of them in linear time. A backslash keeps a mark or a backslash in the quotation. */
export function createQuotationReader(text: string): QuotationReader {
  /** By closers: the next place that closes, for all offsets since it was looked for. */
  const next = new Map<string, number>()

  function closeFrom(from: number, closers: string, isClose: (at: number) => boolean): number {
    const known = next.get(closers)
    if (known !== undefined && known >= from) return known
    let at = from
    while (at < text.length && !(closers.includes(text.charAt(at)) && isClose(at))) at += 1
    next.set(closers, at)
    return at
  }

  function quotation(from: number, to: number): Quotation {
    return { value: withoutEscapes(text.slice(from, to)).trim(), end: Math.min(text.length, to + 1) }
  }

  return (at) => {
    const mark = marks.get(text.charAt(at))
    if (mark !== undefined) {
      const isClose = (place: number) => !isEscaped(text, place)
      const close = closeFrom(at + 1, mark.closers, isClose)
      if (close < text.length || mark.otherwise === undefined) return quotation(at + 1, close)
      return quotation(at + 1, closeFrom(at + 1, mark.otherwise, isClose))
    }
    const apostrophe = apostrophes.get(text.charAt(at))
    if (apostrophe === undefined) return null
    const close = closeFrom(at + 1, apostrophe.closers, (place) => isEdge(text, place))
    return close < text.length && close > at + 1 ? quotation(at + 1, close) : null
  }
}

/** Whether an odd number of backslashes precedes. */
function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text.charAt(before - 1) === '\\') before -= 1
  return (at - before) % 2 === 1
}

/** Whether a word ends before a mark, and none begins behind it. */
function isEdge(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at - 1)) && isEnd(text.charAt(at + 1))
}

const isEnd = (next: string): boolean => /^$|[\s)|~]/.test(next) || opensWithinToken(next)

function withoutEscapes(value: string): string {
  return value.includes('\\') ? value.replace(/\\(["“”„‟«»‹›「」『』《》〝〞〟＂‘’‚‛\\])/gu, '$1') : value
}

/** A value between quotation marks, to be read as it is. */
export function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
