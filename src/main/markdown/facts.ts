import { incompleteSentence } from '#shared/extraction/sentences.ts'
import { escapePhrase } from '#shared/markdown/escape.ts'
import type { Facts } from '#shared/model.ts'
import { onPageClock } from '#shared/page-day.ts'
import { dateWords, knownPrecision } from '#shared/text/date-words.ts'
import { linkTo } from './links.ts'
import { clockOffset, offsetAt, zoneWords } from './published-day.ts'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

/**
 * Writes the source of an article as sentences in one paragraph. Times are those of the page, or of the zone in which it
 * was captured, and say so.
 */
export function factSentences(article: {
  readonly facts: Facts
  readonly url: string | null
  readonly capturedAt: string
  /** IANA name. */
  readonly timeZone: string
}): string {
  const { facts, url, capturedAt, timeZone } = article
  return [
    publishedSentence(facts, timeZone),
    facts.byline.length === 0 ? null : `Written by ${escapePhrase(names.format(facts.byline))}.`,
    facts.agency === null ? null : `From the agency ${escapePhrase(facts.agency)}.`,
    facts.siteName === null || facts.siteName === facts.publisher ? null : `Found on ${escapePhrase(facts.siteName)}.`,
    capturedSentence(url, capturedAt, timeZone),
    facts.incomplete === null ? null : incompleteSentence(facts.incomplete),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

function publishedSentence(facts: Facts, timeZone: string): string | null {
  const when = publishedWhen(facts, timeZone)
  const publisher = facts.publisher === null ? null : escapePhrase(facts.publisher)
  if (publisher === null) return when === null ? null : `Published ${when}.`
  return when === null ? `Published by ${publisher}.` : `Published by ${publisher} ${when}.`
}

function capturedSentence(url: string | null, capturedAt: string, timeZone: string): string {
  const when = whenWords(capturedAt, 'minute', offsetAt(capturedAt, timeZone))
  if (url === null) return `Captured ${when}.`
  return `Captured ${when} from ${linkTo(siteOf(url), url)}.`
}

/** The date, and the words of the page where they only give an age. */
function publishedWhen(facts: Facts, timeZone: string): string | null {
  const raw = facts.publishedRaw === null ? null : escapePhrase(facts.publishedRaw)
  if (facts.publishedAt === null) return raw === null ? null : `at an unknown date (“${raw}” on the page)`
  const when = whenWords(facts.publishedAt, facts.publishedPrecision, clockOffset(facts, timeZone))
  return facts.publishedFrom === 'age' && raw !== null ? `${when} (“${raw}” on the page)` : when
}

/**
 * A date with its preposition (`in July 2025`, `on 22 July 2025 at 14:02 UTC`), in the form of the window
 * (`date-words.ts`), with the zone where there is a time.
 * @param offset of the page's clock in minutes, whose day and time it is then
 */
export function whenWords(
  date: string,
  precision: Facts['publishedPrecision'],
  offset: Facts['publishedOffset'] = null,
): string {
  const known = knownPrecision(date, precision)
  const words = dateWords(onPageClock(date, offset).at, known, 'en-GB', 'UTC')
  if (known === 'year' || known === 'month') return `in ${words}`
  return known === 'day' ? `on ${words}` : `on ${words} ${zoneWords(offset ?? 0)}`
}

/** The host without `www.`; the address itself if it has no host. */
function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./u, '') || url
  } catch {
    return url
  }
}
