import { trimEndOf, trimStartOf } from '../text/trim.ts'
import { destination } from './destination.ts'
import { LINE_BREAK, type LinePiece, type Part, readableEmphasis } from './emphasis.ts'
import { escapeLine, type LinePart } from './escape.ts'
import type { Leaf, Marks } from './leaves.ts'

/** Where leaves are written. */
export interface InlinePlace {
  /** Between two lines of one paragraph. */
  readonly lineBreak: string
  /** In a cell of a table a bar has to be escaped even in code. */
  readonly isCell: boolean
  /** Whether the first line begins a line of the file, where more signs have a meaning. */
  readonly atLineStart: boolean
}

/**
 * Writes leaves as lines of Markdown. Whatever they hold, CommonMark reads the same words with the same marks; emphasis
 * that has no form there (directly behind another kind of it) is left out.
 */
export function inlineMarkdown(leaves: readonly Leaf[], place: InlinePlace): string {
  const lines: LinePart[][] = [[]]
  for (const part of readableEmphasis(partsOf(settled(leaves), ORDER, place))) {
    if (part === LINE_BREAK) lines.push([])
    else lines.at(-1)?.push(part)
  }
  return lines
    .map((line, at) => escapeLine(withoutEdges(line), { atStart: place.isCell ? false : at > 0 || place.atLineStart }))
    .join(place.lineBreak)
}

const ORDER: readonly (keyof Marks)[] = ['link', 'del', 'strong', 'em', 'raised']
const BLANK = /^[\p{Zs}\t\n\f\r]+$/u

const BLANKS = ' \t\n\r\f'

/** Blanks at the edges of a line would be an indent, or nothing. */
function withoutEdges(line: readonly LinePart[]): readonly LinePart[] {
  const parts = [...line]
  for (let part = parts[0]; part !== undefined && !part.isOurs; part = parts[0]) {
    const text = trimStartOf(part.text, BLANKS)
    parts[0] = { ...part, text }
    if (text !== '') break
    parts.shift()
  }
  for (let part = parts.at(-1); part !== undefined && !part.isOurs; part = parts.at(-1)) {
    const text = trimEndOf(part.text, BLANKS)
    parts[parts.length - 1] = { ...part, text }
    if (text !== '') break
    parts.pop()
  }
  return parts
}

/** Blanks are leaves of their own, with the marks that go on across them. */
function settled(leaves: readonly Leaf[]): readonly Leaf[] {
  const pieces = leaves.flatMap(withBlanksApart)
  const merged: Leaf[] = []
  let before: Marks = {}
  const after: Marks[] = []
  let next: Marks = {}
  for (const piece of pieces.toReversed()) {
    after.push(next)
    if (!isBlank(piece)) next = piece.marks
  }
  for (const [at, piece] of pieces.entries()) {
    if (!isBlank(piece)) before = piece.marks
    const marks = isBlank(piece) ? commonMarks(before, after[pieces.length - 1 - at] ?? {}) : piece.marks
    const last = merged.at(-1)
    // Two codes that touch would be read as one with signs in it.
    if (piece.kind === 'code' && last?.kind === 'code' && sameMarks(last.marks, marks))
      merged[merged.length - 1] = { ...last, text: last.text + piece.text }
    else merged.push({ ...piece, marks })
  }
  return merged
}

const isBlank = (leaf: Leaf | undefined): boolean =>
  leaf?.kind === 'break' || (leaf?.kind === 'text' && BLANK.test(leaf.text))

function withBlanksApart(leaf: Leaf): readonly Leaf[] {
  if (leaf.kind !== 'text') return [leaf]
  const [lead = ''] = /^[\p{Zs}\t\n\f\r]*/u.exec(leaf.text) ?? []
  if (lead.length === leaf.text.length) return leaf.text === '' ? [] : [leaf]
  let end = leaf.text.length
  while (BLANK.test(leaf.text[end - 1] ?? '')) end -= 1
  return [lead, leaf.text.slice(lead.length, end), leaf.text.slice(end)]
    .filter((text) => text !== '')
    .map((text) => ({ ...leaf, text }))
}

function commonMarks(a: Marks, b: Marks): Marks {
  return Object.fromEntries(Object.entries(a).filter(([name, value]) => b[name as keyof Marks] === value))
}

function sameMarks(a: Marks, b: Marks): boolean {
  return ORDER.every((name) => a[name] === b[name])
}

/** At each place the mark that reaches furthest is the outer one: so no two signs touch without need. */
function partsOf(leaves: readonly Leaf[], names: readonly (keyof Marks)[], place: InlinePlace): readonly Part[] {
  const parts: Part[] = []
  for (let at = 0; at < leaves.length; ) {
    const leaf = leaves[at] as Leaf
    let outer: keyof Marks | null = null
    let end = at + 1
    for (const name of names) {
      const value = leaf.marks[name]
      if (value === undefined) continue
      let reach = at + 1
      while (leaves[reach]?.marks[name] === value) reach += 1
      // A link is always outside: a reader sees one link and not several.
      if (outer === null || (outer !== 'link' && reach > end)) [outer, end] = [name, reach]
    }
    // A mark that another one cuts would begin or end at a blank.
    if (isBlank(leaf)) [outer, end] = [null, at + 1]
    while (end > at + 1 && isBlank(leaves[end - 1])) end -= 1
    if (outer === null) parts.push(...partsOfLeaf(leaf, place))
    else {
      const inner = partsOf(
        leaves.slice(at, end),
        names.filter((name) => name !== outer),
        place,
      )
      parts.push(...withMark(outer, leaf.marks, inner))
    }
    at = end
  }
  return parts
}

const SIGNS: Readonly<Record<'em' | 'strong' | 'del', string>> = { em: '*', strong: '**', del: '~~' }

function withMark(name: keyof Marks, marks: Marks, inner: readonly Part[]): readonly Part[] {
  if (name === 'link') {
    const end: LinePiece = { ...raw(`](${destination(marks.link ?? '')})`), link: 'closes' }
    return [{ ...raw('['), link: 'opens' }, ...inner, end]
  }
  if (name === 'raised') return [raw(`<${marks.raised}>`), ...inner, raw(`</${marks.raised}>`)]
  const pair = Symbol()
  return [{ sign: SIGNS[name], does: 'opens', pair }, ...inner, { sign: SIGNS[name], does: 'closes', pair }]
}

const raw = (text: string): LinePart => ({ text, isOurs: true })

function partsOfLeaf(leaf: Leaf, { isCell }: InlinePlace): readonly LinePart[] {
  switch (leaf.kind) {
    case 'text':
      return [{ text: leaf.text, isOurs: false }]
    case 'break':
      return [LINE_BREAK]
    case 'formula':
      return [raw(isCell ? leaf.markdown.replace(/\|/gu, '\\|') : leaf.markdown)]
    case 'code': {
      const code = codeSpan(leaf.text)
      return [raw(isCell ? code.replace(/\|/gu, '\\|') : code)]
    }
    case 'image':
      return [
        raw('!['),
        { text: leaf.alt.replace(/\s+/gu, ' '), isOurs: false },
        raw(`](${imageDestination(leaf.address)})`),
      ]
  }
}

/** An image of the library is written as the text of an article has it, so that exports put it in its place. */
function imageDestination(address: string): string {
  return /^asset:/u.test(address) ? `<${destination(address)}>` : destination(address)
}

function codeSpan(text: string): string {
  const runs = new Set([...text.matchAll(/`+/gu)].map(([run]) => run.length))
  let length = 1
  while (runs.has(length)) length += 1
  const fence = '`'.repeat(length)
  const isBlank = BLANK.test(text)
  const padded = !isBlank && (/^`|`$/u.test(text) || (text.startsWith(' ') && text.endsWith(' '))) ? ` ${text} ` : text
  return `${fence}${padded}${fence}`
}
