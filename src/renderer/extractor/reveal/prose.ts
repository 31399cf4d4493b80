import { type Block, blocksOf } from '../dom/blocks.ts'
import { weightOf } from '../dom/prose.ts'

/** A shorter line is a label or a link. */
const LEAST_LINE = 60
/** A sign that ends a sentence, or a script that has none. A list of search words has neither. */
const SENTENCE = /[.!?…。！？؟۔।։።។།။]|[\p{sc=Thai}\p{sc=Lao}]{20}/u
/** Places that a script fills in, and data. */
const CODE = /\{\{|\$\{|<%|^\s*[[{]["{[]/

/** Whether a line is prose: as long as a sentence, with its end, and not a link. */
export function isSentenceLine({ text, linked }: Pick<Block, 'text' | 'linked'>): boolean {
  return linked < 0.5 && weightOf(text) >= LEAST_LINE && SENTENCE.test(text) && !CODE.test(text)
}

/** How much prose lines hold, in letters; a letter of a script without spaces counts twice. */
export function proseIn(lines: readonly Pick<Block, 'text' | 'linked'>[]): number {
  return lines.reduce((sum, line) => sum + (isSentenceLine(line) ? weightOf(line.text) : 0), 0)
}

/** The lines of prose that an element shows to everybody, screen readers too. */
export function shownProse(element: Element): readonly Block[] {
  return blocksOf(element).filter(
    (line) => isSentenceLine(line) && line.container.closest('[aria-hidden="true" i]') === null,
  )
}
