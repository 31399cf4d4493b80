import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Article, FORMAT, type Id } from '#shared/model.ts'
import { atOnce } from '../at-once.ts'
import { Damaged, jsonBytes, LARGEST_JSON, Newer, parseJson } from '../disk/durable.ts'
import { type FileSystem, isSystemError } from '../disk/file-system.ts'
import {
  ARTICLE_FILE,
  ARTICLES,
  ASSETS,
  DAMAGED,
  inside,
  lastGood,
  UNFINISHED,
  VERSIONS,
  versionFolder,
} from '../disk/layout.ts'
import type { Notices } from '../disk/notices.ts'
import type { Mender } from '../disk/repair.ts'
import { patiently } from '../disk/retry.ts'
import type { Unfinished } from '../disk/staging.ts'
import type { Log, NewFiles } from '../types.ts'

/** Folders put into the library whole or not at all: written among the unfinished, synced, renamed into place last. */
export interface Placing {
  /** @param folder as `articleFolder` names it */
  article(folder: string, article: Article, files: NewFiles): Promise<void>
  /**
   * Puts a version's folder and assets into an article's. Until `done`, what is placed is void: if the article does
   * not name the version at the next opening, its folder is taken out again.
   */
  version(folder: string, id: Id, n: number, files: NewFiles): Promise<{ readonly done: () => Promise<void> }>
  /** Clears away what an interrupted run has left. @returns how many leftovers there were */
  sweep(): Promise<number>
}

/** In a folder among the unfinished: which version is being added to which article. */
const Plan = z.object({ format: z.number(), id: z.string(), folder: z.string(), version: z.number().int() })
const PLAN = 'plan.json'
const FILES_AT_ONCE = 8

interface Parts {
  readonly fileSystem: FileSystem
  readonly unfinished: Unfinished
  readonly folder: string
  readonly mender: Pick<Mender, 'moveAside'>
  readonly notices: Notices
  /** Whether articles are known to be in the library. */
  readonly hasArticles: () => boolean
  /** @throws Refusal `library-missing` when the folder of all articles is not there */
  readonly confirmArticles: () => Promise<void>
  readonly log: Log
}

export function createPlacing(parts: Parts): Placing {
  const { fileSystem, unfinished, folder: library, log } = parts

  /** Writes files below a folder that is being made, and makes them and all names between durable. */
  async function write(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const named = [...files].map(([name, bytes]) => ({ path: inside(folder, name), bytes }))
    const folders = new Set([folder])
    for (const { path } of named) {
      for (let parent = dirname(path); parent !== folder; parent = dirname(parent)) folders.add(parent)
    }
    for (const each of folders) await fileSystem.makeFolder(each)
    await atOnce(FILES_AT_ONCE, named, ({ path, bytes }) => fileSystem.create(path, bytes))
    for (const each of folders) await fileSystem.syncFolder(each)
  }

  const durable = new Map<string, Promise<void>>()

  /**
   * A folder of the library that things are renamed into, its name durable up to the library. Synced once in a session
   * even where it is there already: who made it may not have come so far, and what is put into it is promised.
   */
  async function ready(folder: string): Promise<string> {
    const path = join(library, folder)
    const known = durable.get(path)
    if (known !== undefined && (await fileSystem.stat(path)) !== null) {
      await known
      return path
    }
    const made = makeDurable(path)
    durable.set(path, made)
    try {
      await made
    } catch (thrown) {
      durable.delete(path)
      throw thrown
    }
    return path
  }

  async function makeDurable(path: string): Promise<void> {
    // A new one would be in the way of the one that was moved away, and the next opening would find it empty.
    if (parts.hasArticles()) await parts.confirmArticles()
    await fileSystem.makeFolder(path)
    for (let parent = dirname(path); parent.length >= library.length; parent = dirname(parent)) {
      await fileSystem.syncFolder(parent)
    }
  }

  async function into(from: string, to: string): Promise<void> {
    await patiently(() => fileSystem.rename(from, to))
    await fileSystem.syncFolder(dirname(to))
  }

  /** Takes out of an article's folder a version that its article does not name. */
  async function takeOut(folder: string, n: number, aside: string): Promise<void> {
    const placed = join(library, versionFolder(folder, n))
    if ((await fileSystem.stat(placed)) === null) return
    await patiently(() => fileSystem.rename(placed, aside))
    await fileSystem.syncFolder(dirname(placed))
  }

  /** What lies where everything is written first is no folder, or cannot be read: it is moved to where nothing is lost. */
  async function clearWay(): Promise<void> {
    const aside = await parts.mender.moveAside(unfinished.folder)
    if (aside === null) return
    const kept = `What was there is kept as ${aside}.`
    await parts.notices.add(
      {
        id: `${UNFINISHED}:${aside}`,
        kind: 'restored',
        articleId: null,
        message: `The folder ${UNFINISHED}, which is needed to save anything, could not be used. ${kept}`,
      },
      { path: UNFINISHED, kept, healed: true },
    )
  }

  async function undoVersion(leftover: string): Promise<void> {
    const path = join(leftover, PLAN)
    if ((await fileSystem.stat(path)) === null) return
    const plan = await readable(fileSystem, path, Plan)
    // The library may come from others: a plan that leads elsewhere is none.
    if (plan === null || !new RegExp(`^${ARTICLES}/[^/\\\\]+/[^/\\\\.][^/\\\\]*$`).test(plan.folder)) return
    const file = join(library, plan.folder, ARTICLE_FILE)
    if ((await fileSystem.stat(file)) === null) return
    const article = await readable(fileSystem, file, Article)
    if (article?.id !== plan.id || article.versions.some(({ n }) => n === plan.version)) return
    // Never acknowledged, and the plan says that it was ours: it may go.
    const aside = unfinished.path()
    await takeOut(plan.folder, plan.version, aside)
    await fileSystem.remove(aside)
  }

  return {
    async article(folder, article, files) {
      const made = unfinished.path()
      try {
        const bytes = jsonBytes(article)
        await write(
          made,
          new Map([
            [ARTICLE_FILE, bytes],
            [lastGood(ARTICLE_FILE), bytes],
            ...under(`${VERSIONS}/${article.current}`, files.version),
            ...under(ASSETS, files.assets),
          ]),
        )
        await into(made, join(await ready(dirname(folder)), folder.slice(folder.lastIndexOf('/') + 1)))
      } catch (thrown) {
        await fileSystem.remove(made).catch(() => undefined)
        throw thrown
      }
    },

    async version(folder, id, n, files) {
      const made = unfinished.path()
      try {
        // Not known to be a leftover: the article may have been restored from before it. So it is kept.
        const aside = `${basename(folder)}-${n}-${basename(unfinished.path())}`
        await takeOut(folder, n, join(await ready(DAMAGED), aside))
        const plan = jsonBytes({ format: FORMAT, id, folder, version: n } satisfies z.infer<typeof Plan>)
        await write(made, new Map([[PLAN, plan], ...under('version', files.version), ...under(ASSETS, files.assets)]))
        // The plan has to outlive a crash in which the version's folder does.
        await fileSystem.syncFolder(unfinished.folder)
        const assets = await ready(`${folder}/${ASSETS}`)
        const there = new Set((await fileSystem.list(assets)).map(({ name }) => name))
        for (const name of files.assets.keys()) {
          if (!there.has(name)) await patiently(() => fileSystem.rename(join(made, ASSETS, name), join(assets, name)))
        }
        await fileSystem.syncFolder(assets)
        await into(join(made, 'version'), join(await ready(`${folder}/${VERSIONS}`), String(n)))
      } catch (thrown) {
        await fileSystem.remove(made).catch(() => undefined)
        throw thrown
      }
      return { done: () => fileSystem.remove(made) }
    },

    async sweep() {
      const found = await fileSystem.stat(unfinished.folder)
      if (found === null) return 0
      if (found.kind !== 'folder') {
        await clearWay()
        return 0
      }
      const leftovers = await fileSystem.list(unfinished.folder).catch((thrown) => {
        if (!isSystemError(thrown)) throw thrown
        log.warn('the folder of unfinished files cannot be read', thrown)
        return null
      })
      if (leftovers === null) {
        await clearWay()
        return 0
      }
      for (const { name, kind } of leftovers) {
        const leftover = join(unfinished.folder, name)
        try {
          if (kind === 'folder') await undoVersion(leftover)
          await fileSystem.remove(leftover)
        } catch (thrown) {
          if (!isSystemError(thrown)) throw thrown
          log.warn('a leftover of an interrupted run could not be cleared away', { leftover, thrown })
        }
      }
      return leftovers.length
    },
  }
}

function under(folder: string, files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  return [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes])
}

async function readable<T>(fileSystem: FileSystem, path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return parseJson(path, await fileSystem.read(path, LARGEST_JSON), schema, FORMAT)
  } catch (thrown) {
    if (thrown instanceof Damaged || thrown instanceof Newer || isSystemError(thrown)) return null
    throw thrown
  }
}
