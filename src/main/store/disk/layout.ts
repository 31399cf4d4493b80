import { join } from 'node:path'
import { type Article, Id, shownFacts } from '#shared/model.ts'
import { slugOf } from './slug.ts'

/** Where things lie in a library. Folders of articles are named relative to it, with `/` on every system. */

export const LIBRARY_FILE = 'library.json'
export const QUEUE_FILE = 'queue.json'
export const LOCK_FILE = 'lock.json'
/** What was found damaged and put right, until a window has shown it. */
export const NOTICES_FILE = 'notices.json'
export const ARTICLES = 'articles'
export const TOPICS = 'topics'
export const BACKUPS = 'backups'
/** Damaged files, each under the time it was found and its own name. */
export const DAMAGED = 'backups/damaged'
/**
 * Everything unfinished, on the disk of the library so that a rename can finish it. One folder for all, because it is
 * swept at every opening: looking into each article's folder for leftovers would take longer than all the rest.
 */
export const UNFINISHED = '.unfinished'
export const ARTICLE_FILE = 'article.json'
export const VERSIONS = 'versions'
export const ASSETS = 'assets'

/**
 * The last good copy stands beside its file: it moves, is copied and is thrown away with it. It has the content of the
 * latest write, not of the one before, so that restoring it loses nothing.
 */
export function lastGood(path: string): string {
  return `${path}.bak`
}

/** `articles/<yyyy>/<slug>-<id>`: fixed at birth; the id inside the file decides. */
export function articleFolder(article: Article): string {
  return `${ARTICLES}/${article.capturedAt.slice(0, 4)}/${slugOf(shownFacts(article).title)}-${article.id}`
}

/** The id that a folder's name ends with; null when it is no article's. */
export function idOfFolder(folder: string): Id | null {
  const id = Id.safeParse(folder.slice(folder.lastIndexOf('-') + 1))
  return id.success ? id.data : null
}

export function versionFolder(folder: string, n: number): string {
  return `${folder}/${VERSIONS}/${n}`
}

/** @throws when a name would lead out of its folder: names come from us, so this is a bug. */
export function inside(folder: string, name: string): string {
  if (!/^[^/\\\0]+(\/[^/\\\0]+)*$/.test(name) || name.split('/').some((part) => part === '.' || part === '..')) {
    throw new Error(`“${name}” is no name of a file in a library`)
  }
  return join(folder, name)
}
