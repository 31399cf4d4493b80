import { isDeepStrictEqual } from 'node:util'
import type { ArticlePatch } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { Settings, SettingsPatch } from '#shared/settings.ts'
import type { ArticleDelta } from '../store/journal/delta.ts'
import { changedSince, libraryChangedSince, noSuchVersion, settingsChangedSince } from './sentences.ts'

/** What a change that is taken back expects to find; otherwise it is refused before anything is touched. */

/** @throws Refusal `moved-on` */
export function expectRevision<T extends { readonly revision: Id }>(article: T, delta: ArticleDelta): T {
  if (article.revision === delta.expects) return article
  throw new Refusal('moved-on', changedSince, { id: delta.id })
}

/** @throws Refusal `not-found` for a version that the article does not have */
export function expectVersion(article: Article, { current }: ArticlePatch): Article {
  if (current === undefined || article.versions.some((version) => version.n === current)) return article
  throw new Refusal('not-found', noSuchVersion(current))
}

/** @throws Refusal `moved-on` */
export function expectLibrary(file: LibraryFile, revision: Id): LibraryFile {
  if (file.revision === revision) return file
  throw new Refusal('moved-on', libraryChangedSince)
}

/** @throws Refusal `moved-on` */
export function expectSettings(now: Settings, expected: SettingsPatch): void {
  const keys = Object.keys(expected) as (keyof Settings)[]
  if (keys.every((key) => isDeepStrictEqual(now[key], expected[key]))) return
  throw new Refusal('moved-on', settingsChangedSince)
}
