import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#shared/failure.ts'
import type { Article, Corrected, LibraryFile } from '#shared/model.ts'
import { currentVersion } from '#shared/shown-facts.ts'
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
 * Corrects facts of an article. A corrected date sets its precision too. A fact that equals the page's own is no
 * correction.
 * @throws Refusal `bad-request` for a blank title
 */
export function correct(article: Article, set: Corrected, reset: readonly (keyof Corrected)[]): Article {
  if (set.title !== undefined && set.title.trim() === '') throw new Refusal('bad-request', emptyTitle)
  const changed: Corrected = { ...set }
  if (set.publishedAt !== undefined) changed.publishedPrecision = precisionOf(set.publishedAt)
  const { facts } = currentVersion(article)
  const next: Corrected = { ...article.corrected, ...changed }
  for (const key of reset) if (!(key in changed)) delete next[key]
  for (const key of Object.keys(next) as (keyof Corrected)[])
    if (isDeepStrictEqual(next[key], facts[key]) && key !== 'publishedPrecision') delete next[key]
  // The precision belongs to the corrected date, and goes with it.
  if (next.publishedAt === undefined) delete next.publishedPrecision
  return isDeepStrictEqual(next, article.corrected) ? article : { ...article, corrected: next }
}

/** The precision of a date, by its form. An instant that a reader enters is exact to the minute. */
function precisionOf(at: string | null): Corrected['publishedPrecision'] {
  if (at === null) return null
  return at.length === 4 ? 'year' : at.length === 7 ? 'month' : at.length === 10 ? 'day' : 'minute'
}

function nameColours(file: LibraryFile, names: Readonly<Record<string, string | undefined>>): LibraryFile {
  const all = Object.entries({ ...file.highlightColours, ...names }).filter(
    ([, name]) => name !== undefined && name !== '',
  )
  const highlightColours = Object.fromEntries(all) as LibraryFile['highlightColours']
  return isDeepStrictEqual(highlightColours, file.highlightColours) ? file : { ...file, highlightColours }
}
