import { dayShown } from '../page-day.ts'
import { comparableAddress } from '../text/comparable-address.ts'
import { nameMatcher, nameRanks } from '../text/name-match.ts'
import { underTopic } from '../topic-path.ts'
import { addDays, beginningOf, type DaySpan, dayOf, daySpanOf, periodOf } from './dates.ts'
import { isInLanguage } from './languages.ts'
import type { Filter, QueryNode, StateName } from './tree.ts'

/** What a filter looks at; a catalog row has all of it. */
export interface FilterRow {
  readonly url: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedAt: string | null
  readonly publishedOffset: number | null
  readonly capturedAt: string
  readonly language: string | null
  readonly wordCount: number
  readonly tags: readonly string[]
  /** The tags of its highlights: topics like its own. */
  /** The tags of each highlight that has any. */
  readonly highlightTags: readonly (readonly string[])[]
  readonly state: {
    readonly read: boolean
    readonly starred: boolean
    readonly archived: boolean
    readonly trashedAt: string | null
  }
  readonly colours: readonly number[]
  readonly highlights: number
  readonly noted: boolean
  readonly partial: boolean
  readonly pictured: boolean
}

type Test = (row: FilterRow) => boolean

/** Whether an article passes a query that consists of filters; words let every article pass. */
export function filterOf(node: QueryNode | null, now: Date): Test {
  return node === null ? () => true : testOf(node, dayOf(now))
}

function testOf(node: QueryNode, today: string): Test {
  switch (node.kind) {
    case 'and': {
      const tests = node.parts.map((part) => testOf(part, today))
      return (row) => tests.every((test) => test(row))
    }
    case 'or': {
      const tests = node.parts.map((part) => testOf(part, today))
      return (row) => tests.some((test) => test(row))
    }
    case 'not': {
      const test = testOf(node.part, today)
      return (row) => !test(row)
    }
    case 'within':
      return testOf(node.part, today)
    case 'word':
    case 'phrase':
      return () => true
    default:
      return filterTest(node, today)
  }
}

function filterTest(filter: Filter, today: string): Test {
  switch (filter.kind) {
    case 'tag': {
      const under = underTopic(filter.value)
      return ({ tags, highlightTags }) => tags.some(under) || highlightTags.some((tags) => tags.some(under))
    }
    case 'site': {
      const hasSite = nameTest(filter.value)
      return ({ publisher, siteName, url }) =>
        [publisher, siteName, hostOf(url)].some((name) => name !== null && hasSite(name))
    }
    case 'by': {
      const hasName = nameTest(filter.value)
      return ({ byline }) => byline.some(hasName)
    }
    case 'url': {
      const part = comparableAddress(filter.value)
      return ({ url }) => url !== null && comparableAddress(url).includes(part)
    }
    case 'lang':
      return ({ language }) => language !== null && isInLanguage(language, filter.value)
    case 'is':
      return stateTest(filter.value)
    case 'has':
      return filter.value === 'note'
        ? ({ noted }) => noted
        : filter.value === 'highlight'
          ? ({ highlights }) => highlights > 0
          : ({ pictured }) => pictured
    case 'color':
      return ({ colours }) => colours.includes(filter.value)
    case 'length':
      return ({ wordCount }) => wordCount >= (filter.from ?? 0) && wordCount <= (filter.to ?? Number.POSITIVE_INFINITY)
    default:
      return dateTest(filter.kind, filter.value, today)
  }
}

function stateTest(state: StateName): Test {
  switch (state) {
    case 'inbox':
      return (row) => !row.state.archived && row.state.trashedAt === null
    case 'unread':
      return (row) => !row.state.read
    case 'read':
      return (row) => row.state.read
    case 'starred':
      return (row) => row.state.starred
    case 'archived':
      return (row) => row.state.archived
    case 'annotated':
      return (row) => row.highlights > 0 || row.noted
    case 'partial':
      return (row) => row.partial
    case 'trashed':
      return (row) => row.state.trashedAt !== null
  }
}

const ALL_DAYS: DaySpan = { from: null, to: null }

/**
 * The one rule for days: an article is found when one of the days that its date may stand for is asked for. Where a page
 * names only a month or a year, each of its days may be meant.
 */
function dateTest(kind: 'before' | 'after' | 'published' | 'captured', value: string, today: string): Test {
  if (kind === 'published' || kind === 'captured') {
    const span = daySpanOf(value, today) ?? ALL_DAYS
    const captured = capturedIn(span)
    return kind === 'captured' ? captured : (row) => row.publishedAt !== null && publishedIn(row, span)
  }
  const day = periodOf(value, today)?.from ?? today
  const span = kind === 'before' ? { from: null, to: addDays(day, -1) } : { from: day, to: null }
  const captured = capturedIn(span)
  return (row) => (row.publishedAt === null ? captured(row) : publishedIn(row, span))
}

function capturedIn({ from, to }: DaySpan): Test {
  const begin = from === null ? '' : beginningOf(from)
  const end = to === null ? null : beginningOf(addDays(to, 1))
  return ({ capturedAt }) => capturedAt >= begin && (end === null || capturedAt < end)
}

/** The last day that any month or year may have, as text. */
const LAST = '9999-99-99'

function publishedIn({ publishedAt, publishedOffset }: FilterRow, { from, to }: DaySpan): boolean {
  const date = dayShown(publishedAt ?? '', publishedOffset)
  // `2025-07` sorts before all of its days; the last of them ends like LAST.
  const last = date.length < LAST.length ? `${date}${LAST.slice(date.length)}` : date
  return (from === null || last >= from) && (to === null || date <= to)
}

function nameTest(typed: string): (name: string) => boolean {
  const rankOf = nameMatcher(typed)
  return (name) => rankOf(name) !== nameRanks.none
}

function hostOf(url: string | null): string | null {
  try {
    return url === null ? null : new URL(url).hostname
  } catch {
    return null
  }
}
