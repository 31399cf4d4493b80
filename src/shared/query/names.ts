import type { SearchField } from './tree.ts'

/** The names that filters have, and those that readers may take them to have. */

/** In the order in which they are taught. `tag` means `topic`, and `color` means `colour`: they are read, and not offered. */
export const filterNames = [
  'topic',
  'tag',
  'by',
  'site',
  'is',
  'has',
  'before',
  'after',
  'published',
  'captured',
  'title',
  'text',
  'note',
  'highlight',
  'in',
  'colour',
  'color',
  'length',
  'lang',
  'url',
] as const
export type FilterName = (typeof filterNames)[number]

/** Those that the search box offers. */
export const offeredNames: readonly FilterName[] = filterNames.filter((name) => name !== 'tag' && name !== 'color')

const names: ReadonlySet<string> = new Set(filterNames)

/** @param name in lower case */
export const isFilterName = (name: string): name is FilterName => names.has(name)

/** The filters that hold words, by the field that their words are searched in; the others hold a name, a day, a number. */
export const fieldOfFilter = {
  title: 'title',
  text: 'text',
  note: 'notes',
  highlight: 'highlights',
} as const satisfies Partial<Record<FilterName, SearchField>>
export type WordFilterName = keyof typeof fieldOfFilter
export const wordFilterNames = Object.keys(fieldOfFilter) as readonly WordFilterName[]

/** @param name in lower case */
export const holdsWords = (name: string): name is WordFilterName => Object.hasOwn(fieldOfFilter, name)

/** What other programs call it, and plurals. */
const synonyms: readonly (readonly [FilterName, ...string[]])[] = [
  ['topic', 'topics', 'tags', 'label', 'labels', 'category'],
  ['by', 'author', 'authors', 'writer', 'byline', 'from'],
  ['site', 'sites', 'source', 'domain', 'host', 'outlet', 'publisher'],
  ['is', 'state', 'status'],
  ['has', 'contains', 'with'],
  ['before', 'until'],
  ['after', 'since'],
  ['published', 'date', 'day'],
  ['captured', 'saved', 'added', 'clipped'],
  ['title', 'titles', 'headline'],
  ['text', 'texts', 'body', 'content'],
  ['note', 'notes', 'comment', 'comments'],
  ['highlight', 'highlights', 'quote', 'quotes'],
  ['in', 'within'],
  ['colour', 'colours', 'colors'],
  ['length', 'words', 'wordcount'],
  ['lang', 'language', 'languages'],
  ['url', 'urls', 'link', 'address'],
]
const bySynonym: ReadonlyMap<string, FilterName> = new Map(
  synonyms.flatMap(([name, ...alternatives]) => alternatives.map((synonym) => [synonym, name] as const)),
)

/** A shorter name is one letter from ordinary words: `test:`, `vote:`. */
const LONG_ENOUGH = 6

/** The filter that is meant by a name that none has; null when there is none. @param name in lower case */
export function nearestName(name: string): FilterName | null {
  if (!/^[a-z]+$/.test(name)) return null
  const long = filterNames.filter((each) => each.length >= LONG_ENOUGH)
  return bySynonym.get(name) ?? nearest(name, long, 1)
}

/** The value that differs in the fewest letters; null when all differ in more than so many. */
export function nearest<T extends string>(typed: string, values: readonly T[], most: number): T | null {
  let best: T | null = null
  let least = most + 1
  for (const value of values) {
    if (Math.abs(value.length - typed.length) >= least) continue
    const distance = distanceOf(typed, value)
    if (distance < least) [best, least] = [value, distance]
  }
  return best
}

/** How many letters have to be put in, taken out, changed, or exchanged with the next. */
function distanceOf(a: string, b: string): number {
  let former: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (former[j - 2] ?? 0) + 1)
      current.push(least)
    }
    ;[former, row] = [row, current]
  }
  return row[b.length] ?? 0
}
