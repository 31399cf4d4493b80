import type { LinePart } from './escape.ts'

/** A sign that begins or ends emphasis: its meaning depends on the characters around it. */
export interface Delimiter {
  readonly sign: string
  readonly does: 'opens' | 'closes'
  /** The same for the sign that ends what this one begins. */
  readonly pair: symbol
}

/** A piece of a line; the brackets of a link are marked. */
export interface LinePiece extends LinePart {
  readonly link?: 'opens' | 'closes'
}
export type Part = LinePiece | Delimiter

/** More tries than a real line ever needs; then its emphasis is left out. */
const MOST_TRIES = 40

/**
 * Writes the signs of emphasis so that CommonMark reads each pair of them as meant (6.2). A letter outside, next to a sign
 * with punctuation inside, becomes a character reference, which counts as punctuation. Emphasis that has no form, such as
 * one kind directly behind another within a third, is left out.
 */
export function readableEmphasis(parts: readonly Part[]): readonly LinePiece[] {
  let tried = parts
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const written = withReferences(tried)
    const misread = misreadPair(tried, written, NEWER) ?? misreadPair(tried, written, OLDER)
    if (misread === null) return written.flat()
    tried = tried.filter((part) => !isDelimiter(part) || part.pair !== misread)
  }
  return withReferences(tried.filter((part) => !isDelimiter(part))).flat()
}

const isDelimiter = (part: Part | undefined): part is Delimiter => part !== undefined && 'sign' in part

const ours = (text: string): LinePiece => ({ text, isOurs: true })

/** Each part as it is written. A reference may make the next sign need one too. */
function withReferences(parts: readonly Part[]): readonly (readonly LinePiece[])[] {
  const written: LinePiece[][] = parts.map((part) => [isDelimiter(part) ? ours(part.sign) : part])
  const signs = [...parts.entries()].filter(([, part]) => isDelimiter(part)) as [number, Delimiter][]
  for (let isDone = false; !isDone; ) {
    isDone = true
    for (const [at, { does }] of signs) {
      const step = does === 'opens' ? -1 : 1
      const inside = pieceNear(written[skip(parts, at, -step)], -step)
      const around = written[skip(parts, at, step)]
      if (around === undefined || !NEWER.test(edgeOf(inside, -step))) continue
      if (referEdge(around, step)) isDone = false
    }
  }
  return written
}

/** Writes the character at the edge of these pieces as a reference, where it is a letter of the page. */
function referEdge(around: LinePiece[], step: number): boolean {
  const outer = pieceNear(around, step)
  const outside = edgeOf(outer, step)
  if (outer === undefined || outer.isOurs || BLANK.test(outside) || OLDER.test(outside)) return false
  const reference = ours(`&#x${(outside.codePointAt(0) ?? 0).toString(16)};`)
  const at = around.indexOf(outer)
  if (step > 0) around.splice(at, 1, reference, { ...outer, text: outer.text.slice(outside.length) })
  else around.splice(at, 1, { ...outer, text: outer.text.slice(0, outer.text.length - outside.length) }, reference)
  return true
}

/** The first piece that is written, or the last. */
function pieceNear(pieces: readonly LinePiece[] | undefined, step: number): LinePiece | undefined {
  const isWritten = ({ text }: LinePiece) => text !== ''
  return step > 0 ? pieces?.find(isWritten) : pieces?.findLast(isWritten)
}

/** The next part that is not in the same run of signs. */
function skip(parts: readonly Part[], from: number, step: number): number {
  const own = edgeOf(parts[from], step)
  let at = from + step
  while (isDelimiter(parts[at]) && edgeOf(parts[at], step) === own) at += step
  return at
}

/** CommonMark counts symbols as punctuation since 0.31. */
const NEWER = /[\p{P}\p{S}]/u
const OLDER = /[\p{P}$+<=>^`|~]/u
const BLANK = /^(?:[\p{Zs}\t\n\f\r]|)$/u

/** The first character of a part, or its last. */
function edgeOf(part: Part | undefined, step: number): string {
  if (isDelimiter(part)) return part.sign.slice(0, 1)
  if (part === undefined || part.text === '') return ''
  if (step > 0) return String.fromCodePoint(part.text.codePointAt(0) ?? 0)
  return [...part.text.slice(-2)].at(-1) ?? ''
}

/** Signs with nothing between them, which are read as one run. */
interface Run {
  readonly signs: Delimiter[]
  readonly length: number
  readonly opens: boolean
  readonly closes: boolean
}

/** The first pair of stars that would be read as something else; null when all are read as meant. */
function misreadPair(
  parts: readonly Part[],
  written: readonly (readonly LinePiece[])[],
  punctuation: RegExp,
): symbol | null {
  const stacks: Run[][] = [[]]
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] as Part
    // What is in a link is read on its own.
    if (!isDelimiter(part) && part.link !== undefined) {
      if (part.link === 'opens') stacks.push([])
      else {
        const unread = unreadIn(stacks.pop() ?? [])
        if (unread !== null) return unread
      }
    }
    if (!isStar(part)) {
      at += 1
      continue
    }
    let end = at
    while (isStar(parts[end])) end += 1
    const misread = match(
      stacks.at(-1) as Run[],
      runOf(parts.slice(at, end).filter(isStar), {
        before: edgeNear(written, at, -1),
        after: edgeNear(written, end - 1, 1),
        punctuation,
      }),
    )
    if (misread !== null) return misread
    at = end
  }
  return unreadIn(stacks[0] as Run[])
}

const isStar = (part: Part | undefined): part is Delimiter => isDelimiter(part) && part.sign.startsWith('*')

const unreadIn = (runs: readonly Run[]): symbol | null => runs.flatMap(({ signs }) => signs)[0]?.pair ?? null

interface RunPlace {
  readonly before: string
  readonly after: string
  readonly punctuation: RegExp
}

function runOf(signs: Delimiter[], { before, after, punctuation }: RunPlace): Run {
  const separates = (sign: string) => BLANK.test(sign) || punctuation.test(sign)
  const opens = !BLANK.test(after) && (!punctuation.test(after) || separates(before))
  const closes = !BLANK.test(before) && (!punctuation.test(before) || separates(after))
  return { signs, length: signs.reduce((sum, { sign }) => sum + sign.length, 0), opens, closes }
}

function edgeNear(written: readonly (readonly LinePiece[])[], from: number, step: number): string {
  for (let at = from + step; at >= 0 && at < written.length; at += step) {
    const pieces = written[at] ?? []
    if (pieces.some((piece) => piece === LINE_BREAK)) return ''
    const piece = pieceNear(pieces, step)
    if (piece !== undefined) return edgeOf(piece, step)
  }
  return ''
}

/** Between two lines of one paragraph. */
export const LINE_BREAK: LinePiece = { text: '', isOurs: true }

/** Matches a run against those before it, as the specification does. @returns a pair that is not read as meant */
function match(stack: Run[], run: Run): symbol | null {
  while (run.closes && run.signs.length > 0) {
    const at = stack.findLastIndex((opener) => isMatch(opener, run))
    if (at < 0) break
    const opener = stack[at] as Run
    // What was opened in between has no end any more.
    const lost = stack[at + 1]?.signs[0]
    if (lost !== undefined) return lost.pair
    const [begin, end] = [opener.signs.at(-1) as Delimiter, run.signs[0] as Delimiter]
    if (begin.pair !== end.pair) return end.pair
    opener.signs.pop()
    run.signs.shift()
    stack.length = opener.signs.length === 0 ? at : at + 1
  }
  if (run.signs.length === 0) return null
  if (!run.opens || run.signs.some(({ does }) => does === 'closes')) return (run.signs[0] as Delimiter).pair
  stack.push(run)
  return null
}

/** With one that may both open and close, lengths that add up to a multiple of three do not match. */
function isMatch(opener: Run, closer: Run): boolean {
  if (!opener.closes && !closer.opens) return true
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}
