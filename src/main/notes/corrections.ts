import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#shared/failure.ts'
import type { Article, Corrected, Facts, LibraryFile } from '#shared/model.ts'
import { currentVersion } from '#shared/shown-facts.ts'
import { knownPrecision } from '#shared/text/date-words.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import { correctLabel, emptyTitle, nameColoursLabel } from './sentences.ts'

interface Parts {
  readonly changes: Changes
}

/** The reader's corrections of facts, and names for colours. */
export function correctionHandlers({ changes }: Parts): Pick<Handlers, 'correct' | 'name-colours'> {
  return {
    correct: ({ id, set, reset }) =>
      changes.apply(correctLabel, [{ id, change: (article) => correct(article, set, reset) }]),

    'name-colours': ({ names }) => changes.apply(nameColoursLabel, [], { library: (file) => nameColours(file, names) }),
  }
}

/**
 * Corrects facts of an article. A corrected date sets its precision and its clock too. A fact that equals the page's own
 * is no correction.
 * @throws Refusal `bad-request` for a blank title
 */
export function correct(article: Article, set: Corrected, reset: readonly (keyof Corrected)[]): Article {
  if (set.title !== undefined && set.title.trim() === '') throw new Refusal('bad-request', emptyTitle)
  const { facts } = currentVersion(article)
  const next: Corrected = { ...article.corrected, ...set, ...dateOf(set, facts) }
  for (const key of reset) if (set[key] === undefined) delete next[key]
  // Of a date that stays, its precision and clock may be set or reset alone.
  const isOfItsDate = [...Object.keys(set), ...reset].some(isOfDate)
  if (next.publishedAt !== undefined && isOfItsDate) Object.assign(next, partsOfDate(next.publishedAt, next))
  for (const key of Object.keys(next) as (keyof Corrected)[])
    if (!isOfDate(key) && isDeepStrictEqual(next[key], facts[key])) delete next[key]
  const isOwn = dateKeys.every((key) => isDeepStrictEqual(next[key] ?? null, facts[key]))
  // Precision and clock belong to the corrected date, and go with it.
  if (next.publishedAt === undefined || isOwn) for (const key of dateKeys) delete next[key]
  return isDeepStrictEqual(next, article.corrected) ? article : { ...article, corrected: next }
}

const dateKeys = ['publishedAt', 'publishedPrecision', 'publishedOffset'] as const
const isOfDate = (key: string): boolean => (dateKeys as readonly string[]).includes(key)

/**
 * A date that is set, with what belongs to it. A time is exact to the minute, unless it is said to be an hour. The
 * page's own date keeps what the page said of it.
 */
function dateOf(set: Corrected, facts: Facts): Corrected {
  const { publishedAt: at } = set
  if (at === undefined) return {}
  const stated = at === facts.publishedAt ? facts : { publishedPrecision: null, publishedOffset: null }
  return partsOfDate(at, { ...stated, ...set })
}

/** No more of a date than it has. */
function partsOfDate(at: string | null, stated: Pick<Corrected, 'publishedPrecision' | 'publishedOffset'>): Corrected {
  const { publishedPrecision = null, publishedOffset = null } = stated
  const known = at === null ? null : knownPrecision(at, publishedPrecision)
  return { publishedPrecision: known, publishedOffset: at?.includes('T') ? publishedOffset : null }
}

function nameColours(file: LibraryFile, names: Readonly<Record<string, string | undefined>>): LibraryFile {
  const all = Object.entries({ ...file.highlightColours, ...names }).filter(
    ([, name]) => name !== undefined && name !== '',
  )
  const highlightColours = Object.fromEntries(all) as LibraryFile['highlightColours']
  return isDeepStrictEqual(highlightColours, file.highlightColours) ? file : { ...file, highlightColours }
}
