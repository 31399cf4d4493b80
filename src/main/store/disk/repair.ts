import { dirname, relative, sep } from 'node:path'
import type { Id } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import { type Aside, createAside } from './aside.ts'
import { Damaged, replaceLibraryFile, sha256, Unreadable } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { type Good, parseOrNull, type Readable, readGood, readGoodCopy } from './good-copy.ts'
import type { Notices } from './notices.ts'
import {
  alteredSentence,
  asideSentence,
  blockedSentence,
  healedSentence,
  keptSentence,
  lostSentence,
  shownFromCopySentence,
  unreadableNow,
} from './sentences.ts'
import type { Staging } from './staging.ts'

/** A file to repair, and how to speak of it. */
export interface Mending<T> extends Readable<T> {
  readonly articleId: Id | null
  /** What the user calls it: `the article “…”`; made from the good copy where there is one. */
  readonly called: (good: T | null) => string
  /** What follows when no good copy is left, as the end of a sentence: `so it is not listed`. */
  readonly otherwise: string
}

export interface Mender {
  /**
   * Restores the last good copy in the place of a file that is damaged, cannot be read, or is missing (null). The file is
   * set aside first, and the user gets a notice.
   * @returns the good content; null when there is none, and then nothing was touched except what was set aside
   * @throws Refusal `library-missing`
   */
  restore<T>(mending: Mending<T>, damaged: Damaged | Unreadable | null): Promise<T | null>
  /** The last good copy of a file; null when there is none. */
  copyOf<T>(mending: Mending<T>): Promise<T | null>
  /** Moves whatever is at a path to `backups/damaged`. @returns its path there, or null when the disk refuses */
  moveAside(path: string): Promise<string | null>
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  readonly folder: string
  readonly notices: Notices
  readonly now: () => Date
  readonly log: Log
  readonly writable: () => boolean
  /** @throws Refusal `library-missing`: a library that is away is neither damaged nor missing files */
  readonly confirm: () => Promise<void>
}

type Cause = Damaged | Unreadable | null

export function createMender(parts: Parts): Mender {
  const aside = createAside(parts)
  return {
    moveAside: aside.move,
    copyOf: async (mending) => (await readGoodCopy(parts, mending))?.value ?? null,

    async restore(mending, damaged) {
      await parts.confirm()
      if (damaged instanceof Unreadable && damaged.isPassing) throw unreadableNow(mending.called(null), damaged)
      const good = await readGood(parts, mending, damaged)
      parts.log.warn(damaged === null ? 'a file is missing' : 'a file is damaged', {
        path: mending.path,
        reason: damaged?.message,
      })
      if (good === null) return reportLoss(parts, aside, mending, damaged)
      // File and copy agree: then only what we noted of the file is out of date.
      if (!(damaged instanceof Damaged) || sha256(damaged.bytes) !== sha256(good.bytes))
        await putInPlace(parts, aside, mending, damaged, good)
      return good.value
    },
  }
}

/** Sets the damaged file aside and writes the good content in its place, where that is possible. */
async function putInPlace<T>(parts: Parts, aside: Aside, mending: Mending<T>, damaged: Cause, good: Good<T>) {
  const { fileSystem, staging, notices } = parts
  const { path, articleId } = mending
  const called = mending.called(good.value)
  const id = noticeId(parts, path, damaged)
  if (!parts.writable()) {
    await notices.add({ id, kind: 'damaged', articleId, message: shownFromCopySentence(called) })
    return
  }
  const asidePath = damaged === null ? null : await setAside(aside, path, damaged)
  if (asidePath === null && damaged !== null) {
    // It could not be moved, and is not to be overwritten.
    await notices.add({ id, kind: 'damaged', articleId, message: blockedSentence(called) })
    return
  }
  const healed = healedSentence(called, damaged, good.lost)
  const message = asidePath === null ? healed : `${healed} ${asideSentence(asidePath)}`
  const kept = keptSentence(asidePath, good.lost)
  // Before the repair: after it, nothing shows that the file was damaged.
  await notices.add({ id, kind: 'restored', articleId, message }, { path: within(parts, path), kept, healed: true })
  await replaceLibraryFile(fileSystem, staging, path, good.bytes)
}

/** Tells the user of a file of which no good copy is left. @returns its content, where that can be read all the same */
async function reportLoss<T>(parts: Parts, aside: Aside, mending: Mending<T>, damaged: Cause): Promise<T | null> {
  const { notices } = parts
  const { path, articleId, called, otherwise } = mending
  const id = noticeId(parts, path, damaged)
  const value = damaged instanceof Damaged && parts.writable() ? parseOrNull(mending, damaged.bytes) : null
  const asidePath = damaged !== null && parts.writable() ? await setAside(aside, path, damaged) : null
  const damage = {
    path: within(parts, path),
    kept: asidePath === null ? null : asideSentence(asidePath),
    healed: true,
  }
  if (value !== null) {
    await notices.add({ id, kind: 'damaged', articleId, message: alteredSentence(called(value)) }, damage)
    return value
  }
  const message = lostSentence(called(null), otherwise, damaged)
  // Every run finds a damaged article by itself; a file of the library is started again, so it is found only once.
  const isFoundOnce = dirname(path) === parts.folder && parts.writable()
  await notices.add({ id, kind: 'damaged', articleId, message }, isFoundOnce ? damage : undefined)
  return null
}

function setAside(aside: Aside, path: string, damaged: Damaged | Unreadable): Promise<string | null> {
  return damaged instanceof Damaged ? aside.copy(path, damaged.bytes) : aside.move(path)
}

/** The same for the same damage of the same file. */
function noticeId(parts: Parts, path: string, damaged: Cause): string {
  if (damaged === null) return `${within(parts, path)}:missing`
  return `${within(parts, path)}:${damaged instanceof Damaged ? sha256(damaged.bytes) : 'unreadable'}`
}

function within({ folder }: Parts, path: string): string {
  return relative(folder, path).replaceAll(sep, '/')
}
