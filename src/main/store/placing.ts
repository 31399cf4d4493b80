import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Article, FORMAT, type Id } from '#shared/model.ts'
import { atOnce } from './at-once.ts'
import { Damaged, jsonBytes, Newer, parseJson } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { ARTICLE_FILE, ARTICLES, ASSETS, DAMAGED, inside, lastGood, VERSIONS, versionFolder } from './layout.ts'
import { patiently } from './patience.ts'
import type { NewFiles } from './types.ts'
import type { Unfinished } from './unfinished.ts'

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

export function createPlacing(fileSystem: FileSystem, unfinished: Unfinished, library: string): Placing {
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

  async function undoVersion(leftover: string): Promise<void> {
    const path = join(leftover, PLAN)
    if ((await fileSystem.stat(path)) === null) return
    const plan = readable(path, await fileSystem.read(path), Plan)
    // The library may come from others: a plan that leads elsewhere is none.
    if (plan === null || !new RegExp(`^${ARTICLES}/[^/\\\\]+/[^/\\\\.][^/\\\\]*$`).test(plan.folder)) return
    const file = join(library, plan.folder, ARTICLE_FILE)
    if ((await fileSystem.stat(file)) === null) return
    const article = readable(file, await fileSystem.read(file), Article)
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
      if ((await fileSystem.stat(unfinished.folder)) === null) return 0
      const leftovers = await fileSystem.list(unfinished.folder)
      for (const { name, kind } of leftovers) {
        const leftover = join(unfinished.folder, name)
        if (kind === 'folder') await undoVersion(leftover)
        await fileSystem.remove(leftover)
      }
      return leftovers.length
    },
  }
}

function under(folder: string, files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  return [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes])
}

function readable<T>(path: string, bytes: Uint8Array, schema: z.ZodType<T>): T | null {
  try {
    return parseJson(path, bytes, schema, FORMAT)
  } catch (thrown) {
    if (thrown instanceof Damaged || thrown instanceof Newer) return null
    throw thrown
  }
}
