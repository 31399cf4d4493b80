import { holdsWords } from '#shared/query/names.ts'
import { parseQuery } from '#shared/query/query.ts'
import { type Atom, type Token, tokensOf, withoutStars } from '#shared/query/tokens.ts'

/** What a part of a query is: how the box paints it. */
export type PaintKind = 'plain' | 'operator' | 'name' | 'value' | 'phrase' | 'problem'

export interface Painted {
  readonly kind: PaintKind
  readonly text: string
  readonly start: number
}

/** A longer query was pasted; nobody reads it in the box. */
const LONGEST = 2_000

/** A query in parts, without a gap; null when all of it is plain words. */
export function paint(text: string): readonly Painted[] | null {
  if (text.length > LONGEST) return null
  const problems = parseQuery(text).problems
  const parts: Painted[] = []
  let done = 0
  const put = (kind: PaintKind, end: number) => {
    if (end > done) parts.push({ kind, text: text.slice(done, end), start: done })
    done = Math.max(done, end)
  }
  for (const token of tokensOf(text)) {
    put('plain', token.start)
    if (problems.some(({ start }) => start === token.start)) put('problem', token.end)
    else paintToken(text, token, put)
  }
  put('plain', text.length)
  return parts.every(({ kind }) => kind === 'plain') ? null : parts
}

function paintToken(text: string, token: Token, put: (kind: PaintKind, end: number) => void): void {
  const { start, end } = token
  if (token.kind === 'atom' || token.kind === 'open') put('operator', start + (token.minus ? 1 : 0))
  if (token.kind === 'open') put('name', end - 1)
  if (token.kind === 'atom') paintAtom(text, token, put)
  put('operator', end)
}

function paintAtom(
  text: string,
  { end, valueSpan, isQuoted, name }: Atom,
  put: (kind: PaintKind, end: number) => void,
): void {
  put('name', valueSpan.start)
  if (isQuoted) put(isFieldOrNone(name) ? 'phrase' : 'value', valueSpan.end)
  else if (name !== null && !isFieldOrNone(name)) put('value', end)
  else put('plain', valueSpan.start + withoutStars(text.slice(valueSpan.start, end)).length)
}

/** Whether a value is words: that of `title:` is, that of `tag:` is a name. */
function isFieldOrNone(name: string | null): boolean {
  return name === null || holdsWords(name)
}
