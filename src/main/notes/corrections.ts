import { Refusal } from '#shared/failure.ts'
import type { Article, Corrected, LibraryFile } from '#shared/model.ts'
import type { Changes } from '../changes.ts'
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
  const dropped = new Set<string>(reset)
  if (dropped.has('publishedAt')) dropped.add('publishedPrecision')
  const kept = Object.entries({ ...article.corrected, ...asked }).filter(([key]) => !dropped.has(key) || key in asked)
  const next: Corrected = Object.fromEntries(kept)
  return sameJson(next, article.corrected) ? article : { ...article, corrected: next }
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
  return sameJson(highlightColours, file.highlightColours) ? file : { ...file, highlightColours }
}

/** Alike whatever the order of their keys. */
function sameJson(a: object, b: object): boolean {
  const flat = (value: object) => JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  return flat(a) === flat(b)
}
