import { basename, dirname, join, relative, sep } from 'node:path'
import type { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Log } from '../types.ts'
import { Damaged, jsonBytes, LARGEST_JSON, parseJson, replaceFile, sha256, Unreadable } from './durable.ts'
import type { Salvaged } from './entries.ts'
import { type FileSystem, isUnreadable } from './file-system.ts'
import { DAMAGED, lastGood } from './layout.ts'
import type { Notices } from './notices.ts'
import { patiently } from './retry.ts'
import type { Unfinished } from './staging.ts'

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
  /** Saves what can be read of damaged bytes, where the file is a list of things that are apart. */
  readonly salvage?: (bytes: Uint8Array, copy: T | null) => Salvaged<T> | null
}

export interface Mender {
  /**
   * Restores the last good copy in place of a file that is damaged, cannot be read, or is missing (null), and which is
   * first set aside; tells the user.
   * @returns what is good; null when there is nothing good, and then nothing was touched but what was set aside.
   * @throws Refusal `library-missing`
   */
  restore<T>(mending: Mending<T>, damaged: Damaged | Unreadable | null): Promise<T | null>
  /** The last good copy of a file; null when there is none. */
  copyOf<T>(mending: Mending<T>): Promise<T | null>
  /** Puts whatever lies at a path under `backups/damaged`. @returns its path there, or null when the disk refuses */
  moveAside(path: string): Promise<string | null>
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly unfinished: Unfinished
  readonly folder: string
  readonly notices: Notices
  readonly now: () => Date
  readonly log: Log
  readonly writable: () => boolean
  /** @throws Refusal `library-missing`: what is away is neither damaged nor missing */
  readonly confirm: () => Promise<void>
}

export function createMender({ fileSystem, unfinished, folder, notices, now, log, writable, confirm }: Parts): Mender {
  const damagedFolder = join(folder, DAMAGED)
  const within = (path: string) => relative(folder, path).replaceAll(sep, '/')

  /** The article's folder tells whose it is; the hash keeps two of one moment apart and makes the same one the same. */
  function nameAside(path: string, hash: string): string {
    const owner = dirname(path) === folder ? '' : `${basename(dirname(path))}-`
    return `${hash}-${owner}${basename(path)}`
  }
  const time = () => now().toISOString().replaceAll(':', '').replace(/\..*/, 'Z')

  async function setAside(path: string, bytes: Uint8Array): Promise<string> {
    await fileSystem.makeFolder(damagedFolder)
    const wanted = nameAside(path, sha256(bytes).slice(0, 8))
    const already = (await fileSystem.list(damagedFolder)).find(({ name }) => name.endsWith(`-${wanted}`))
    const name = already?.name ?? `${time()}-${wanted}`
    if (already === undefined) await replaceFile(fileSystem, unfinished, join(damagedFolder, name), bytes)
    return `${DAMAGED}/${name}`
  }

  async function moveAside(path: string): Promise<string | null> {
    try {
      await fileSystem.makeFolder(damagedFolder)
      const name = `${time()}-${nameAside(path, basename(unfinished.path()).slice(0, 8))}`
      await patiently(() => fileSystem.rename(path, join(damagedFolder, name)))
      // It is moved, whatever comes of this.
      for (const each of [damagedFolder, dirname(path)])
        await fileSystem.syncFolder(each).catch((thrown) => log.warn('a folder could not be synced', { each, thrown }))
      return `${DAMAGED}/${name}`
    } catch (thrown) {
      log.warn('what cannot be read could not be set aside', { path, thrown })
      return null
    }
  }

  async function goodCopy<T>({ path, schema, format, salvage }: Mending<T>): Promise<Good<T> | null> {
    const copy = lastGood(path)
    if ((await fileSystem.stat(copy)) === null) return null
    let bytes: Uint8Array | null = null
    try {
      bytes = await patiently(() => fileSystem.read(copy, LARGEST_JSON))
      return { value: parseJson(copy, bytes, schema, format), bytes, lost: [] }
    } catch (thrown) {
      if (!(thrown instanceof Damaged) && !isUnreadable(thrown)) throw thrown
      log.warn('the last good copy is no good either', { copy, thrown })
      const saved = bytes === null ? null : (salvage?.(bytes, null) ?? null)
      return saved === null ? null : { ...saved, bytes: jsonBytes(saved.value) }
    }
  }

  function valid<T>({ path, schema, format }: Mending<T>, bytes: Uint8Array): T | null {
    try {
      return parseJson(path, bytes, schema, format)
    } catch (thrown) {
      if (thrown instanceof Damaged) return null
      throw thrown
    }
  }

  /** What to write in the place of what is damaged: what can be saved of it, or the last good copy. */
  async function goodOf<T>(mending: Mending<T>, damaged: Damaged | Unreadable | null): Promise<Good<T> | null> {
    const copy = await goodCopy(mending)
    // What its schema takes is damaged in a way that no entry tells.
    if (!(damaged instanceof Damaged) || valid(mending, damaged.bytes) !== null) return copy
    const saved = mending.salvage?.(damaged.bytes, copy?.value ?? null) ?? null
    return saved === null ? copy : { ...saved, bytes: jsonBytes(saved.value) }
  }

  /** Tells the user of a file that is about to be mended. First, for once it is mended nothing shows that it was damaged. */
  async function tell<T>(
    mending: Mending<T>,
    good: Good<T>,
    damaged: Damaged | Unreadable | null,
    aside: string | null,
  ) {
    const { path, articleId, called } = mending
    const kept = keptSentence(aside, good.lost)
    const message = `${healed(called(good.value), damaged, good.lost)}${aside === null ? '' : ` What was there is kept as ${aside}.`}`
    const id = `${within(path)}:${nameOfDamage(damaged)}`
    await notices.add({ id, kind: 'restored', articleId, message }, { path: within(path), kept, healed: true })
  }

  async function hopeless<T>(mending: Mending<T>, damaged: Damaged | Unreadable | null): Promise<T | null> {
    const { path, articleId, called, otherwise } = mending
    const id = `${within(path)}:${nameOfDamage(damaged)}`
    const read = damaged instanceof Damaged && writable() ? valid(mending, damaged.bytes) : null
    const aside = damaged !== null && writable() ? await asideOf(mending, damaged) : null
    const kept = aside === null ? null : `What was there is kept as ${aside}.`
    const lasts = { path: within(path), kept, healed: damaged instanceof Unreadable }
    if (read !== null) {
      await notices.add(
        { id, kind: 'damaged', articleId, message: changedAlone(called(read)) },
        { ...lasts, healed: true },
      )
      return read
    }
    const message = lost(called(null), otherwise, damaged)
    // Every run finds a damaged article by itself; a file of the library is started again, so it is found once.
    if (dirname(path) === folder && writable())
      await notices.add({ id, kind: 'damaged', articleId, message }, { ...lasts, healed: true })
    else await notices.add({ id, kind: 'damaged', articleId, message })
    return null
  }

  function asideOf<T>({ path }: Mending<T>, damaged: Damaged | Unreadable): Promise<string | null> {
    return damaged instanceof Damaged ? setAside(path, damaged.bytes) : moveAside(path)
  }

  return {
    moveAside,
    copyOf: async (mending) => (await goodCopy(mending))?.value ?? null,

    async restore(mending, damaged) {
      await confirm()
      if (damaged instanceof Unreadable && damaged.isPassing) throw notNow(mending.called(null), damaged)
      const { path, articleId, called } = mending
      const good = await goodOf(mending, damaged)
      log.warn(damaged === null ? 'a file is missing' : 'a file is damaged', { path, reason: damaged?.message })
      if (good === null) return hopeless(mending, damaged)

      // File and copy agree: then it is the note of how the file was left that is old.
      if (damaged instanceof Damaged && sha256(damaged.bytes) === sha256(good.bytes)) return good.value
      if (!writable()) {
        const id = `${within(path)}:${nameOfDamage(damaged)}`
        await notices.add({ id, kind: 'damaged', articleId, message: shownFromCopy(called(good.value)) })
        return good.value
      }
      const aside = damaged === null ? null : await asideOf(mending, damaged)
      // It could not be moved out of the way: what is good is used, and nothing is written over it.
      if (aside === null && damaged !== null) {
        const id = `${within(path)}:${nameOfDamage(damaged)}`
        await notices.add({ id, kind: 'damaged', articleId, message: inTheWay(called(good.value)) })
        return good.value
      }
      await tell(mending, good, damaged, aside)
      await replaceFile(fileSystem, unfinished, path, good.bytes)
      return good.value
    },
  }
}

interface Good<T> {
  readonly value: T
  readonly bytes: Uint8Array
  /** Entries that are in neither file nor copy. */
  readonly lost: readonly string[]
}

function nameOfDamage(damaged: Damaged | Unreadable | null): string {
  if (damaged === null) return 'missing'
  return damaged instanceof Damaged ? sha256(damaged.bytes) : 'unreadable'
}

/** The refusal for an article whose file the disk does not give: nothing of it is touched. */
export function cannotBeRead(called: string, unreadable: Unreadable): Refusal {
  const { reason } = unreadable
  const refusal = new Refusal(
    'unreadable-file',
    `${called.charAt(0).toUpperCase()}${called.slice(1)} cannot be read (article.json: ${reason}). Its files were not touched, and all other articles are unharmed.`,
  )
  refusal.cause = unreadable
  return refusal
}

/** The refusal for what could not be mended. */
export function beyondMending(called: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `The file of ${called} is damaged and no good copy of it is left; its folder was not touched.`,
  )
}

function healed(called: string, damaged: Damaged | Unreadable | null, lost: readonly string[]): string {
  if (lost.length > 0) {
    const some = lost.slice(0, 5).join(', ')
    const more = lost.length > 5 ? ` and ${lost.length - 5} more` : ''
    return `The file of ${called} was damaged. Everything was kept except what could not be read: ${some}${more}.`
  }
  if (damaged === null) return `The file of ${called} was missing; its last good copy was restored.`
  if (damaged instanceof Unreadable)
    return `The file of ${called} could not be read, because ${damaged.reason}; its last good copy was restored.`
  return `The file of ${called} was damaged; its last good copy was restored.`
}

function keptSentence(aside: string | null, lost: readonly string[]): string {
  const what = lost.length > 0 ? `All but ${lost.length} of its entries were kept` : 'Its last good copy was restored'
  return aside === null ? `${what}.` : `${what}; what was there is kept as ${aside}.`
}

function shownFromCopy(called: string): string {
  return `The file of ${called} is damaged; its last good copy is shown, and nothing was written, because the library is read-only.`
}

function inTheWay(called: string): string {
  return `The file of ${called} cannot be read or moved, so its last good copy is used. Look at who may read and write it.`
}

/** Of what a later try may well read: nothing is set aside for that. */
function notNow(called: string, { reason }: Unreadable): Refusal {
  return new Refusal(
    'unreadable-file',
    `The file of ${called} cannot be read just now, because ${reason}. Nothing was changed; try again in a moment.`,
  )
}

function changedAlone(called: string): string {
  return `The file of ${called} has other content than Commonplace left in it, and no good copy is left to compare; please look whether it is still right.`
}

function lost(called: string, otherwise: string, damaged: Damaged | Unreadable | null): string {
  if (damaged === null) return `The file of ${called} is missing and no copy of it is left, ${otherwise}.`
  return damaged instanceof Unreadable
    ? `The file of ${called} cannot be read, because ${damaged.reason}, and no good copy of it is left, ${otherwise}.`
    : `The file of ${called} is damaged and no good copy of it is left, ${otherwise}.`
}
