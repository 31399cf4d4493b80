import { formatCount, plural } from '#shared/text/plural.ts'
import type { FileKind } from './file-kind.ts'

/** What is said about dropped files. */

/** The name of a text that was dragged or pasted, in the list of files. */
export const DRAGGED_TEXT = 'The text'

/** What a file is, and what can be done with it where it holds nothing to clip. */
interface KindWords {
  readonly is: string
  readonly helps: string
}

const openAndClip = 'Find the page it came from, and clip its address.'

export const kindWords: Readonly<Record<FileKind, KindWords>> = {
  link: { is: 'Link file', helps: 'No web address in it.' },
  list: { is: 'List of addresses', helps: 'No web address in it.' },
  text: { is: 'Text', helps: 'Fewer than twenty words are too short for an article.' },
  page: {
    is: 'Saved page',
    helps: 'It does not say its address. The command line takes it: commonplace clip, and the file.',
  },
  bookmarks: { is: 'Bookmarks', helps: 'No web address in them.' },
  references: { is: 'References', helps: 'No web address in them.' },
  pdf: { is: 'PDF', helps: 'PDFs can’t be clipped yet.' },
  epub: { is: 'E-book', helps: 'E-books can’t be clipped.' },
  office: { is: 'Office document', helps: 'Copy its text and paste it here.' },
  image: { is: 'Image', helps: `Images alone can’t be clipped. ${openAndClip}` },
  media: { is: 'Audio or video', helps: `Recordings can’t be clipped. ${openAndClip}` },
  zip: { is: 'Archive', helps: 'Unpack it, and drop the files in it.' },
  mail: { is: 'E-mail', helps: 'Copy its text and paste it here.' },
  feed: { is: 'Feed', helps: 'Clip the addresses of its articles.' },
  data: { is: 'Data file', helps: 'No column of addresses in it. A text file with one address a line is taken.' },
  program: { is: 'Program', helps: 'There is nothing to read in it.' },
  folder: { is: 'Folder', helps: 'Open it, and drop the files in it.' },
  empty: { is: 'Empty file', helps: 'There is nothing in it.' },
  large: { is: 'Large file', helps: 'Texts of more than 20 MB are not taken. Drop it in parts.' },
  unreadable: { is: 'Unreadable file', helps: 'It could not be read. It may have been moved, or be protected.' },
  unknown: { is: 'Unknown file', helps: 'Texts, links and lists of addresses are taken.' },
}

/** How many addresses a file gives, and what of it is not taken. */
export function addressesSentence(count: number, repeated: number, bad: number): string {
  return [
    plural(count, { one: '1 address', other: '{count} addresses' }),
    repeated > 0 && plural(repeated, { one: '1 repeated', other: '{count} repeated' }),
    bad > 0 && plural(bad, { one: '1 line without an address', other: '{count} lines without an address' }),
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/** A saved page gives its own address: the page there may have changed since. */
export const PAGE_ADDRESS = 'The page at its address can be clipped.'
export const wordsSentence = (count: number): string => plural(count, { one: '1 word', other: '{count} words' })

export const sheet = {
  title: 'What you dropped',
  list: 'Files',
  notNow: 'Not now',
  close: 'Close',
  none: 'Nothing of it can be clipped.',
} as const

/** On the main button. @param addresses and texts that are clipped; at least one of both is more than none */
export function clipLabel(addresses: number, texts: number): string {
  const parts = [
    addresses > 0 && plural(addresses, { one: '1 address', other: '{count} addresses' }),
    texts > 0 && plural(texts, { one: '1 text', other: '{count} texts' }),
  ].filter((part) => part !== false)
  return `Clip ${parts.join(' and ')}`
}

/** @param most that were looked at */
export const moreFilesSentence = (more: number, most: number): string =>
  plural(more, {
    one: `1 more file was not looked at: drop at most ${formatCount(most)} at a time.`,
    other: `{count} more files were not looked at: drop at most ${formatCount(most)} at a time.`,
  })

/** @param most that are taken */
export const moreAddressesSentence = (more: number, most: number): string =>
  plural(more, {
    one: `1 more address is not taken: ${formatCount(most)} at a time are enough.`,
    other: `{count} more addresses are not taken: ${formatCount(most)} at a time are enough.`,
  })
