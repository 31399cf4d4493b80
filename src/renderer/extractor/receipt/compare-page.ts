import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { type Block, blocksOf } from '../dom/blocks.ts'
import type { Numbering } from '../dom/numbering.ts'
import { joined } from './line-texts.ts'
import { type Comparison, compareWords, type LinesOfText } from './missing-words.ts'
import type { PageLine } from './page-lines.ts'

/** Lines of what was kept, before and after the rules took theirs out of it. */
export interface KeptLine {
  readonly block: Block
  readonly reason: OmissionReason | null
}

/** A story of the page: its lines, from the first of its head, and its text and facts. */
export interface StoryText {
  readonly from: number
  readonly to: number
  readonly texts: readonly string[]
}

/** What was made of a page. */
export interface PageTexts {
  readonly lines: readonly PageLine[]
  /** The lines that are the headline and its kicker. */
  readonly headline: readonly number[]
  /** The facts that hold the words of those lines. */
  readonly headFacts: readonly string[]
  /** The reasons for other lines of the head, which are facts and never text. */
  readonly headReasons: ReadonlyMap<number, OmissionReason>
  readonly stories: readonly StoryText[]
  readonly kept: readonly KeptLine[]
  /** The kept text, after the rules. */
  readonly content: Element
}

/**
 * Compares the lines of a page with what was made of them. Lines that are kept as they are need no comparison: they are
 * nearly all.
 * @param matches by the index of a line of the page, the index of the kept one
 */
export function comparePage(
  { lines, headline, headFacts, stories, kept, content }: PageTexts,
  matches: ReadonlyMap<number, number>,
  numbering: Numbering,
): Comparison {
  const groups: LinesOfText[] = stories.map((story) => withoutSame(story, lines))
  if (headline.some((line) => !headFacts.includes((lines[line] as PageLine).text)))
    groups.push({ lines: headline, texts: headFacts })
  const changed = changedLines(lines, kept, matches, numbering)
  groups.push(...changed.groups)
  // The same lines again, with their texts: the page itself was changed.
  const body = numbering.sources.find(({ nodeName }) => nodeName === 'BODY')
  const isNeeded = groups.some((group) => group.lines.length > 0)
  const blocks = body === undefined || !isNeeded ? [] : blocksOf(body)
  const rewritten = formulasOf(content, numbering)
  const isRewritten = (node: Text): boolean => {
    if (rewritten.size > 0)
      for (let up = node.parentElement; up !== null; up = up.parentElement) if (rewritten.has(up)) return true
    return false
  }
  return compareWords((line) => blocks[line], groups, isRewritten, changed.moved, listNumbers(content))
}

/** The lines of a story that its text does not have as they are, and what of its text no line of the page has. */
function withoutSame({ from, to, texts }: StoryText, lines: readonly PageLine[]): LinesOfText {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(squeezed(text), (counts.get(squeezed(text)) ?? 0) + 1)
  const changed: number[] = []
  for (let line = from; line < to; line += 1) {
    const key = squeezed((lines[line] as PageLine).text)
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    else changed.push(line)
  }
  const rest = texts.filter((text) => {
    const count = counts.get(squeezed(text)) ?? 0
    if (count > 0) counts.set(squeezed(text), count - 1)
    return count > 0
  })
  return { lines: changed, texts: rest }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Kept lines whose words changed on the way, by the element they are in; and those that no line of the page became. */
function changedLines(
  lines: readonly PageLine[],
  kept: readonly KeptLine[],
  matches: ReadonlyMap<number, number>,
  { numberOf }: Numbering,
): { readonly groups: readonly LinesOfText[]; readonly moved: readonly string[] } {
  const same = new Set<number>()
  const groups = new Map<string, { lines: number[]; texts: string[] }>()
  const groupOf = (index: number) => {
    const number = numberOf(kept[index]?.block.container as Element)
    const key = number === null ? `line ${index}` : String(number)
    const group = groups.get(key) ?? { lines: [], texts: [] }
    groups.set(key, group)
    return group
  }
  for (const [line, index] of matches) {
    const { block, reason } = kept[index] as KeptLine
    if (reason !== null || block.text === lines[line]?.text) same.add(index)
    else groupOf(index).lines.push(line)
  }
  for (const [index, { block, reason }] of kept.entries())
    if (reason === null && !same.has(index)) groupOf(index).texts.push(joined(block.nodes).text)
  const all = [...groups.values()]
  const isMoved = (group: LinesOfText) => group.lines.length === 0
  return { groups: all.filter((group) => !isMoved(group)), moved: all.filter(isMoved).flatMap(({ texts }) => texts) }
}

/** The elements of the page that are formulas of the text now: they drew signs that are in no text. */
function formulasOf(content: Element, { numberOf, sources }: Numbering): ReadonlySet<Element> {
  const formulas = new Set<Element>()
  for (const formula of content.querySelectorAll('math, code[class="language-math"]')) {
    const source = sources[numberOf(formula) ?? -1]
    if (source !== undefined) formulas.add(source)
  }
  return formulas
}

/** The numbers that readers see before the items of a text's lists, which pages may write as words. */
function listNumbers(content: Element): readonly string[] {
  const numbers: number[] = []
  for (const list of content.querySelectorAll('ol')) {
    let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
    for (const item of list.children) {
      if (item.localName !== 'li') continue
      number = Number.parseInt(item.getAttribute('value') ?? '', 10) || number
      numbers.push(number)
      number += 1
    }
  }
  return numbers.map(String)
}
