import { join } from 'node:path'
import type { z } from 'zod'
import { failureOf, Refusal } from '#shared/failure.ts'
import { type Article, FORMAT, type Id, LibraryFile, TopicFile } from '#shared/model.ts'
import { QueueFile } from '#shared/queue.ts'
import type { Problem } from '#shared/views.ts'
import { ArticleFile } from '../articles/articles.ts'
import { atOnce } from '../at-once.ts'
import { Damaged, Newer, parseJson, replaceFile, sha256 } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import {
  ARTICLE_FILE,
  ARTICLES,
  BACKUPS,
  idOfFolder,
  LIBRARY_FILE,
  LOCK_FILE,
  lastGood,
  NOTICES_FILE,
  QUEUE_FILE,
  TOPICS,
} from '../disk/layout.ts'
import type { Mender } from '../disk/repair.ts'
import type { Unfinished } from '../disk/staging.ts'
import type { CatalogRow, Store } from '../types.ts'
import { type Checking, checkArticle, entries, isValid, LEFT, readFile, stray, unreadable } from './check-article.ts'

interface Parts {
  readonly fileSystem: FileSystem
  readonly unfinished: Unfinished
  readonly folder: string
  readonly mender: Mender
  readonly writable: () => boolean
  /** @throws Refusal `library-missing` */
  readonly confirm: () => Promise<void>
  readonly known: (folder: string) => CatalogRow | null
  /** An article as it stands once the changes in hand are made. */
  readonly read: (folder: string) => Promise<Article>
  /** Resolves when no change of an article is in hand. */
  readonly settled: (folder: string) => Promise<void>
  /** Reads a file that the store itself uses in its turn and mends it; null when it is none of those. */
  readonly mend: (path: string) => Promise<void> | null
  /** What was put right since the last check. */
  readonly healed: () => Promise<readonly Problem[]>
}

/** Waiting on the disk is most of it; more at once would only hold more bytes. */
const ARTICLES_AT_ONCE = 4

/** Whether the user has to hear of a problem: what has a good copy is reported when it is restored. */
export function isHarm({ kind, kept }: Problem): boolean {
  return kind !== 'stray' && kind !== 'healed' && kind !== 'duplicate' && (kept === null || kept === LEFT)
}

type Asked = Parameters<Store['check']>[0]

/**
 * Reads the whole library, every byte, and lists what is damaged, not to be read, missing, stray, of another hash, or
 * there twice; and, once, what was healed since the last check. To repair is to restore last good copies and to make them
 * anew; what is not known to be ours is never touched. What lies among the unfinished is being written just now;
 * leftovers are swept at opening.
 */
export async function checkLibrary(parts: Parts, { repair, signal, onProgress }: Asked) {
  const { fileSystem, folder } = parts
  const checking: Checking = { fileSystem, library: folder, problems: [], counted: { files: 0 } }
  const mending = repair && parts.writable()
  await parts.confirm()
  checking.problems.push(...(await parts.healed()))

  for (const { name } of await entries(checking, '')) {
    const known = [LIBRARY_FILE, QUEUE_FILE, lastGood(LIBRARY_FILE), lastGood(QUEUE_FILE)]
    if (![...known, LOCK_FILE, NOTICES_FILE, ARTICLES, TOPICS, BACKUPS].includes(name)) stray(checking, name, null)
  }
  await checkJson(parts, checking, mending, jsonFile(LIBRARY_FILE, LibraryFile))
  await checkJson(parts, checking, mending, jsonFile(QUEUE_FILE, QueueFile))
  for (const { name } of await entries(checking, TOPICS)) {
    const path = `${TOPICS}/${name}`
    if (name.endsWith('.json')) await checkJson(parts, checking, mending, jsonFile(path, TopicFile))
    else if (!name.endsWith(lastGood('.json'))) stray(checking, path, null)
  }

  if ((await fileSystem.stat(join(folder, ARTICLES))) === null)
    checking.problems.push({ kind: 'missing', path: ARTICLES, id: null, kept: null })
  const folders = await articleFolders(checking)
  let done = 0
  onProgress?.(done, folders.length)
  const checked = await atOnce(ARTICLES_AT_ONCE, folders, async (place) => {
    if (signal?.aborted) throw new Refusal('cancelled', 'The check was cancelled before it was through.')
    const own: Checking = { ...checking, problems: [] }
    const article = await articleAt(parts, own, mending, place)
    if (article !== null) await checkArticle(own, place, article)
    done += 1
    onProgress?.(done, folders.length)
    return { place, id: article?.id ?? null, problems: own.problems }
  })

  const seen = new Map<Id, string>()
  for (const { place, id, problems } of checked) {
    checking.problems.push(...problems)
    if (id === null) continue
    const twin = seen.get(id)
    if (twin === undefined) seen.set(id, place)
    else checking.problems.push({ kind: 'duplicate', path: place, id, kept: `The same article is in ${twin}.` })
  }
  // What this very check has repaired is in the list already.
  const listed = new Set(checking.problems.map(({ path }) => path))
  checking.problems.push(...(await parts.healed()).filter(({ path }) => !listed.has(path)))
  const articles = checked.filter(({ id }) => id !== null).length
  return { articles, files: checking.counted.files, problems: checking.problems as readonly Problem[] }
}

interface Json<T> {
  readonly path: string
  readonly schema: z.ZodType<T>
  readonly id: Id | null
  readonly called: (good: T | null) => string
}

function jsonFile<T>(path: string, schema: z.ZodType<T>): Json<T> {
  return { path, schema, id: null, called: () => path }
}

/** The folders that hold articles; others in their place are told as stray. */
async function articleFolders(checking: Checking): Promise<string[]> {
  const folders: string[] = []
  for (const year of await entries(checking, ARTICLES)) {
    const path = `${ARTICLES}/${year.name}`
    if (year.kind !== 'folder' || !/^\d{4}$/.test(year.name)) stray(checking, path, null)
    else {
      for (const { name, kind } of await entries(checking, path)) {
        if (kind === 'folder') folders.push(`${path}/${name}`)
        else stray(checking, `${path}/${name}`, null)
      }
    }
  }
  return folders
}

/** The article in a folder, once what is wrong with its article.json is told; null when there is none to be read. */
async function articleAt(parts: Parts, checking: Checking, mending: boolean, place: string): Promise<Article | null> {
  const names = (await entries(checking, place)).map(({ name }) => name)
  const id = idOfFolder(place)
  if (id === null && !names.includes(ARTICLE_FILE)) {
    stray(checking, place, null)
    return null
  }
  const file: Json<Article> = {
    path: `${place}/${ARTICLE_FILE}`,
    schema: ArticleFile,
    id,
    called: (good) => `the article “${good === null ? place : (good.corrected.title ?? place)}”`,
  }
  const found = await checkJson(parts, checking, mending, file)
  // Asked again in its turn: a version that was being added when its folder was listed is named by now.
  if (found === null || parts.known(place) === null) return found
  return parts.read(place).catch((thrown) => {
    if (failureOf(thrown)?.code !== 'unreadable-file') throw thrown
    return unreadable(checking, file.path, id, null)
  })
}

/** @returns what is on disk and good, after mending when asked to; null when there is nothing good to go by */
async function checkJson<T>(parts: Parts, checking: Checking, mending: boolean, file: Json<T>): Promise<T | null> {
  const { fileSystem, unfinished, folder } = parts
  const { path, schema, id } = file
  const absolute = join(folder, path)
  const read = await readFile(checking, path)
  if (read === 'unreadable') return unreadable(checking, path, id, null)
  const bytes = read === 'missing' ? null : read
  let reason = bytes === null ? 'is missing' : null
  let value: T | null = null
  try {
    if (bytes !== null) value = parseJson(absolute, bytes, schema, FORMAT)
  } catch (thrown) {
    if (thrown instanceof Newer) return null
    if (!(thrown instanceof Damaged)) throw thrown
    reason = thrown.message
  }
  if (bytes !== null && reason === null && (await isAltered(parts, path, bytes)))
    reason = 'has other bytes than were left'

  const copyRead = await readFile(checking, lastGood(path))
  if (copyRead === 'unreadable') unreadable(checking, lastGood(path), id, null)
  const copy = typeof copyRead === 'string' ? null : copyRead
  const goodCopy = copy !== null && isValid(() => parseJson(lastGood(path), copy, schema, FORMAT))
  if (reason === null) {
    if (copy !== null && !goodCopy) {
      const kept = 'This is only the copy; the file itself is whole.'
      checking.problems.push({ kind: 'damaged', path: lastGood(path), id, kept })
    }
    if (mending && !goodCopy && bytes !== null && copyRead !== 'unreadable')
      await replaceFile(fileSystem, unfinished, lastGood(absolute), bytes)
    return value
  }

  const kind = bytes === null ? 'missing' : 'damaged'
  if (!mending) {
    const kept = goodCopy ? 'Its last good copy is there, and is restored by a repair.' : null
    checking.problems.push({ kind, path, id, kept })
    return null
  }
  const restored = goodCopy && (await mended(parts, { ...file, bytes, reason }))
  const kept = restored ? 'Its last good copy was restored.' : null
  checking.problems.push({ kind, path, id, kept })
  return restored && copy !== null ? parseJson(lastGood(path), copy, schema, FORMAT) : null
}

/** Restores the last good copy, which is there. @returns whether it was */
async function mended<T>(
  { folder, mender, mend }: Parts,
  { path, schema, id, called, bytes, reason }: Json<T> & { readonly bytes: Uint8Array | null; readonly reason: string },
): Promise<boolean> {
  const inTurn = mend(path)
  if (inTurn !== null) {
    await inTurn
    return true
  }
  const absolute = join(folder, path)
  const mending = {
    path: absolute,
    schema,
    format: FORMAT,
    articleId: id,
    called,
    otherwise: 'and it was left as it is',
  }
  return (await mender.restore(mending, bytes === null ? null : new Damaged(absolute, bytes, reason))) !== null
}

/** Whether an article's file has the size and time it was left with, and other bytes. */
async function isAltered(
  { fileSystem, folder, known, settled }: Parts,
  path: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const place = path.slice(0, -ARTICLE_FILE.length - 1)
  const left = path.endsWith(ARTICLE_FILE) ? known(place)?.file : undefined
  if (left === undefined || left.sha256 === sha256(bytes)) return false
  const found = await fileSystem.stat(join(folder, path))
  if (found?.size !== left.size || found.mtimeMs !== left.mtimeMs) return false
  // It may be written just now, within a tick of its clock: once that is done, the row is of what is there.
  await settled(place)
  return known(place)?.file.sha256 !== sha256(await fileSystem.read(join(folder, path)))
}
