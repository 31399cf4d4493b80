import type { Block } from '../dom/blocks.ts'
import type { Numbering } from '../dom/numbering.ts'

/** A line of the page as received, and its place. */
export interface PageLine {
  readonly text: string
  readonly linked: number
  /** The number of the block element around it. */
  readonly number: number
}

/** The lines of a page. Take them before anything of the page is changed. */
export function pageLines(blocks: readonly Block[], { numberOf }: Numbering): readonly PageLine[] {
  return blocks.map(({ text, linked, container }) => ({ text, linked, number: numberOf(container) ?? 0 }))
}
