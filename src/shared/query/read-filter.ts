import { daySpanOf, periodOf } from './dates.ts'
import { languageCode } from './languages.ts'
import { type FilterName, fieldOfFilter, holdsWords, isFilterName, nearest, nearestName } from './names.ts'
import { knowsOnly, needsValue, noSuchFilter, takesDate, takesLanguage, takesLength } from './sentences.ts'
import { belongings, type Filter, type Place, places, type SearchField, states } from './tree.ts'

/** The highlight colours by their numbers, from 1. */
export const colourNames = ['yellow', 'green', 'blue', 'red', 'purple'] as const
/** The names that may be typed, and their numbers. */
const colours: ReadonlyMap<string, number> = new Map(
  colourNames.flatMap((name, at) =>
    (name === 'red' ? [name, 'pink'] : [name]).map((typed) => [typed, at + 1] as const),
  ),
)
const typedColours = [...colours.keys()]

/** What a filter says: a filter of articles, or the fields that the query or the value itself is searched in. */
export type Reading =
  | { readonly filter: Filter }
  | { readonly within: Place }
  | { readonly fields: readonly SearchField[] }
  | { readonly problem: string }

/** Any day will do to see whether a value names days. */
const ANY_DAY = '2025-01-01'

/** Reads a filter by its name, in lower case, and its value. */
export function readFilter(name: string, value: string): Reading {
  if (!isFilterName(name)) return { problem: noSuchFilter(name, nearestName(name) ?? 'topic') }
  if (value === '') return { problem: emptyValue(name) }
  if (holdsWords(name)) return { fields: [fieldOfFilter[name]] }
  switch (name) {
    case 'topic':
      return { filter: { kind: 'tag', value } }
    case 'tag':
    case 'site':
    case 'by':
    case 'url':
      return { filter: { kind: name, value } }
    case 'in':
      // As `tag:` is read for `topic:`.
      return oneOf(name, /^tags?$/i.test(value) ? 'topics' : value, places, (place) => ({ within: place }))
    case 'is':
      return oneOf(name, value, states, (state) => ({ filter: { kind: 'is', value: state } }))
    case 'has':
      return oneOf(name, value, belongings, (belonging) => ({ filter: { kind: 'has', value: belonging } }))
    case 'before':
    case 'after':
      return periodOf(value, ANY_DAY) === null ? { problem: takesDate(name) } : { filter: { kind: name, value } }
    case 'published':
    case 'captured':
      return daySpanOf(value, ANY_DAY) === null ? { problem: takesDate(name) } : { filter: { kind: name, value } }
    case 'color':
    case 'colour':
      return readColour(name, value)
    case 'length':
      return readLength(name, value)
    case 'lang': {
      const code = languageCode(value)
      return code === null ? { problem: takesLanguage(name) } : { filter: { kind: 'lang', value: code } }
    }
  }
}

function emptyValue(name: FilterName): string {
  switch (name) {
    case 'in':
      return knowsOnly(name, '', places, null)
    case 'is':
      return knowsOnly(name, '', states, null)
    case 'has':
      return knowsOnly(name, '', belongings, null)
    case 'color':
    case 'colour':
      return knowsOnly(name, '', typedColours, null)
    default:
      return needsValue(name)
  }
}

/** A value of a few; a plural and a singular name the same. */
function oneOf<T extends string>(
  name: string,
  value: string,
  known: readonly T[],
  read: (value: T) => Reading,
): Reading {
  const typed = value.toLowerCase()
  const match = known.find((each) => each === typed || each === `${typed}s` || `${each}s` === typed)
  return match === undefined ? { problem: knowsOnly(name, value, known, nearest(typed, known, 2)) } : read(match)
}

function readColour(name: 'color' | 'colour', value: string): Reading {
  const typed = value.toLowerCase()
  const number = /^[1-5]$/.test(typed) ? Number(typed) : colours.get(typed)
  if (number !== undefined) return { filter: { kind: 'color', value: number } }
  return { problem: knowsOnly(name, value, typedColours, nearest(typed, typedColours, 2)) }
}

const LENGTH = /^(<=?|>=?|=)?(\d{1,9})(k)?$/
const LENGTHS = /^(\d{0,9}|\*)\.\.\.?(\d{0,9}|\*)$/

/** `>2000`, `<=500`, `800..1200`, `800..`, `1,200`, `2k`. */
function readLength(name: string, value: string): Reading {
  const typed = value.toLowerCase().replace(/[\s,_']/g, '')
  const [, sign = '=', digits, thousands] = LENGTH.exec(typed) ?? []
  if (digits !== undefined) {
    const count = Number(digits) * (thousands === undefined ? 1 : 1_000)
    const from = sign === '>' ? count + 1 : sign.startsWith('<') ? null : count
    const to = sign === '<' ? count - 1 : sign.startsWith('>') ? null : count
    return { filter: { kind: 'length', from, to } }
  }
  const [, first, last] = LENGTHS.exec(typed) ?? []
  const [from, to] = [first, last].map((end) => (end === undefined || end === '' || end === '*' ? null : Number(end)))
  if (from == null && to == null) return { problem: takesLength(name) }
  const isTurned = from != null && to != null && from > to
  return { filter: { kind: 'length', from: (isTurned ? to : from) ?? null, to: (isTurned ? from : to) ?? null } }
}
