import { join } from 'node:path'
import { type Article, Id } from '#shared/model.ts'
import { shownFacts } from '#shared/shown-facts.ts'
import { slugOf } from './slug.ts'

/** Where things are in a library. Folders of articles are relative to it, with `/` on every system. */

export const LIBRARY_FILE = 'library.json'
export const QUEUE_FILE = 'queue.json'
export const LOCK_FILE = 'lock.json'
/** Notices of damage and repairs that no window has shown yet. */
export const NOTICES_FILE = 'notices.json'
export const ARTICLES = 'articles'
export const TOPICS = 'topics'
export const BACKUPS = 'backups'
/** Damaged files, each named after the time when it was found and the file. */
export const DAMAGED = 'backups/damaged'
/**
 * What is being written, on the disk of the library so that a rename can finish it. One folder for everything, because it
 * is swept at every opening: to look for leftovers in each article's folder would take longer than all the rest.
 */
export const STAGING = '.unfinished'
export const ARTICLE_FILE = 'article.json'
export const VERSIONS = 'versions'
export const ASSETS = 'assets'

/**
 * The last good copy is next to its file, so that it is moved, copied and thrown away with it. It has the content of the
 * latest write, not of the one before, so that restoring it loses nothing.
 */
export function lastGood(path: string): string {
  return `${path}.bak`
}

/** `articles/<yyyy>/<slug>-<id>`. It never changes; the id in the file decides which article it is. */
export function articleFolder(article: Article): string {
  return `${ARTICLES}/${article.capturedAt.slice(0, 4)}/${slugOf(shownFacts(article).title)}-${article.id}`
}

/** The id at the end of a folder's name; null when it is not the folder of an article. */
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
