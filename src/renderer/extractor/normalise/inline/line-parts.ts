import type { Block } from '../../dom/blocks.ts'

/** An inline element in a line, and where its words are in the line's text. */
export interface LinePart {
  readonly element: Element
  readonly line: Block
  /** The line's text as its nodes have it, blanks too. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The elements that hold the container of a line: none of them is inline, whatever its name. */
export function holdersOf(lines: readonly Block[]): ReadonlySet<Element> {
  const holders = new Set<Element>()
  for (const { container } of lines) {
    for (let up: Element | null = container; up !== null && !holders.has(up); up = up.parentElement) holders.add(up)
  }
  return holders
}

/** The inline elements of a line, outer ones first where they begin together. */
export function partsOf(line: Block, holders: ReadonlySet<Element>): readonly LinePart[] {
  // As most lines are: one text, directly in its block.
  if (line.nodes.length === 1 && line.first.parentElement === line.container) return []
  const ends = new Map<Element, { readonly start: number; end: number }>()
  let at = 0
  for (const { data, parentElement } of line.nodes) {
    const end = at + data.length
    const isBlank = data.trim() === ''
    for (let up = parentElement; up !== null && up !== line.container && !holders.has(up); up = up.parentElement) {
      const span = ends.get(up)
      if (span !== undefined) span.end = end
      else if (!isBlank) ends.set(up, { start: at, end })
    }
    at = end
  }
  if (ends.size === 0) return []
  const text = line.nodes.map(({ data }) => data).join('')
  return [...ends].map(([element, { start, end }]) => ({ element, line, text, start, end }))
}

/** The element's own words. */
export function wordsOfPart({ text, start, end }: LinePart): string {
  return text.slice(start, end).trim()
}

const LETTER = /^[\p{L}\p{N}\p{M}]/u

/** Whether a letter of the line touches the element's first one, or its last. */
export function touches({ text, start, end }: LinePart): { readonly before: boolean; readonly behind: boolean } {
  const isLetter = (at: number) => at >= 0 && at < text.length && LETTER.test(text.slice(at, at + 2))
  return { before: isLetter(start - 1) && isLetter(start), behind: isLetter(end - 1) && isLetter(end) }
}

/** Whether words of the line are before the element, and behind it: letters or digits, within a stretch of text. */
export function wordsNextTo({ text, start, end }: LinePart): { readonly before: boolean; readonly behind: boolean } {
  return {
    before: /[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - STRETCH), start)),
    behind: /[\p{L}\p{N}]/u.test(text.slice(end, end + STRETCH)),
  }
}

/** More signs and blanks in a row are no punctuation. */
const STRETCH = 40
