import { formatCount, plural } from '#shared/text/plural.ts'

/** The sentences about links that other programs opened. */

export const NO_SUCH_ARTICLE =
  'The article this link points to is not in this library. It may have been deleted, or it is in another library.'
export const UNREADABLE_LINK =
  'Another program opened a Commonplace link that cannot be read. It may have been cut off. Nothing was done.'

/** That no more addresses are taken. @param most how many wait already */
export const tooManyLinks = (most: number): string =>
  `${formatCount(most)} links are waiting to clip a page. Answer these first; further links are ignored.`

export const trashedSentence = (title: string): string => `“${title}” is in the Trash.`
export const noSuchHighlight = (title: string): string => `The highlight of this link is no longer in “${title}”.`
export const lostHighlight = (title: string): string =>
  `This highlight’s passage is not in the version of “${title}” that you see.`

/** The card that asks about a link. */
export const linkCard = {
  label: 'A link wants to clip a page',
  /** `{host}` is the site. */
  question: 'Clip a page from {host}?',
  origin: 'A link in another program asked for this. Nothing is fetched unless you choose to clip it.',
  title: 'Title in the link',
  selection: 'Passage to highlight',
  selectionAlone: 'Passage to highlight',
  clip: 'Clip it',
  notNow: 'Not now',
  none: 'Dismiss all',
  show: 'Show it',
} as const

/** How many more links ask for a page. */
export const moreLinks = (count: number): string =>
  plural(count, { one: '1 more link is waiting.', other: '{count} more links are waiting.' })

export const PASSAGE_NOT_FOUND = 'The passage that came with the link is not in the article, so it is not highlighted.'
export const PASSAGE_NOT_KEPT =
  'The passage that came with the link is not highlighted, because its page is not clipped yet. Open the link again when it is.'
