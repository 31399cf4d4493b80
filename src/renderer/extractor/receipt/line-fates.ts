import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { textOf } from '#shared/text/text.ts'
import type { Omission } from '../clean/rules.ts'
import type { Block } from '../dom/blocks.ts'
import type { Numbering } from '../dom/numbering.ts'
import { matchLines } from './match-lines.ts'
import type { PageLine } from './page-lines.ts'

/** What became of a line of the page; null when nothing says. */
export type Fate = 'kept' | 'story' | OmissionReason | null

/** Lines of what was kept, before and after the rules took theirs out of it. */
export interface KeptLine {
  readonly block: Block
  readonly reason: OmissionReason | null
}

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
}

/**
 * What became of each line of a page.
 * @param isStory whether a line is the headline or another story's
 * @param headReasons the reasons for lines of the head, which are facts and never text
 * @param content the kept text, after the rules
 */
export function fatesOf(
  lines: readonly PageLine[],
  isStory: (line: number) => boolean,
  headReasons: ReadonlyMap<number, OmissionReason>,
  kept: readonly KeptLine[],
  content: Element,
  numbering: Numbering,
): LineFates {
  const fates: Fate[] = lines.map((_, index) => (isStory(index) ? 'story' : null))
  const isFree = (line: number) => fates[line] === null
  const blocks = kept.map(({ block }) => block)
  const { map, text } = textOf(content)
  const offsetOf = new Map<number, number>()
  for (const [line, index] of matchLines(lines, blocks, isFree, numbering)) {
    const { block, reason } = kept[index] as KeptLine
    fates[line] = reason ?? 'kept'
    if (reason === null) offsetOf.set(line, map.offsetOf(block.first, 0))
  }
  for (const [line, reason] of headReasons) fates[line] ??= reason
  const offsets = new Array<number>(lines.length + 1).fill(text.length)
  for (let index = lines.length - 1; index >= 0; index -= 1)
    offsets[index] = offsetOf.get(index) ?? (offsets[index + 1] as number)
  return { fates, offsets }
}
