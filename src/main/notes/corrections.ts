import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#shared/failure.ts'
import { type Article, type Corrected, currentVersion, type LibraryFile } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'

interface Parts {
  readonly changes: Changes
}

/** What the reader knows better than the page, and what they call the colours. */
export function correctionHandlers({ changes }: Parts): Pick<Handlers, 'correct' | 'name-colours'> {
  return {
    correct: ({ id, set, reset }) =>
      changes.apply('Put the facts of an article right', [{ id, change: (article) => corrected(article, set, reset) }]),

    'name-colours': ({ names }) =>
      changes.apply('Named the colours of highlights', [], { library: (file) => named(file, names) }),
  }
}

/**
 * The article with facts put right. A date brings its precision with it; a fact that says what the page says is no
 * correction.
 * @throws Refusal `bad-request` for a title of nothing but blanks
 */
export function corrected(article: Article, set: Corrected, reset: readonly (keyof Corrected)[]): Article {
  if (set.title !== undefined && set.title.trim() === '')
    throw new Refusal('bad-request', 'A title cannot be empty; the former one stays.')
  const asked: Corrected = { ...set }
  if (set.publishedAt !== undefined) asked.publishedPrecision = precisionOf(set.publishedAt)
  const { facts } = currentVersion(article)
  const next: Corrected = { ...article.corrected, ...asked }
  for (const key of reset) if (!(key in asked)) delete next[key]
  for (const key of Object.keys(next) as (keyof Corrected)[])
    if (isDeepStrictEqual(next[key], facts[key]) && key !== 'publishedPrecision') delete next[key]
  // It is of the date by hand, and goes with it.
  if (next.publishedAt === undefined) delete next.publishedPrecision
  return isDeepStrictEqual(next, article.corrected) ? article : { ...article, corrected: next }
}

/** How exactly a date is known, by its form; an instant by hand is known to the minute. */
function precisionOf(at: string | null): Corrected['publishedPrecision'] {
  if (at === null) return null
  return at.length === 4 ? 'year' : at.length === 7 ? 'month' : at.length === 10 ? 'day' : 'minute'
}

function named(file: LibraryFile, names: Readonly<Record<string, string | undefined>>): LibraryFile {
  const all = Object.entries({ ...file.highlightColours, ...names }).filter(
    ([, name]) => name !== undefined && name !== '',
  )
  const highlightColours = Object.fromEntries(all) as LibraryFile['highlightColours']
  return isDeepStrictEqual(highlightColours, file.highlightColours) ? file : { ...file, highlightColours }
}
