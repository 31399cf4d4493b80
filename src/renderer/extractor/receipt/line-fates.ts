import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { textOf } from '#shared/text/text.ts'
import type { Omission } from '../clean/rules.ts'
import type { Block } from '../dom/blocks.ts'
import type { Numbering } from '../dom/numbering.ts'
import { comparePage, type KeptLine, type PageTexts } from './compare-page.ts'
import { matchLines } from './match-lines.ts'
import type { Comparison } from './missing-words.ts'
import type { PageLine } from './page-lines.ts'

/** What became of a line of the page; null when nothing says. */
export type Fate = 'kept' | 'story' | OmissionReason | null

/** The lines of what Readability kept; those in elements that the rules take out have their reason. */
export function keptLines(
  kept: Element,
  blocks: readonly Block[],
  omissions: readonly Omission[],
): readonly KeptLine[] {
  const reasons = new Map(omissions.map(({ element, reason }) => [element, reason]))
  return blocks.map((block) => {
    for (let up: Element | null = block.container; up !== null; up = up.parentElement) {
      const reason = reasons.get(up)
      if (reason !== undefined) return { block, reason }
      if (up === kept) break
    }
    return { block, reason: null }
  })
}

export interface LineFates {
  /** By the index of the page's line. */
  readonly fates: readonly Fate[]
  /** Offset in the article's text at which each line was; that of the next kept line for one that was left out. */
  readonly offsets: readonly number[]
  /** By the index of a line that is kept in part: its words that no article has. */
  readonly parts: Comparison['parts']
  /** Whether what the page hides is in the article all the same. */
  readonly isShown: (hidden: Element) => boolean
}

/** What became of each line of a page, and of its words where it is kept in part. */
export function fatesOf(page: PageTexts, numbering: Numbering): LineFates {
  const { lines, headline, headReasons, stories, kept, content } = page
  const fates = new Array<Fate>(lines.length).fill(null)
  for (const { from, to } of stories) fates.fill('story', from, to)
  for (const line of headline) fates[line] = 'story'
  const isFree = (line: number) => fates[line] === null
  const { map, text } = textOf(content)
  const offsetOf = new Map<number, number>()
  const matches = matchLines(
    lines,
    kept.map(({ block }) => block),
    isFree,
    numbering,
  )
  for (const [line, index] of matches) {
    const { block, reason } = kept[index] as KeptLine
    fates[line] = reason ?? 'kept'
    if (reason === null) offsetOf.set(line, map.offsetOf(block.first, 0))
  }
  for (const [line, reason] of headReasons) fates[line] ??= reason
  const { parts, lost, isElsewhere } = comparePage(page, matches, numbering)
  for (const line of lost) fates[line] = headReasons.get(line) ?? null
  for (const [line, fate] of fates.entries())
    if (fate === null && isLong(lines[line] as PageLine) && isElsewhere((lines[line] as PageLine).text))
      fates[line] = 'kept'
  const offsets = new Array<number>(lines.length + 1).fill(text.length)
  for (let index = lines.length - 1; index >= 0; index -= 1)
    offsets[index] = offsetOf.get(index) ?? (offsets[index + 1] as number)
  return { fates, offsets, parts, isShown: (hidden) => isElsewhere(hidden.textContent ?? '') }
}

/** Fewer words are in too many texts to be recognised by them. */
function isLong({ text }: PageLine): boolean {
  return text.split(' ').length >= 3
}
