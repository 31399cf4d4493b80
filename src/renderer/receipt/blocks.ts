import type { ReceiptView } from '#shared/views.ts'

/** A block of the page that the clip left out, or that the reader has moved in or out. */
export type LeftOutBlock = ReceiptView['blocks'][number]

/** Splits blocks, in the order of the page, into those left out and those the reader has brought back. */
export function splitBlocks(blocks: readonly LeftOutBlock[]): {
  readonly out: readonly LeftOutBlock[]
  readonly back: readonly LeftOutBlock[]
} {
  return {
    out: blocks.filter(({ chosen }) => chosen === null || chosen === 'remove'),
    back: blocks.filter(({ chosen }) => chosen === 'keep'),
  }
}

/** Where a block is in the text: all its lines, nearest to its place on the page; null when the text no longer has them. */
export function placeInText(
  text: string,
  block: Pick<LeftOutBlock, 'at' | 'text'>,
): { start: number; end: number } | null {
  const lines = `\n${block.text}\n`
  const haystack = `\n${text}\n`
  let nearest: number | null = null
  for (let at = haystack.indexOf(lines); at !== -1; at = haystack.indexOf(lines, at + 1)) {
    if (nearest === null || Math.abs(at - block.at) < Math.abs(nearest - block.at)) nearest = at
  }
  return nearest === null ? null : { start: nearest, end: nearest + block.text.length }
}
