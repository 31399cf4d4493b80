import { join } from 'node:path'
import type { z } from 'zod'
import { failureOf } from '#shared/failure.ts'
import { type Article, FORMAT, type Id, LibraryFile, TopicFile } from '#shared/model.ts'
import { QueueFile } from '#shared/queue.ts'
import type { Problem } from '#shared/views.ts'
import { mapLimit } from '../../async.ts'
import { ArticleFile } from '../articles/article-file.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import { Damaged, Newer, parseJson, replaceLibraryFile, sha256 } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Mender } from '../disk/repair.ts'
import { articleCalled } from '../disk/sentences.ts'
import type { Staging } from '../disk/staging.ts'
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
} from '../names/layout.ts'
import { type CheckContext, checkArticle, entries, isValid, readFile, stray, unreadable } from './check-article.ts'
import { checkStopped, copyRestored, copyWillRestore, leftAsItIs, onlyCopyDamaged, twinKept } from './sentences.ts'

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  readonly folder: string
  readonly mender: Mender
  readonly writable: () => boolean
  /** @throws Refusal `library-missing` */
  readonly confirm: () => Promise<void>
  readonly rowIn: (folder: string) => CatalogRow | null
  /** An article after the changes under way. */
  readonly read: (folder: string) => Promise<Article>
  /** Resolves when no change of an article is under way. */
  readonly settled: (folder: string) => Promise<void>
  /** Repairs a file that the store itself uses, by reading it in its turn; null for any other file. */
  readonly repairInUse: (path: string) => Promise<unknown> | null
  /** What was repaired since the last check. */
  readonly takeHealed: () => Promise<readonly Problem[]>
}

/** Most of it is waiting for the disk; more at once would only fill memory. */
const ARTICLES_AT_ONCE = 4

/** Whether the user gets a notice of a problem. A file that has a good copy is reported when it is restored. */
export function isHarm({ kind, kept }: Problem): boolean {
  return kind !== 'stray' && kind !== 'healed' && kind !== 'duplicate' && (kept === null || kept === leftAsItIs)
}

export interface CheckOptions {
  readonly repair: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** What a check has read, and what it found wrong. */
export interface CheckResult {
  readonly articles: number
  readonly files: number
  readonly problems: readonly Problem[]
}

/**
 * Reads every byte of the library and lists what is damaged, unreadable, missing, stray, of another hash, or there twice;
 * and, once, what was repaired since the last check. A repair restores last good copies and makes missing ones. A file
 * that we do not know to be ours is never touched. Files in the staging folder are being written right now; leftovers are
 * swept at the next opening.
 */
export async function checkLibrary(parts: Parts, { repair, signal, onProgress }: CheckOptions): Promise<CheckResult> {
  const { fileSystem, folder } = parts
  const checking: CheckContext = { fileSystem, library: folder, problems: [], counted: { files: 0 } }
  const mending = repair && parts.writable()
  await parts.confirm()
  checking.problems.push(...(await parts.takeHealed()))

  for (const { name } of await entries(checking, '')) {
    const ourFiles = [LIBRARY_FILE, QUEUE_FILE, lastGood(LIBRARY_FILE), lastGood(QUEUE_FILE)]
    if (![...ourFiles, LOCK_FILE, NOTICES_FILE, ARTICLES, TOPICS, BACKUPS].includes(name)) stray(checking, name, null)
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
  const checked = await mapLimit(ARTICLES_AT_ONCE, folders, async (place) => {
    if (signal?.aborted) throw checkStopped()
    const own: CheckContext = { ...checking, problems: [] }
    const article = await articleAt(parts, own, mending, place)
    if (article !== null) await checkArticle(own, place, article)
    done += 1
    onProgress?.(done, folders.length)
    return { place, id: article?.id ?? null, problems: own.problems }
  })

  const folderById = new Map<Id, string>()
  for (const { place, id, problems } of checked) {
    checking.problems.push(...problems)
    if (id === null) continue
    const twin = folderById.get(id)
    if (twin === undefined) folderById.set(id, place)
    else checking.problems.push({ kind: 'duplicate', path: place, id, kept: twinKept(twin) })
  }
  // What this check has repaired is listed already.
  const listed = new Set(checking.problems.map(({ path }) => path))
  checking.problems.push(...(await parts.takeHealed()).filter(({ path }) => !listed.has(path)))
  const articles = checked.filter(({ id }) => id !== null).length
  return { articles, files: checking.counted.files, problems: checking.problems }
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

/** The folders of articles. Anything else in their place is listed as stray. */
async function articleFolders(checking: CheckContext): Promise<string[]> {
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

/** The article in a folder, after its article.json was checked; null when there is none that can be read. */
async function articleAt(
  parts: Parts,
  checking: CheckContext,
  mending: boolean,
  place: string,
): Promise<Article | null> {
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
    called: (good) => articleCalled(good === null ? place : (good.corrected.title ?? place)),
  }
  const checked = await checkJson(parts, checking, mending, file)
  // Read again in its turn: a version that was being added when the folder was listed is named by now.
  if (checked === null || parts.rowIn(place) === null) return checked
  return parts.read(place).catch((thrown) => {
    if (failureOf(thrown)?.code !== 'unreadable-file') throw thrown
    return unreadable(checking, file.path, id, null)
  })
}

/** @returns the good content of a file, after a repair where that was asked for; null when there is none */
async function checkJson<T>(parts: Parts, checking: CheckContext, mending: boolean, file: Json<T>): Promise<T | null> {
  const { fileSystem, staging, folder } = parts
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
    reason = 'has other bytes than were written'

  const copyRead = await readFile(checking, lastGood(path))
  if (copyRead === 'unreadable') unreadable(checking, lastGood(path), id, null)
  const copy = typeof copyRead === 'string' ? null : copyRead
  const goodCopy = copy !== null && isValid(() => parseJson(lastGood(path), copy, schema, FORMAT))
  if (reason === null) {
    if (copy !== null && !goodCopy) {
      checking.problems.push({ kind: 'damaged', path: lastGood(path), id, kept: onlyCopyDamaged })
    }
    if (mending && !goodCopy && bytes !== null && copyRead !== 'unreadable')
      await replaceLibraryFile(fileSystem, staging, lastGood(absolute), bytes)
    return value
  }

  const kind = bytes === null ? 'missing' : 'damaged'
  if (!mending) {
    const kept = goodCopy ? copyWillRestore : null
    checking.problems.push({ kind, path, id, kept })
    return null
  }
  const restored = goodCopy && (await restoreCopy(parts, { ...file, bytes, reason }))
  const kept = restored ? copyRestored : null
  checking.problems.push({ kind, path, id, kept })
  return restored && copy !== null ? parseJson(lastGood(path), copy, schema, FORMAT) : null
}

/** Restores the last good copy. @returns whether that was done */
async function restoreCopy<T>(
  { folder, mender, repairInUse }: Parts,
  { path, schema, id, called, bytes, reason }: Json<T> & { readonly bytes: Uint8Array | null; readonly reason: string },
): Promise<boolean> {
  const inTurn = repairInUse(path)
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

/** Whether an article's file has the size and time that we last saw, and other bytes. */
async function isAltered(
  { fileSystem, folder, rowIn, settled }: Parts,
  path: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const place = path.slice(0, -ARTICLE_FILE.length - 1)
  const known = path.endsWith(ARTICLE_FILE) ? rowIn(place)?.file : undefined
  if (known === undefined || known.sha256 === sha256(bytes)) return false
  const stat = await fileSystem.stat(join(folder, path))
  if (stat?.size !== known.size || stat.mtimeMs !== known.mtimeMs) return false
  // It may be being written, within a tick of its clock. After that, the row has the hash of what is there.
  await settled(place)
  return rowIn(place)?.file.sha256 !== sha256(await fileSystem.read(join(folder, path)))
}
