import type { Version } from '#shared/model.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

/** What the header and the end of an article say. */
export const sentences = {
  unknownSource: 'Outlet and date unknown',
  details: 'Details of the article',
  remove: 'Remove',
  topics: 'Topics of this article',
  currentVersion: 'Back to the current version',
  previousVersion: 'Show the version before',
  original: 'Original',
  from: ' from ',
  parent: 'Found on the page of ',
  keptAnyway: 'No article was found on this page. Everything it showed was kept, because you asked for it.',
  parentGone: 'Found on the page of an article that is no longer in the library',
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
