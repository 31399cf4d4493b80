/** The parser of the former language, as it was: what it read without a problem is read as it read it. */

const places = ['title', 'text', 'notes', 'highlights', 'tags'] as const
type Place = (typeof places)[number]

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

type Filter =
  | { readonly kind: 'tag' | 'site' | 'by'; readonly value: string; readonly not: boolean }
  | { readonly kind: 'is'; readonly value: StateName; readonly not: boolean }
  | { readonly kind: 'before' | 'after'; readonly value: string; readonly not: boolean }
  | { readonly kind: 'color'; readonly value: number; readonly not: boolean }

export interface FormerQuery {
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

/** One piece: an optional minus, an optional `name:`, and a quoted or bare value. An open quote runs to the end. */
const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)(?:"|$)|([^\s"]+))/giu
/** A filter whose value is not typed yet. */
const NAME_ALONE = /^([a-z]+):$/i

/** Reads a query; never throws. */
export function parseFormerQuery(text: string): FormerQuery {
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
      return value === '' ? 'problem' : { kind: name, value, not }
    case 'in': {
      const named = value.toLowerCase()
      const place = places.find((each) => each === named || each === `${named}s`)
      return place === undefined || not ? 'problem' : { within: place }
    }
    case 'is': {
      const state = states.find((each) => each === value.toLowerCase())
      return state === undefined ? 'problem' : { kind: 'is', value: state, not }
    }
    case 'before':
    case 'after':
      return isDate(value) ? { kind: name, value, not } : 'problem'
    case 'color':
    case 'colour': {
      const colour = colours[value.toLowerCase()]
      return colour === undefined ? 'problem' : { kind: 'color', value: colour, not }
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
