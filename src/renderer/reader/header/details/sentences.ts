import { incompleteSentence } from '#shared/extraction/sentences.ts'
import type { Incomplete } from '#shared/model.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

/** What the panel with the details of an article says. */
export const sentences = {
  title: 'Details',
  close: 'Close the details',
  asPageSays: 'As the page says',
  authors: 'By',
  authorHint: 'Name',
  addAuthor: 'Add a name',
  emptyTitle: 'A title cannot be empty.',
  noLanguage: 'This is no known language. Write its name or its code, for example German, Deutsch or de.',
  pageLines: 'Byline and date on the page',
  open: 'Open in browser',
  copyAddress: 'Copy the address',
  copiedAddress: 'Copied the address.',
  copyAll: 'Copy all details',
  copiedAll: 'Copied the details.',
} as const

/** The labels of what can be corrected, and hints shown in empty fields. */
export const fieldLabels = {
  title: { label: 'Title', hint: '' },
  kicker: { label: 'Kicker', hint: 'The words above the headline' },
  publisher: { label: 'Outlet', hint: 'Who published the text' },
  siteName: { label: 'Site', hint: 'The site the page was on' },
  agency: { label: 'Agency', hint: 'For example, a news agency' },
  place: { label: 'Place', hint: 'Where it was written' },
  publishedAt: { label: 'Published', hint: '17 October 2025, Oct 2025, yesterday' },
  language: { label: 'Language', hint: 'German, or de' },
} as const

/** The labels of what can only be read. */
export const readLabels = {
  statedDate: 'Stated date',
  updated: 'Updated',
  captured: 'Captured',
  accessed: 'Accessed',
  version: 'Version',
  address: 'Address',
  finalAddress: 'Redirected to',
  canonicalAddress: 'Canonical address',
  length: 'Length',
  highlights: 'Highlights',
  encoding: 'Encoding',
  extent: 'Extent',
  description: 'Description',
} as const

/** Where the page stated its date. */
export const dateSources = {
  'json-ld': 'in its data for search engines',
  meta: 'in its data for search engines',
  time: 'marked as its time',
  url: 'in its address',
  text: 'in its text',
  age: 'as an age',
  import: 'in the imported file',
  hand: 'by hand',
} as const

/** @param raw the page's words. @param source where they are */
export const statedDate = (raw: string, source: string | null): string =>
  source === null ? `“${raw}”` : `“${raw}”, ${source}`

const list = new Intl.ListFormat('en', { type: 'unit' })

/** What the page says, below a field that was corrected. @param value one, or several names */
export function pageSentence(value: string | readonly string[] | null): string {
  if (value === null || value.length === 0) return 'The page: nothing'
  return `The page: ${list.format([value].flat().map((each) => `“${each}”`))}`
}

/** What will be saved of a typed date. @param date in words */
export const savedAs = (date: string): string => `Saved as ${date}`
/** @param zone `UTC+02:00` */
export const inZone = (date: string, zone: string): string => `${date} (${zone})`
export const weekdayAnd = (weekday: string, day: string): string => `${weekday}, ${day}`

export const authorLabel = (n: number): string => `Author ${formatCount(n)}`
/** @param name of an author; empty for an empty line */
export const removeAuthor = (name: string): string => (name === '' ? 'Remove this line' : `Remove ${name}`)

/** @param longest a number of characters */
export const tooLong = (longest: number): string =>
  plural(longest, {
    one: 'This is longer than 1 character. Was it pasted by mistake?',
    other: 'This is longer than {count} characters. Was it pasted by mistake?',
  })

export const wordsSentence = (words: number): string => plural(words, { one: '1 word', other: '{count} words' })
export const versionOf = (version: number, count: number): string => `${formatCount(version)} of ${formatCount(count)}`
export const extentSentence = (incomplete: Incomplete | null): string | null =>
  incomplete === null ? null : incompleteSentence(incomplete)
/** A detail as a line of text. */
export const detailLine = (label: string, value: string): string => `${label}: ${value}`
