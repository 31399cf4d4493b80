import { onPageClock } from '../page-day.ts'
import { fold } from '../text/fold.ts'
import { underTopic } from '../topic-path.ts'
import { needsValue, takesColour, takesDate, takesOneOf } from './sentences.ts'

/**
 * The search language: words, "phrases", `-not`, and filters such as `tag:` and `is:`; the same in the search box,
 * saved searches, the command line and the export. Parsing never fails: what it does not understand is taken as words,
 * and reported.
 */

export const places = ['title', 'text', 'notes', 'highlights', 'tags'] as const
export type Place = (typeof places)[number]

const states = ['inbox', 'unread', 'read', 'starred', 'archived', 'annotated', 'trashed'] as const
export type StateName = (typeof states)[number]

/** Names or numbers of the five colours. */
const colours: Readonly<Record<string, number>> = {
  yellow: 1,
  green: 2,
  blue: 3,
  red: 4,
  pink: 4,
  purple: 5,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
}

export type Filter =
  | { readonly kind: 'tag' | 'site' | 'by'; readonly value: string; readonly not: boolean }
  | { readonly kind: 'is'; readonly value: StateName; readonly not: boolean }
  | { readonly kind: 'before' | 'after'; readonly value: string; readonly not: boolean }
  | { readonly kind: 'color'; readonly value: number; readonly not: boolean }

export interface Query {
  /** As typed, in order; the last word may be unfinished (`typing`). */
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  readonly notWords: readonly string[]
  readonly notPhrases: readonly string[]
  /** The fields to search words and phrases in; empty means all. */
  readonly within: readonly Place[]
  readonly filters: readonly Filter[]
  /** Whether the last word may still grow: nothing follows it. */
  readonly typing: boolean
  /** What was not understood, in sentences. */
  readonly problems: readonly string[]
}

/** The empty query. */
export const emptyQuery: Query = {
  words: [],
  phrases: [],
  notWords: [],
  notPhrases: [],
  within: [],
  filters: [],
  typing: false,
  problems: [],
}

/** One piece: an optional minus, an optional `name:`, and a quoted or bare value. An open quote runs to the end. */
export const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)(?:"|$)|([^\s"]+))/giu
/** A filter whose value is not typed yet. */
const NAME_ALONE = /^([a-z]+):$/i

/** Reads a query; never throws. */
export function parseQuery(text: string): Query {
  const words: string[] = []
  const phrases: string[] = []
  const notWords: string[] = []
  const notPhrases: string[] = []
  const within: Place[] = []
  const filters: Filter[] = []
  const problems: string[] = []
  let typing = false

  for (const [, minus, name, quoted, bare] of text.matchAll(PIECE)) {
    const not = minus === '-'
    const asked = name ?? NAME_ALONE.exec(bare ?? '')?.[1]
    const value = name === undefined && asked !== undefined ? '' : (quoted ?? bare ?? '').trim()
    typing = false
    // `https://…` or `16:30` is no filter, but a word that contains a colon.
    const read = asked === undefined ? null : parseFilter(asked.toLowerCase(), value, not)
    if (read !== null && typeof read !== 'string') {
      if ('within' in read) within.push(read.within)
      else filters.push(read)
      continue
    }
    if (read !== null) problems.push(read)
    const word = `${name === undefined ? '' : `${name}:`}${bare ?? ''}`
    const phrase = quoted?.trim() ?? ''
    if (phrase !== '') (not ? notPhrases : phrases).push(phrase)
    if (word === '' || (word === '-' && !not)) continue
    ;(not ? notWords : words).push(word)
    typing = !not && phrase === ''
  }
  return { words, phrases, notWords, notPhrases, within, filters, typing: typing && !/\s$/.test(text), problems }
}

function parseFilter(name: string, value: string, not: boolean): Filter | { readonly within: Place } | string | null {
  switch (name) {
    case 'tag':
    case 'site':
    case 'by':
      return value === '' ? needsValue(name) : { kind: name, value, not }
    case 'in': {
      const named = value.toLowerCase()
      const place = places.find((each) => each === named || each === `${named}s`)
      return place === undefined || not ? takesOneOf('in', places) : { within: place }
    }
    case 'is': {
      const state = states.find((each) => each === value.toLowerCase())
      return state === undefined ? takesOneOf('is', states) : { kind: 'is', value: state, not }
    }
    case 'before':
    case 'after':
      return isDate(value) ? { kind: name, value, not } : takesDate(name)
    case 'color':
    case 'colour': {
      const colour = colours[value.toLowerCase()]
      return colour === undefined ? takesColour(name) : { kind: 'color', value: colour, not }
    }
    default:
      return null
  }
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const AGO = /^(\d{1,4})([dwmy])$/i

function isDate(value: string): boolean {
  if (AGO.test(value)) return true
  const parts = DATE.exec(value)
  if (parts === null) return false
  // A day that does not exist moves on: 30 February becomes 2 March.
  const [, year, month = '01', day = '01'] = parts
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** A query as text that parses to the same query. */
export function printQuery(query: Query): string {
  const quoted = (value: string) => (/\s/.test(value) ? `"${value}"` : value)
  const filters = query.filters.map(({ kind, value, not }) => `${not ? '-' : ''}${kind}:${quoted(String(value))}`)
  const text = [
    ...query.within.map((place) => `in:${place}`),
    ...filters,
    ...query.phrases.map((phrase) => `"${phrase}"`),
    ...query.notPhrases.map((phrase) => `-"${phrase}"`),
    ...query.notWords.map((word) => `-${word}`),
    ...query.words,
  ].join(' ')
  // A space behind the last word marks it as finished.
  return query.words.length > 0 && !query.typing ? `${text} ` : text
}

/** What a filter looks at; a catalog row has all of it. */
export interface FilterRow {
  readonly title: string
  readonly url: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedAt: string | null
  readonly publishedOffset: number | null
  readonly capturedAt: string
  readonly tags: readonly string[]
  readonly state: {
    readonly read: boolean
    readonly starred: boolean
    readonly archived: boolean
    readonly trashedAt: string | null
  }
  readonly colours: readonly number[]
  readonly highlights: number
  readonly noted: boolean
}

/** The articles that the filters of a query accept. Only `is:trashed` finds trash; everything else skips it. */
export function filterOf(query: Query, now: Date): (row: FilterRow) => boolean {
  const tests = query.filters.map((filter) => ({ test: testOf(filter, now), not: filter.not }))
  const trash = query.filters.some((filter) => filter.kind === 'is' && filter.value === 'trashed' && !filter.not)
  return (row) => (row.state.trashedAt !== null) === trash && tests.every(({ test, not }) => test(row) !== not)
}

function testOf(filter: Filter, now: Date): (row: FilterRow) => boolean {
  switch (filter.kind) {
    case 'tag': {
      const under = underTopic(filter.value)
      return ({ tags }) => tags.some(under)
    }
    case 'site': {
      const site = fold(filter.value)
      return ({ publisher, siteName, url }) =>
        [publisher, siteName].some((name) => name !== null && fold(name).includes(site)) || hostOf(url).includes(site)
    }
    case 'by': {
      const name = fold(filter.value)
      return ({ byline }) => byline.some((own) => fold(own).includes(name))
    }
    case 'is':
      return stateTest(filter.value)
    case 'before': {
      const date = dateOf(filter.value, now)
      return (row) => dayOf(row) < date
    }
    case 'after': {
      const date = dateOf(filter.value, now)
      return (row) => dayOf(row).slice(0, date.length) >= date
    }
    case 'color':
      return ({ colours: own }) => own.includes(filter.value)
  }
}

function stateTest(state: StateName): (row: FilterRow) => boolean {
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
    case 'trashed':
      return (row) => row.state.trashedAt !== null
  }
}

/** The date of an article: its publication on the page's own day, otherwise its capture. */
function dayOf(row: FilterRow): string {
  return row.publishedAt === null ? row.capturedAt : onPageClock(row.publishedAt, row.publishedOffset).at
}

/** `2025-07`, or a relative age as its day: compared as text, as far as it goes. */
function dateOf(value: string, now: Date): string {
  const ago = AGO.exec(value)
  if (ago === null) return value
  const count = Number(ago[1])
  const unit = ago[2]?.toLowerCase()
  const day = new Date(now)
  if (unit === 'd' || unit === 'w') day.setUTCDate(day.getUTCDate() - (unit === 'w' ? 7 : 1) * count)
  else {
    const date = day.getUTCDate()
    day.setUTCDate(1)
    day.setUTCMonth(day.getUTCMonth() - (unit === 'y' ? 12 : 1) * count)
    // A month before 31 March is the last day of February.
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
    day.setUTCDate(Math.min(date, last))
  }
  return day.toISOString().slice(0, 10)
}

function hostOf(url: string | null): string {
  try {
    return url === null ? '' : new URL(url).hostname
  } catch {
    return ''
  }
}
