/**
 * The search language: words, "phrases", `-not`, and filters such as `tag:` and `is:`; the same in the box, saved
 * searches, the command line and the export. Parsing never fails: what is not understood is taken as words, and said.
 */

export const places = ['title', 'text', 'notes', 'highlights', 'tags'] as const
export type Place = (typeof places)[number]

const states = ['inbox', 'unread', 'read', 'starred', 'archived', 'annotated', 'trashed'] as const
export type StateName = (typeof states)[number]

/** Names or numbers, as the five colours are called and keyed. */
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
  /** As typed, in order; the last one may be unfinished (`typing`). */
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  readonly notWords: readonly string[]
  readonly notPhrases: readonly string[]
  /** Where words and phrases are looked for; empty means everywhere. */
  readonly within: readonly Place[]
  readonly filters: readonly Filter[]
  /** Whether the last word may still grow: nothing follows it. */
  readonly typing: boolean
  /** What was not understood, as sentences. */
  readonly problems: readonly string[]
}

/** The query that asks for nothing. */
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

/** One piece: an optional minus, an optional `name:`, and a quoted or bare value. A quote left open runs to the end. */
const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)(?:"|$)|(\S+))/giu

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

  for (const [whole, minus, name, quoted, bare] of text.matchAll(PIECE)) {
    const not = minus === '-'
    typing = false
    const value = quoted ?? bare ?? ''
    if (name !== undefined) {
      const read = filterNamed(name.toLowerCase(), value.trim(), not)
      if (read === null) {
        // `https://…` or `16:30`: a word that happens to hold a colon.
      } else if (typeof read === 'string') problems.push(read)
      else {
        if ('within' in read) within.push(read.within)
        else filters.push(read)
        continue
      }
    }
    if (quoted !== undefined && name === undefined) {
      if (quoted.trim() !== '') (not ? notPhrases : phrases).push(quoted.trim())
      continue
    }
    const word = whole.replace(/^-/, '').replaceAll('"', ' ').trim()
    if (word === '' || word === '-') continue
    ;(not ? notWords : words).push(word)
    typing = !not
  }
  return { words, phrases, notWords, notPhrases, within, filters, typing: typing && !/\s$/.test(text), problems }
}

function filterNamed(name: string, value: string, not: boolean): Filter | { readonly within: Place } | string | null {
  switch (name) {
    case 'tag':
    case 'site':
    case 'by':
      return value === '' ? `“${name}:” needs a value after the colon.` : { kind: name, value, not }
    case 'in': {
      const place = places.find((each) => each === value || each === `${value}s`)
      return place === undefined || not ? `“in:” takes one of ${places.join(', ')}.` : { within: place }
    }
    case 'is': {
      const state = states.find((each) => each === value.toLowerCase())
      return state === undefined ? `“is:” takes one of ${states.join(', ')}.` : { kind: 'is', value: state, not }
    }
    case 'before':
    case 'after':
      return isDate(value)
        ? { kind: name, value, not }
        : `“${name}:” takes a date such as 2025-07-22, or 7d, 2w, 3m, 1y ago.`
    case 'color':
    case 'colour': {
      const colour = colours[value.toLowerCase()]
      return colour === undefined
        ? `“${name}:” takes yellow, green, blue, red, purple, or 1 to 5.`
        : { kind: 'color', value: colour, not }
    }
    default:
      return null
  }
}

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/
const AGO = /^(\d{1,4})([dwmy])$/i

function isDate(value: string): boolean {
  return AGO.test(value) || (DATE.test(value) && !Number.isNaN(Date.parse(value)))
}

/** A query as text that parses to the same query. */
export function printQuery(query: Query): string {
  const quoted = (value: string) => (/[\s"]/.test(value) ? `"${value}"` : value)
  const filters = query.filters.map(({ kind, value, not }) => `${not ? '-' : ''}${kind}:${quoted(String(value))}`)
  return [
    ...query.within.map((place) => `in:${place}`),
    ...filters,
    ...query.phrases.map((phrase) => `"${phrase}"`),
    ...query.notPhrases.map((phrase) => `-"${phrase}"`),
    ...query.notWords.map((word) => `-${word}`),
    ...query.words,
  ].join(' ')
}

/** What a filter looks at; a catalog's row has all of it. */
export interface FilterRow {
  readonly title: string
  readonly url: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedAt: string | null
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

const ASCII = /^[\x20-\x7e]*$/
/** Marks that readers leave out when they type; in other scripts a mark is a letter, and another word. */
const MARKED = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu
/** Letters that have no decomposition but are typed so. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** Lower case and without diacritics: how words, names and tags are compared. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(MARKED, '$1')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC')
}

/** What the filters of a query let pass. Only `is:trashed` finds trash; everything else leaves it out. */
export function filterOf(query: Query, now: Date): (row: FilterRow) => boolean {
  const tests = query.filters.map((filter) => ({ test: testOf(filter, now), not: filter.not }))
  const trash = query.filters.some((filter) => filter.kind === 'is' && filter.value === 'trashed' && !filter.not)
  return (row) => (row.state.trashedAt !== null) === trash && tests.every(({ test, not }) => test(row) !== not)
}

function testOf(filter: Filter, now: Date): (row: FilterRow) => boolean {
  switch (filter.kind) {
    case 'tag': {
      const tag = fold(filter.value)
      return ({ tags }) => tags.some((own) => fold(own) === tag || fold(own).startsWith(`${tag}/`))
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
      return (row) => !row.state.archived
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

/** The day an article counts as of: its publication, else its capture. */
function dayOf(row: FilterRow): string {
  return row.publishedAt ?? row.capturedAt
}

/** `2025-07`, or the day so long ago: compared as text, as far as it goes. */
function dateOf(value: string, now: Date): string {
  const ago = AGO.exec(value)
  if (ago === null) return value
  const count = Number(ago[1])
  const day = new Date(now)
  const unit = ago[2]?.toLowerCase()
  if (unit === 'd') day.setUTCDate(day.getUTCDate() - count)
  else if (unit === 'w') day.setUTCDate(day.getUTCDate() - 7 * count)
  else if (unit === 'm') day.setUTCMonth(day.getUTCMonth() - count)
  else day.setUTCFullYear(day.getUTCFullYear() - count)
  return day.toISOString().slice(0, 10)
}

function hostOf(url: string | null): string {
  try {
    return url === null ? '' : new URL(url).hostname
  } catch {
    return ''
  }
}
