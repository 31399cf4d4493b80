import { basename, dirname, join } from 'node:path'
import { type Article, FORMAT, type Id } from '#shared/model.ts'
import { mapLimit } from '../../async.ts'
import { jsonBytes } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { retryWhileLocked } from '../disk/retry-while-locked.ts'
import type { Staging } from '../disk/staging.ts'
import { ARTICLE_FILE, ASSETS, DAMAGED, inside, lastGood, VERSIONS } from '../names/layout.ts'
import { createDurableFolders } from './durable-folders.ts'
import { moveVersionAside, PLAN_FILE, type VersionPlan } from './version-plan.ts'

/** The bytes of an article that is not in the library yet, or of another version of one that is. */
export interface NewFiles {
  /** By name within `versions/<n>/`. */
  readonly version: ReadonlyMap<string, Uint8Array>
  /** By name within `assets/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>
}

/** Puts folders into the library, all or nothing: written in the staging folder, synced, renamed into place last. */
export interface AtomicFolders {
  /** @param folder as `articleFolder` names it */
  putArticle(folder: string, article: Article, files: NewFiles): Promise<void>
  /**
   * Puts a version's folder and assets into an article's. Until the function it returns has run, the version is void: if
   * the article does not name it at the next opening, its folder is taken out again.
   */
  putVersion(folder: string, id: Id, n: number, files: NewFiles): Promise<() => Promise<void>>
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  /** The library's. */
  readonly folder: string
  /** Whether articles are known to be in the library. */
  readonly hasArticles: () => boolean
  /** @throws Refusal `library-missing` when the folder of all articles is not there */
  readonly confirmArticles: () => Promise<void>
}

const FILES_AT_ONCE = 8

export function createAtomicFolders(parts: Parts): AtomicFolders {
  const { fileSystem, staging } = parts
  const folders = createDurableFolders(parts)

  return {
    putArticle: (folder, article, files) =>
      withStaged(fileSystem, staging.path(), async (staged) => {
        const bytes = jsonBytes(article)
        await writeFolder(
          fileSystem,
          staged,
          new Map([
            [ARTICLE_FILE, bytes],
            [lastGood(ARTICLE_FILE), bytes],
            ...below(`${VERSIONS}/${article.current}`, files.version),
            ...below(ASSETS, files.assets),
          ]),
        )
        await renameDurably(fileSystem, staged, join(await folders.make(dirname(folder)), basename(folder)))
      }),

    putVersion: (folder, id, n, files) =>
      withStaged(fileSystem, staging.path(), async (staged) => {
        // Not known to be a leftover, as the article may have been restored from an earlier copy. So it is kept.
        const aside = `${basename(folder)}-${n}-${basename(staging.path())}`
        await moveVersionAside(fileSystem, parts.folder, folder, n, join(await folders.make(DAMAGED), aside))
        const plan = jsonBytes({ format: FORMAT, id, folder, version: n } satisfies VersionPlan)
        await writeFolder(
          fileSystem,
          staged,
          new Map([[PLAN_FILE, plan], ...below('version', files.version), ...below(ASSETS, files.assets)]),
        )
        // The plan has to outlive a crash that the version's folder outlives.
        await fileSystem.syncFolder(staging.folder)
        await addAssets(fileSystem, join(staged, ASSETS), await folders.make(`${folder}/${ASSETS}`), files)
        const version = join(await folders.make(`${folder}/${VERSIONS}`), String(n))
        await renameDurably(fileSystem, join(staged, 'version'), version)
        return () => fileSystem.remove(staged)
      }),
  }
}

/** Removes the staged folder where the work with it fails. */
async function withStaged<T>(fileSystem: FileSystem, staged: string, act: (staged: string) => Promise<T>): Promise<T> {
  try {
    return await act(staged)
  } catch (thrown) {
    await fileSystem.remove(staged).catch(() => undefined)
    throw thrown
  }
}

/** Writes files below a new folder, and makes them and all names between durable. */
async function writeFolder(
  fileSystem: FileSystem,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const named = [...files].map(([name, bytes]) => ({ path: inside(folder, name), bytes }))
  const folders = new Set([folder])
  for (const { path } of named) {
    for (let parent = dirname(path); parent !== folder; parent = dirname(parent)) folders.add(parent)
  }
  for (const each of folders) await fileSystem.makeFolder(each)
  await mapLimit(FILES_AT_ONCE, named, ({ path, bytes }) => fileSystem.create(path, bytes))
  for (const each of folders) await fileSystem.syncFolder(each)
}

/** Moves assets into an article's folder of assets, except those that it has. */
async function addAssets(fileSystem: FileSystem, from: string, to: string, { assets }: NewFiles): Promise<void> {
  const existing = new Set((await fileSystem.list(to)).map(({ name }) => name))
  for (const name of assets.keys()) {
    if (!existing.has(name)) await retryWhileLocked(() => fileSystem.rename(join(from, name), join(to, name)))
  }
  await fileSystem.syncFolder(to)
}

async function renameDurably(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  await retryWhileLocked(() => fileSystem.rename(from, to))
  await fileSystem.syncFolder(dirname(to))
}

function below(folder: string, files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  return [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes])
}
