import { isDeepStrictEqual } from 'node:util'
import type { ArticlePatch, LibraryPatch, Revert } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, LibraryFile, State } from '#shared/model.ts'
import type { Settings, SettingsPatch } from '#shared/settings.ts'

/** What ways back are made of: patches, what takes them back, and the refusals where something has moved on. */

type Way = Revert['articles'][number]

/** @throws Refusal `moved-on` */
export function expectRevision<T extends { readonly revision: Id }>(article: T, way: Way): T {
  if (article.revision === way.expects) return article
  throw new Refusal(
    'moved-on',
    'This article has changed since, so the change was not taken back; nothing was touched.',
    { id: way.id },
  )
}

/** @throws Refusal `moved-on` */
export function expectLibrary(file: LibraryFile, revision: Id): LibraryFile {
  if (file.revision === revision) return file
  throw new Refusal(
    'moved-on',
    'Topics or saved searches have changed since, so the change was not taken back; nothing was touched.',
  )
}

/** @throws Refusal `moved-on` */
export function expectSettings(now: Settings, expected: SettingsPatch): void {
  const keys = Object.keys(expected) as (keyof Settings)[]
  if (keys.every((key) => isDeepStrictEqual(now[key], expected[key]))) return
  throw new Refusal('moved-on', 'The settings have changed since, so the change was not taken back.')
}

/**
 * An article with a patch. It always counts as a change: the revision it brings back is part of it.
 * @throws Refusal `not-found` for a version that the article does not have
 */
export function patched(article: Article, set: ArticlePatch): Article {
  const { state, ...rest } = set
  if (rest.current !== undefined && !article.versions.some((version) => version.n === rest.current)) {
    throw new Refusal('not-found', `This article has no version ${rest.current}; nothing was touched.`)
  }
  return { ...article, ...rest, state: { ...article.state, ...state } }
}

/** The fields of `before` that `after` has otherwise: what takes the change back. */
export function difference(before: Article, after: Article): ArticlePatch {
  const set: ArticlePatch = filedDifference(before, after)
  if (before.note !== after.note) set.note = before.note
  if (before.notes !== after.notes) set.notes = before.notes
  if (before.highlights !== after.highlights) set.highlights = before.highlights
  if (before.corrected !== after.corrected) set.corrected = before.corrected
  if (before.current !== after.current) set.current = before.current
  return set
}

/** How an article is filed: what every row of the catalog has too. */
export interface Filed {
  readonly tags: readonly string[]
  readonly state: State
}

/** As `difference`, of how an article is filed. */
export function filedDifference(before: Filed, after: Filed): Pick<ArticlePatch, 'tags' | 'state'> {
  const set: Pick<ArticlePatch, 'tags' | 'state'> = {}
  if (before.tags !== after.tags) set.tags = before.tags as string[]
  if (before.state === after.state) return set
  const keys = (Object.keys(before.state) as (keyof State)[]).filter((key) => before.state[key] !== after.state[key])
  if (keys.length > 0) set.state = Object.fromEntries(keys.map((key) => [key, before.state[key]]))
  return set
}

/** As `difference`, of library.json. */
export function libraryDifference(before: LibraryFile, after: LibraryFile): LibraryPatch {
  const set: LibraryPatch = {}
  if (before.tags !== after.tags) set.tags = before.tags
  if (before.savedSearches !== after.savedSearches) set.savedSearches = before.savedSearches
  if (before.highlightColours !== after.highlightColours) set.highlightColours = before.highlightColours
  return set
}
