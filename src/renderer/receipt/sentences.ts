import { plural } from '#shared/text/plural.ts'
import type { LeftOutBlock } from './blocks.ts'

/** What the list of blocks left out says. */
export const blockSentences = {
  region: 'Left out of the page',
  show: 'Show what was left out',
  leftOut: 'Blocks left out',
  broughtBack: 'Brought back',
  broughtBackList: 'Blocks brought back',
  bringBack: 'Bring back',
  leaveOut: 'Leave out again',
  showAll: 'Show all of it',
  showLess: 'Show less',
  showInText: 'Show in the text',
  olderVersion: 'This is an older version. To bring blocks back, go to the current one.',
  changed: 'These words have changed in the article, or are no longer in it.',
} as const

/** What the list of other stories says. */
export const storySentences = {
  region: 'Also on this page',
  keep: 'Save as its own article',
  keepAll: 'Save all as articles',
  keepOthers: 'Save the others too',
  inLibrary: 'In the library',
  open: 'Open',
  takeAll: 'All of this is part of the article above',
  takeToHere: 'Part of the article above, up to here',
} as const

/** What the dialog about the encoding of a page says. */
export const encodingSentences = {
  title: 'Text encoding',
  automatic: 'Automatic',
  inUse: 'in use',
  cancel: 'Cancel',
  readAgain: 'Apply',
  unchanged: 'The text reads the same in that encoding, so nothing was changed.',
} as const

/** An action on one block or story: `Save as its own article: A ferry for Hollow`. */
export const actionLabel = (action: string, name: string): string => `${action}: ${name}`

/** Reasons in earlier receipts, in words for readers. */
const PLAIN: Readonly<Record<string, string>> = {
  title: 'repeats the title',
  dateline: 'outlet and date',
  breadcrumbs: 'path of the page',
  boilerplate: 'addressed to visitors',
  furniture: 'part of the site',
  'heading of nothing': 'heading with nothing below it',
}

/** Why a block was left out, with a capital letter. */
export function reasonSentence({ reason, chosen }: Pick<LeftOutBlock, 'reason' | 'chosen'>): string {
  if (chosen === 'remove') return 'Left out by you'
  const plain = PLAIN[reason] ?? reason
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
}

export const leftOutSentence = (blocks: number): string =>
  plural(blocks, { one: '{count} block left out', other: '{count} blocks left out' })

/** The end of a list that does not have all of them. */
export const unlistedSentence = (blocks: number): string =>
  plural(blocks, {
    one: 'The list ends here: {count} more block of the page was left out.',
    other: 'The list ends here: {count} more blocks of the page were left out.',
  })

/** How many reasons are shown before the list is opened. */
const MOST_REASONS = 3

const list = new Intl.ListFormat('en', { type: 'unit' })

/** The most common reasons: `links, comments, date and more`. */
export function reasonsSentence(blocks: readonly LeftOutBlock[]): string {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const reason = reasonSentence(block).toLowerCase()
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const reasons = [...counts].toSorted(([, a], [, b]) => b - a).map(([reason]) => reason)
  const most = list.format(reasons.slice(0, MOST_REASONS))
  return reasons.length <= MOST_REASONS ? most : `${most} and more`
}

export const wordsSentence = (words: number): string => plural(words, { one: '1 word', other: '{count} words' })

/** How a page was read. @param name of the encoding; null when it is not known */
export function encodingSentence(name: string | null, by: 'hand' | 'page' | null): string {
  const help = 'If letters look garbled, try another one.'
  if (name === null) return help
  return by === 'hand'
    ? `You chose ${name} for this article. ${help}`
    : `This article was read as ${name}, which was detected from the page. ${help}`
}
