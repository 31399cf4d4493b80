import { plural } from '#shared/text/plural.ts'

/** The sentences about what is pasted and dropped. */

const ACCEPTED = 'You can drop links, texts, and .url, .webloc, .txt and .md files here.'

export const PASTED_NO_ADDRESS = 'The clipboard holds no web address, so nothing was clipped.'
export const DROPPED_NO_ADDRESS = 'What you dropped is no web address.'
export const DROP_FAILED = 'What you dropped could not be read.'
export const TEXT_TOO_SHORT = 'A text of fewer than twenty words is too short to be an article, so nothing was clipped.'

/** That files could not be clipped. @param names of the files, at least one */
export const unusableFilesSentence = (names: readonly string[]): string =>
  plural(names.length, {
    one: `“${names[0]}” holds no link and no text, so it was not clipped. ${ACCEPTED}`,
    other: `{count} files hold no link and no text, so they were not clipped. ${ACCEPTED}`,
  })

/** How long a pasted text is. */
export const wordsSentence = (count: number): string => plural(count, { one: '1 word', other: '{count} words' })
