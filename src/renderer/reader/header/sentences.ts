import type { Facts, Version } from '#shared/model.ts'
import { publishedIso } from '#shared/page-day.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

/** What the header, the facts and the end of an article say. */
export const sentences = {
  unknownSource: 'Outlet and date unknown',
  facts: 'Facts of the article',
  factsTitle: 'Facts',
  closeFacts: 'Close the facts',
  useCaptured: 'Use the captured one',
  authors: 'By',
  authorHint: 'Name',
  addAuthor: 'Add a name',
  remove: 'Remove',
  topics: 'Topics of this article',
  currentVersion: 'Back to the current version',
  previousVersion: 'Show the version before',
  original: 'Original',
  from: ' from ',
  parent: 'Found on the page of ',
  keptAnyway: 'No article was found on this page. Everything it showed was kept, because you asked for it.',
  parentGone: 'Found on the page of an article that is no longer in the library',
  emptyTitle: 'A title cannot be empty.',
  dateFormat: 'Write a date as 2025, 2025-07 or 2025-07-22, as exactly as you know it.',
  months: 'A year has the months 01 to 12.',
} as const

/** The labels of the facts, and hints shown in empty fields. */
export const factLabels = {
  title: { label: 'Title', hint: '' },
  kicker: { label: 'Kicker', hint: 'The words above the headline' },
  publisher: { label: 'Outlet', hint: 'Who published the text' },
  siteName: { label: 'Site', hint: 'The site the page was on' },
  agency: { label: 'Agency', hint: 'For example, a news agency' },
  place: { label: 'Place', hint: 'Where it was written' },
  publishedAt: { label: 'Date', hint: '2025, 2025-07 or 2025-07-22' },
} as const

export const onSite = (site: string): string => `on ${site}`
export const byAgency = (agency: string): string => `by ${agency}`
export const labelWithKey = (label: string, key: string | null): string => (key === null ? label : `${label} (${key})`)
export const listTopic = (tag: string): string => `List the topic ${tag}`
export const searchByName = {
  by: (name: string): string => `Search for articles by ${name}`,
  site: (name: string): string => `Search for articles from ${name}`,
} as const
export const removeTopic = (tag: string): string => `Remove the topic ${tag}`
export const authorLabel = (n: number): string => `Author ${formatCount(n)}`
/** @param name of an author; empty for an empty line */
export const removeAuthor = (name: string): string => (name === '' ? 'Remove this line' : `Remove ${name}`)

/** @param longest a number of characters */
export const tooLong = (longest: number): string =>
  plural(longest, {
    one: 'This is longer than 1 character. Was it pasted by mistake?',
    other: 'This is longer than {count} characters. Was it pasted by mistake?',
  })

/** @param days in the month of the date */
export const daysSentence = (days: number): string => `That month has the days 01 to ${days}.`

const list = new Intl.ListFormat('en', { type: 'unit' })

/** The captured fact, shown below the corrected one. */
export function capturedSentence(captured: Facts, fact: keyof typeof factLabels | 'byline'): string {
  const value = fact === 'publishedAt' ? publishedIso(captured) : captured[fact]
  if (typeof value === 'string') return `Captured: “${value}”`
  if (value === null || value.length === 0) return 'Captured: nothing'
  return `Captured: ${list.format(value.map((name) => `“${name}”`))}`
}

/** @param when a date and time */
export const capturedAt = (when: string): string => `Captured ${when}`

/** @param when a date and time */
export const versionSentence = (version: number, count: number, when: string): string =>
  `Version ${formatCount(version)} of ${formatCount(count)}, captured ${when}.`

type VersionSummary = Pick<Version, 'n' | 'capturedAt' | 'reason'> & { readonly facts: Pick<Version['facts'], 'title'> }

/** How many versions there are, and why the last was made. @param day formats an instant as a day */
export function versionsSentence(versions: readonly VersionSummary[], day: (at: string) => string): string {
  const last = versions.at(-1)
  const before = versions.at(-2)
  const count = plural(versions.length, { one: '1 version', other: '{count} versions' })
  if (last === undefined || before === undefined) return `${count}.`
  return `${count}; ${changeSentence(last, before, day(last.capturedAt))}`
}

function changeSentence({ reason, facts }: VersionSummary, before: VersionSummary, when: string): string {
  switch (reason) {
    case 'clip':
    case 'again':
      return facts.title === before.facts.title
        ? `the text had changed by ${when}.`
        : `the headline had changed by ${when}.`
    case 'restored':
      return `a block was brought back on ${when}.`
    case 'removed':
      return `a block was left out on ${when}.`
    case 'cut':
      return `you corrected it on ${when}.`
    case 'reread':
      return `it was read again on ${when}.`
    case 'import':
      return `the last was imported on ${when}.`
  }
}
