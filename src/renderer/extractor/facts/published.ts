import type { Facts } from '#shared/model.ts'
import { type Block, readingsOf, wordsOf } from '../dom/blocks.ts'
import { isSentence } from '../dom/prose.ts'
import { type Age, type DayOrder, dateInUrl, dayOf, localDay, type ParsedDate, resolveAge } from './dates.ts'
import { type HeadDays, headDays } from './days/head-days.ts'
import { labelBefore } from './days/labels.ts'
import type { LineDay } from './days/line-days.ts'
import { pageOffset } from './days/page-clock.ts'
import { markedElements, modifiedStatements, publishedStatements, statementOf } from './days/statements.ts'
import { findLanguage } from './facts.ts'
import { type DateContext, dayOrder, nearDate, orderIn } from './near-dates.ts'
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

/** The facts of a date of publication. */
export function publishedOn(date: ParsedDate, raw: string, from: NonNullable<Facts['publishedFrom']>): Published {
  return {
    publishedAt: date.at,
    publishedPrecision: date.precision,
    publishedOffset: date.offset ?? null,
    publishedRaw: raw,
    publishedFrom: from,
  }
}

/** When a page was published, and when it was last changed. */
export interface PageDates {
  readonly published: Published
  readonly modifiedAt: string | null
}

/**
 * The dates of a page: from statements for machines, then from lines near its headline, then from its address. Which day
 * it is, the label next to it decides; a day of a change is never one of publication.
 */
export function findDates(page: PageFacts, headline: Block | null, age: Age | null): PageDates {
  const context = dateContext(page)
  const days = headDays(page, headline, () => dayOrder(context))
  const aged = age === null ? null : { age, isChange: labelBefore(age.before) === 'modified' }
  const modifiedAt = findModified(page, headline, days, aged?.isChange === true ? age : null)
  const published = findPublished(page, headline, {
    ...{ days, context, modifiedAt },
    age: aged?.isChange === false ? age : null,
  })
  return { published: withOffset(published, page, days), modifiedAt }
}

interface Sources {
  readonly days: HeadDays
  readonly context: DateContext
  readonly age: Age | null
  readonly modifiedAt: string | null
}

function findPublished(page: PageFacts, headline: Block | null, sources: Sources): Published {
  const { days, context, age, modifiedAt } = sources
  const limit = Date.parse(page.capturedAt) + 2 * DAY
  const isInTime = ({ at }: ParsedDate) => Number.isNaN(limit) || Date.parse(at) <= limit
  const near = days.near.filter(({ date }) => isInTime(date))
  const labelled = near.find(({ label }) => label === 'published')
  // A day that may be either, where the page says elsewhere which it is.
  const isChange = ({ at }: ParsedDate) =>
    labelled !== undefined &&
    modifiedAt !== null &&
    dayIn(at) === dayIn(modifiedAt) &&
    dayIn(at) !== dayIn(labelled.date.at)
  for (const { date, raw, from, isVague } of publishedStatements(page))
    if (isInTime(date) && !(isVague && isChange(date))) return publishedOn(date, raw, from)
  for (const { element, raw } of markedElements(page, headline, 'datePublished')) {
    if (days.near.some(({ time, label }) => time === element && label === 'modified')) continue
    const [stated] = statementOf(raw, 'time', (label) => label !== 'modified')
    if (stated !== undefined && isInTime(stated.date)) return publishedOn(stated.date, raw, 'time')
  }
  const unlabelled = near.filter(({ label, isOfSentence }) => label === null && !isOfSentence)
  const inLine = labelled ?? unlabelled.find(({ time }) => time !== null && !isMarkedAsChange(time))
  if (inLine !== undefined) return ofLine(inLine)
  const aged = age === null ? null : resolveAge(age, page.capturedAt, page.timeZone)
  if (age !== null && aged !== null) return publishedOn(aged, age.raw, 'age')
  const inWords = unlabelled.find(({ time }) => time === null)
  if (inWords !== undefined) return ofLine(inWords)
  const inUrl = page.url === null ? null : dateInUrl(page.url)
  const byUrl = inUrl === null || !isInTime(inUrl) ? null : publishedOn(inUrl, inUrl.raw, 'url')
  if (byUrl?.publishedPrecision === 'day') return byUrl
  const atEnd = days.end().filter(({ date, label }) => isInTime(date) && label !== 'modified' && label !== 'other')
  const signed = atEnd.find(({ label }) => label === 'published') ?? atEnd[0]
  if (signed !== undefined) return ofLine(signed)
  const otherTimes = near.flatMap(({ time, label }) => (time === null || label === 'published' ? [] : [time]))
  const dayless = byUrl?.publishedAt ?? null
  return withoutYear(days.lines, context, { month: dayless, otherTimes }) ?? byUrl ?? noDate
}

const DAY = 86_400_000

function dayIn(at: string): string {
  return at.slice(0, 10)
}

function ofLine({ date, raw, time }: LineDay): Published {
  return publishedOn(date, raw, time === null ? 'text' : 'time')
}

/** By a microformat: a `<time>` of a change. */
function isMarkedAsChange({ classList }: Element): boolean {
  const isUpdated = classList.contains('updated') || classList.contains('dt-updated')
  return isUpdated && !classList.contains('published') && !classList.contains('dt-published')
}

function findModified(page: PageFacts, headline: Block | null, days: HeadDays, age: Age | null): string | null {
  const [stated] = modifiedStatements(page)
  if (stated !== undefined) return stated.date.at
  for (const { raw } of markedElements(page, headline, 'dateModified')) {
    const [marked] = statementOf(raw, 'time', (label) => label !== 'published')
    if (marked !== undefined) return marked.date.at
  }
  const isChange = ({ label }: LineDay) => label === 'modified'
  const visible = days.near.find(isChange) ?? days.end().find(isChange)
  if (visible !== undefined) return visible.date.at
  const aged = age === null ? null : resolveAge(age, page.capturedAt, page.timeZone)
  if (aged?.precision !== 'hour') return aged?.at ?? null
  // A change is stored without its precision: an hour would read as a minute, so its day is all that is kept.
  return dayOf(...localDay(Date.parse(aged.at), page.timeZone))?.at ?? null
}

/** With the offset of the page's clock, where the page states the instant in UTC. */
function withOffset(published: Published, page: PageFacts, { near }: HeadDays): Published {
  const { publishedAt, publishedOffset, publishedFrom } = published
  const isInstant = publishedAt?.includes('T') === true && publishedFrom !== 'age'
  if (!isInstant || publishedAt === null || publishedOffset !== null) return published
  const stated = [...publishedStatements(page), ...modifiedStatements(page), ...near].map(({ date }) => date)
  return { ...published, publishedOffset: pageOffset(publishedAt, stated, near) }
}

/** A language with the region that the page names for it elsewhere: `en` and `en_GB`. */
function withRegion(language: string | null, { meta }: PageFacts): string | null {
  const locale = meta('og:locale', 'content-language')?.replaceAll('_', '-') ?? ''
  const isRegion =
    /^[a-z]{2,3}-[a-z]{2}$/i.test(locale) && locale.split('-')[0]?.toLowerCase() === language?.toLowerCase()
  return isRegion ? locale : language
}

/** How the page writes days; its other days are asked once, where its language does not tell. */
function dateContext(page: PageFacts): DateContext {
  const { blocks, capturedAt, timeZone } = page
  let order: { readonly of: DayOrder } | null = null
  return {
    capturedAt,
    timeZone,
    language: withRegion(findLanguage(page), page),
    order: () => {
      order ??= { of: orderIn(blocks) }
      return order.of
    },
  }
}

/** A longer line is no dateline, and a longer sentence is text: both may name any day. */
const DATELINE = 120
const SHORT_SENTENCE = 8

/**
 * A day below the headline whose year is to be found. Above a headline it may be a subject: `Jan. 6`.
 * @param lines those whose day may be the page's own
 * @param known what the address says, which may be a month and so the year; and times that are not of a publication
 */
function withoutYear(
  lines: readonly Block[],
  context: DateContext,
  { month, otherTimes }: { readonly month: string | null; readonly otherTimes: readonly Element[] },
): Published | null {
  const isShort = ({ text, container }: Block) =>
    text.length <= DATELINE &&
    !(isSentence(text) && wordsOf(text).split(' ').length > SHORT_SENTENCE) &&
    !otherTimes.some((time) => container.contains(time))
  for (const line of lines.filter(isShort).flatMap(readingsOf)) {
    const date = nearDate(line, context)
    if (date !== null && (month === null || date.at.startsWith(month))) return publishedOn(date, date.raw, 'text')
  }
  return null
}
