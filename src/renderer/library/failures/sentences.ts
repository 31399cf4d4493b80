import type { ClipAid, ClipCause } from '#shared/clip-help/help-table.ts'
import { formatCount, type PluralForms, plural } from '#shared/text/plural.ts'

/** The sentences about clips that failed, one or many. */

/** Each cause with how many failed for it. */
const causes: Readonly<Record<ClipCause, PluralForms>> = {
  address: { one: '1 wrong address', other: '{count} wrong addresses' },
  busy: { one: '1 site is busy', other: '{count} sites are busy' },
  certificate: { one: '1 site without a valid certificate', other: '{count} sites without a valid certificate' },
  denied: { one: '1 refused by its site', other: '{count} refused by their sites' },
  down: { one: '1 site is down', other: '{count} sites are down' },
  empty: { one: '1 empty page', other: '{count} empty pages' },
  file: { one: '1 file that is not a page', other: '{count} files that are not pages' },
  host: { one: '1 site that does not exist', other: '{count} sites that do not exist' },
  interrupted: { one: '1 interrupted', other: '{count} interrupted' },
  large: { one: '1 too large', other: '{count} too large' },
  library: { one: '1 not saved', other: '{count} not saved' },
  login: { one: '1 wants a login', other: '{count} want a login' },
  missing: { one: '1 page not found', other: '{count} pages not found' },
  network: { one: '1 waits for a network', other: '{count} wait for a network' },
  'no-article': { one: '1 without article text', other: '{count} without article text' },
  page: { one: '1 page could not be read', other: '{count} pages could not be read' },
  pdf: { one: '1 PDF', other: '{count} PDFs' },
  private: { one: '1 private address', other: '{count} private addresses' },
  program: { one: '1 failed in Commonplace', other: '{count} failed in Commonplace' },
  question: { one: '1 asks a question first', other: '{count} ask a question first' },
  redirects: { one: '1 redirects without end', other: '{count} redirect without end' },
  script: { one: '1 needs JavaScript', other: '{count} need JavaScript' },
  slow: { one: '1 site did not answer in time', other: '{count} sites did not answer in time' },
  status: { one: '1 answered without a page', other: '{count} answered without a page' },
  subscription: { one: '1 wants a subscription', other: '{count} want a subscription' },
  unreachable: { one: '1 site could not be reached', other: '{count} sites could not be reached' },
}

/** How many failed for a cause. */
export const causeSentence = (cause: ClipCause, count: number): string => plural(count, causes[cause])

/** More causes than these would make a paragraph of the line. */
const MOST_CAUSES = 5

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** How many clips failed, and why. @param groups the most frequent cause first */
export function failedSentence(
  groups: readonly { readonly cause: ClipCause; readonly failed: readonly unknown[] }[],
): string {
  const count = (some: typeof groups) => some.reduce((sum, { failed }) => sum + failed.length, 0)
  // A single rest is named: to say that there is one more is no shorter.
  const named = groups.length <= MOST_CAUSES + 1 ? groups : groups.slice(0, MOST_CAUSES)
  const rest = count(groups) - count(named)
  const parts = [
    ...named.map(({ cause, failed }) => causeSentence(cause, failed.length)),
    ...(rest === 0 ? [] : [plural(rest, { one: '1 more', other: '{count} more' })]),
  ]
  return `${plural(count(groups), { one: '1 page was not clipped', other: '{count} pages were not clipped' })}: ${list.format(parts)}.`
}

/** Why one failed. @param of its site, or the first words of a text */
export const oneFailedSentence = (of: string, message: string): string => `${of}: ${message}`

/** On the buttons for several. @param count at least one */
export const manyLabels = {
  again: (count: number): string => `Try ${formatCount(count)} again`,
  anyway: (count: number): string => `Clip ${formatCount(count)} anyway`,
  removeSome: (count: number): string => `Remove ${formatCount(count)}`,
  removeAll: 'Remove all',
  closeAll: 'Close all',
  cancelAll: 'Cancel all',
  showAll: (count: number): string => `Show all ${formatCount(count)}`,
  showFewer: 'Show fewer',
  showMore: (count: number): string => `Show ${formatCount(count)} more`,
} as const

export const manyHints = {
  again: 'Tries those again where that may help',
  anyway: 'Fetches the pages again and keeps everything they show',
} as const

/** On the button of each aid. */
export const aidLabels: Readonly<Record<ClipAid, string>> = {
  browser: 'Open in browser',
  anyway: 'Clip it anyway',
  again: 'Try again',
  edit: 'Edit the address',
}

/** Longer, on the same buttons; a text has no page to fetch. */
export const anywayHints = {
  page: 'Fetches the page again and keeps everything it shows',
  text: 'Keeps all of the text',
} as const
export const EDIT_HINT = 'Puts the address into the box above, to be corrected'

export const waitingHeading = (count: number): string => plural(count, { one: '1 waiting', other: '{count} waiting' })
export const runningSentence = (count: number): string =>
  plural(count, { one: 'Clipping 1 page.', other: 'Clipping {count} pages.' })
export const duplicatesSentence = (count: number): string =>
  plural(count, { one: 'You have this article already.', other: 'You have {count} of these articles already.' })
