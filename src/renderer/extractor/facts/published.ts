import type { Facts } from '#shared/model.ts'
import { type Block, readingsOf, wordsOf } from '../dom/blocks.ts'
import { isSentence } from '../dom/prose.ts'
import { type Age, dateInUrl, machineDate, type ParsedDate, resolveAge, writtenDate } from './dates.ts'
import { findLanguage } from './facts.ts'
import { isForeign } from './foreign-content.ts'
import { type Thing, textIn, typesOf } from './json-ld.ts'
import { nearDate } from './near-dates.ts'
import type { PageFacts } from './page-facts.ts'

export type Published = Pick<
  Facts,
  'publishedAt' | 'publishedPrecision' | 'publishedOffset' | 'publishedRaw' | 'publishedFrom'
>

export const noDate: Published = {
  publishedAt: null,
  publishedPrecision: null,
  publishedOffset: null,
  publishedRaw: null,
  publishedFrom: null,
}

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'article.published',
  'date_published',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dcterms.issued',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'bt:pubdate',
  'date',
  'originalpublicationdate',
] as const
const MODIFIED = ['article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'dcterms.modified'] as const
/** A line this short near a headline may give its day; a longer one may name any day. */
const DATELINE = 120
const LINES_NEAR = 8
/** A longer sentence is text, and may name any day. */
const SHORT_SENTENCE = 8

/**
 * When the page was published: from statements for machines, then from lines near its headline, then from its address.
 */
export function findPublished(page: PageFacts, headline: Block | null, age: Age | null): Published {
  const { stated, meta, url } = page
  const limit = Date.parse(page.capturedAt) + 2 * 86_400_000
  const asPublished = (
    raw: string | null,
    from: Facts['publishedFrom'],
    date = raw === null ? null : (machineDate(raw) ?? writtenDate(raw)),
  ): Published | null => {
    if (raw === null || date === null || isAfter(date, limit)) return null
    return {
      publishedAt: date.at,
      publishedPrecision: date.precision,
      publishedOffset: null,
      publishedRaw: raw,
      publishedFrom: from,
    }
  }
  // Other things (comments, videos, people) have dates of their own.
  const isPage = (thing: Thing) =>
    typesOf(thing).some((type) => /(?:Page|Article|Posting|Report|CreativeWork)$/i.test(type))
  const statements = [stated.article, ...stated.things.filter(isPage)]
  for (const name of ['datePublished', 'dateCreated', 'uploadDate']) {
    for (const thing of name === 'datePublished' ? statements : [stated.article]) {
      const date = asPublished(textIn(thing, name), 'json-ld')
      if (date !== null) return date
    }
  }
  for (const name of META) {
    const date = asPublished(meta(name), 'meta')
    if (date !== null) return date
  }
  const time = timeNear(page, headline)
  const fromTime = time === null ? null : asPublished(time, 'time')
  if (fromTime !== null) return fromTime
  if (age !== null) {
    const date = resolveAge(age, page.capturedAt, page.timeZone)
    if (date !== null)
      return {
        publishedAt: date.at,
        publishedPrecision: date.precision,
        publishedOffset: null,
        publishedRaw: age.raw,
        publishedFrom: 'age',
      }
  }
  const inUrl = url === null ? null : dateInUrl(url)
  const { behind, above } = linesNear(page, headline)
  const near = { capturedAt: page.capturedAt, timeZone: page.timeZone, language: findLanguage(page) }
  for (const line of [...behind, ...above]) {
    const date = writtenDate(line)
    const fromLine = date === null ? null : asPublished(date.raw, 'text', date)
    if (fromLine !== null) return fromLine
  }
  const byUrl = inUrl === null ? null : asPublished(inUrl.raw, 'url', inUrl)
  if (byUrl !== null && byUrl.publishedPrecision === 'day') return byUrl
  // Without its year, a day above a headline may be a subject: `Jan. 6`.
  for (const line of behind) {
    const date = nearDate(line, near)
    // An address may give the month, and so the year.
    const isOther = date !== null && byUrl !== null && !date.at.startsWith(byUrl.publishedAt ?? '')
    const fromLine = date === null || isOther ? null : asPublished(date.raw, 'text', date)
    if (fromLine !== null) return fromLine
  }
  return byUrl ?? noDate
}

export function findModified(page: PageFacts): string | null {
  const raw = textIn(page.stated.article, 'dateModified') ?? page.meta(...MODIFIED)
  return raw === null ? null : (machineDate(raw)?.at ?? null)
}

function isAfter({ at }: ParsedDate, limit: number): boolean {
  const ms = Date.parse(at)
  return !Number.isNaN(limit) && ms > limit
}

/** The `<time>` that is marked as the publication's, otherwise the one nearest to the headline. */
function timeNear(page: PageFacts, headline: Block | null): string | null {
  const { document, blocks, behind: after } = page
  const isOwn = (element: Element) => !isForeign(element, headline, page)
  const stated = [
    ...document.querySelectorAll(
      'time[itemprop~=datePublished], [itemprop~=datePublished][content], time[pubdate], [itemprop~=datePublished]',
    ),
  ].find(isOwn)
  if (stated !== undefined)
    return stated.getAttribute('datetime') ?? stated.getAttribute('content') ?? stated.textContent
  const times = [...document.querySelectorAll('time[datetime]')].filter(isOwn)
  if (headline === null) return times.length === 1 ? (times[0]?.getAttribute('datetime') ?? null) : null
  const at = blocks.indexOf(headline)
  const near = blocks.slice(Math.max(after, at - 4), at + LINES_NEAR + 1)
  const [start, end] = [near[0]?.first, near.at(-1)?.last]
  if (start === undefined || end === undefined) return null
  const within = times.filter((time) => {
    const follows = (start.compareDocumentPosition(time) & 4) !== 0 || time.contains(start)
    return follows && ((end.compareDocumentPosition(time) & 2) !== 0 || time.contains(end))
  })
  const behind = within.find((time) => (headline.first.compareDocumentPosition(time) & 4) !== 0)
  return (behind ?? within[0])?.getAttribute('datetime') ?? null
}

/** The lines near a headline that may give a date: those behind it, and those above. */
function linesNear(page: PageFacts, headline: Block | null) {
  const { blocks } = page
  if (headline === null) return { behind: [], above: [] }
  const at = blocks.indexOf(headline)
  const short = (lines: readonly Block[]) =>
    lines
      .filter(
        ({ text, container }) =>
          text.length <= DATELINE &&
          !(isSentence(text) && wordsOf(text).split(' ').length > SHORT_SENTENCE) &&
          !isForeign(container, headline, page),
      )
      .flatMap(readingsOf)
  return {
    behind: short(blocks.slice(at + 1, at + 1 + LINES_NEAR)),
    above: short(blocks.slice(Math.max(page.behind, at - 3), at)),
  }
}
