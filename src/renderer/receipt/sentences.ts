import type { BesideView } from '#shared/views.ts'

export type LeftOutBlock = BesideView['blocks'][number]

/** What earlier receipts call a reason, and what it is to who reads it. */
const PLAIN: Readonly<Record<string, string>> = {
  title: 'repeats the title',
  dateline: 'outlet and date',
  breadcrumbs: 'path of the page',
  boilerplate: 'addressed to visitors',
  furniture: 'part of the site',
  'heading of nothing': 'heading with nothing below it',
}

/** Why a block was left out, in words that begin a line. */
export function reasonSentence({ reason, chosen }: Pick<LeftOutBlock, 'reason' | 'chosen'>): string {
  if (chosen === 'remove') return 'Left out by hand'
  const plain = PLAIN[reason] ?? reason
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
}

export const leftOutSentence = (blocks: number): string =>
  blocks === 1 ? '1 block left out' : `${blocks.toLocaleString('en')} blocks left out`

/** Reasons that are told before the fold is opened. */
const TOLD = 3

/** The commonest reasons, with their numbers: `4 links, 2 comments and others`. */
export function reasonsSentence(blocks: readonly LeftOutBlock[]): string {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const reason = reasonSentence(block).toLowerCase()
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const told = [...counts].toSorted(([, a], [, b]) => b - a).map(([reason]) => reason)
  return told.length <= TOLD ? told.join(', ') : `${told.slice(0, TOLD).join(', ')} and more`
}

/** What is not in the article, in the order of the page; and what a hand has brought back. */
export function splitBlocks(blocks: readonly LeftOutBlock[]): {
  readonly out: readonly LeftOutBlock[]
  readonly back: readonly LeftOutBlock[]
} {
  return {
    out: blocks.filter(({ chosen }) => chosen === null || chosen === 'remove'),
    back: blocks.filter(({ chosen }) => chosen === 'keep'),
  }
}

/** Where a block that was brought back stands in the text: its lines, whole, nearest to its place; null when gone. */
export function placeInText(
  text: string,
  block: Pick<LeftOutBlock, 'at' | 'text'>,
): { start: number; end: number } | null {
  const lines = `\n${block.text}\n`
  const whole = `\n${text}\n`
  let nearest: number | null = null
  for (let at = whole.indexOf(lines); at !== -1; at = whole.indexOf(lines, at + 1)) {
    if (nearest === null || Math.abs(at - block.at) < Math.abs(nearest - block.at)) nearest = at
  }
  return nearest === null ? null : { start: nearest, end: nearest + block.text.length }
}
