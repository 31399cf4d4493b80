import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { Damaged, parseJson, replaceFile, sha256 } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { DAMAGED, lastGood } from './layout.ts'
import type { Notices } from './notices.ts'
import type { Log } from './types.ts'
import type { Unfinished } from './unfinished.ts'

/** What is to be mended, and how to speak of it. */
export interface Mending<T> {
  readonly path: string
  readonly schema: z.ZodType<T>
  readonly format: number
  readonly articleId: Id | null
  /** As the user knows it: `the article “…”`; asked of the good copy where there is one. */
  readonly called: (good: T | null) => string
  /** What follows when no good copy is left, as the end of a sentence: `so it is not listed`. */
  readonly otherwise: string
}

export interface Mender {
  /**
   * Restores the last good copy in place of a damaged or missing (null) file, which is first set aside; tells the user.
   * @returns what is good; null when there is nothing good, and then nothing was touched but a copy set aside.
   */
  restore<T>(mending: Mending<T>, damaged: Damaged | null): Promise<T | null>
  /** Puts a copy of damaged bytes under `backups/damaged`. @returns its path, relative to the library */
  setAside(path: string, bytes: Uint8Array): Promise<string>
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly unfinished: Unfinished
  readonly folder: string
  readonly notices: Notices
  readonly now: () => Date
  readonly log: Log
  readonly writable: () => boolean
}

export function createMender({ fileSystem, unfinished, folder, notices, now, log, writable }: Parts): Mender {
  const damagedFolder = join(folder, DAMAGED)

  async function setAside(path: string, bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes).slice(0, 8)
    await fileSystem.makeFolder(damagedFolder)
    // The article's folder tells whose it is; the hash keeps two of one moment apart and makes the same one the same.
    const owner = dirname(path) === folder ? '' : `${basename(dirname(path))}-`
    const time = now().toISOString().replaceAll(':', '').replace(/\..*/, 'Z')
    const already = (await fileSystem.list(damagedFolder)).find(({ name }) =>
      name.endsWith(`-${hash}-${owner}${basename(path)}`),
    )
    const name = already?.name ?? `${time}-${hash}-${owner}${basename(path)}`
    if (already === undefined) await replaceFile(fileSystem, unfinished, join(damagedFolder, name), bytes)
    return `${DAMAGED}/${name}`
  }

  async function goodCopy<T>({ path, schema, format }: Mending<T>): Promise<{ value: T; bytes: Uint8Array } | null> {
    const copy = lastGood(path)
    if ((await fileSystem.stat(copy)) === null) return null
    const bytes = await fileSystem.read(copy)
    try {
      return { value: parseJson(copy, bytes, schema, format), bytes }
    } catch (thrown) {
      log.warn('the last good copy is no good either', { copy, thrown })
      return null
    }
  }

  return {
    setAside,

    async restore(mending, damaged) {
      const { path, articleId, called } = mending
      const good = await goodCopy(mending)
      const id = `${path}:${damaged === null ? 'missing' : sha256(damaged.bytes)}`
      log.warn(damaged === null ? 'a file is missing' : 'a file is damaged', { path, reason: damaged?.message })

      if (good === null) {
        if (damaged !== null && writable()) {
          await setAside(path, damaged.bytes)
          const read = valid(mending, damaged.bytes)
          if (read !== null) {
            notices.add({ id, kind: 'damaged', articleId, message: changedAlone(called(read)) })
            return read
          }
        }
        notices.add({
          id,
          kind: 'damaged',
          articleId,
          message: lost(called(null), mending.otherwise, damaged === null),
        })
        return null
      }

      // File and copy agree: then it is the note of how the file was left that is old.
      if (damaged !== null && sha256(damaged.bytes) === sha256(good.bytes)) return good.value
      if (!writable()) {
        notices.add({ id, kind: 'damaged', articleId, message: shownFromCopy(called(good.value)) })
        return good.value
      }
      const aside = damaged === null ? null : await setAside(path, damaged.bytes)
      await replaceFile(fileSystem, unfinished, path, good.bytes)
      notices.add({ id, kind: 'restored', articleId, message: restored(called(good.value), aside) })
      return good.value
    },
  }
}

/** The refusal for what could not be mended. */
export function beyondMending(called: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `The file of ${called} is damaged and no good copy of it is left; its folder was not touched.`,
  )
}

function valid<T>({ path, schema, format }: Mending<T>, bytes: Uint8Array): T | null {
  try {
    return parseJson(path, bytes, schema, format)
  } catch (thrown) {
    if (thrown instanceof Damaged) return null
    throw thrown
  }
}

function restored(called: string, aside: string | null): string {
  return aside === null
    ? `The file of ${called} was missing; its last good copy was restored.`
    : `The file of ${called} was damaged; its last good copy was restored, and the damaged file was kept as ${aside}.`
}

function shownFromCopy(called: string): string {
  return `The file of ${called} is damaged; its last good copy is shown, and nothing was written, because the library is read-only.`
}

function changedAlone(called: string): string {
  return `The file of ${called} has other content than Commonplace left in it, and no good copy is left to compare; please look whether it is still right.`
}

function lost(called: string, otherwise: string, missing: boolean): string {
  return missing
    ? `The file of ${called} is missing and no copy of it is left, ${otherwise}.`
    : `The file of ${called} is damaged and no good copy of it is left, ${otherwise}.`
}
