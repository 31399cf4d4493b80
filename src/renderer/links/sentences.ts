import { formatCount, plural } from '#shared/text/plural.ts'

/** The sentences about links that other programs opened. */

export const NO_SUCH_ARTICLE =
  'The article of this link is not in this library. It may have been deleted, or be in another library.'
export const UNREADABLE_LINK =
  'Another program opened a Commonplace link that cannot be read, so nothing was done. It may have been cut off.'

/** That no more addresses are taken. @param most how many wait already */
export const tooManyLinks = (most: number): string =>
  `${formatCount(most)} links ask to clip a page, so no further one is accepted. Answer these first.`

export const trashedSentence = (title: string): string => `“${title}” is in the trash.`
export const noSuchHighlight = (title: string): string => `The highlight of this link is no longer in “${title}”.`
export const lostHighlight = (title: string): string =>
  `The passage of this highlight is not in the text of “${title}” that is shown.`

/** The card that asks about a link. */
export const linkCard = {
  label: 'A link asks to clip a page',
  /** `{host}` is the site. */
  question: 'Clip a page of {host}?',
  origin: 'A link in another program asks for it. Nothing is fetched unless you clip it.',
  title: 'The link calls it',
  selection: 'and brings this passage, to be highlighted',
  selectionAlone: 'The link brings this passage, to be highlighted',
  clip: 'Clip it',
  notNow: 'Not now',
  none: 'None of them',
  show: 'Show it',
} as const

/** How many more links ask for a page. */
export const moreLinks = (count: number): string =>
  plural(count, { one: 'Another link asks for a page.', other: '{count} other links ask for pages.' })

export const PASSAGE_NOT_FOUND = 'The passage that came with the link is not in the article, so it is not highlighted.'
export const PASSAGE_NOT_KEPT =
  'The passage that came with the link is not highlighted, because its page is not clipped yet. Open the link again when it is.'
