import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { Instant } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import { jsonBytes, replaceLibraryFile } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { LOCK_FILE } from '../disk/layout.ts'
import type { Staging } from '../disk/staging.ts'
import { aheadSentence, openElsewhereSentence, takenOverSentence, takeOverNotOffered, UNWRITABLE } from './sentences.ts'

/** lock.json tells other computers which one writes. On this computer only the socket counts. */
const LockFile = z.object({
  host: z.string(),
  user: z.string(),
  pid: z.number().int(),
  startedAt: Instant,
  seenAt: Instant,
})
type LockFile = z.infer<typeof LockFile>

const RENEW_MS = 60_000
/** Before a write the lock may be this old: a laptop that slept has to look whether another computer took over. */
const TRUSTED_MS = 90_000
/** A computer not seen for so long counts as gone: it died, or its folder is no longer synced. */
const GONE_MS = 5 * 60_000

export interface MachineLock {
  /** Why this computer may not write, as a sentence; null when it may. */
  readOnly(): string | null
  /** From which computer the library was taken over because that was not seen any more, as a sentence; otherwise null. */
  readonly takenOver: string | null
  /** Whether another computer has it and its clock does not let us tell if it is still open there. */
  canTakeOver(): boolean
  /** Makes this the computer that writes. @throws Refusal `not-allowed` where that is not offered */
  takeOver(): Promise<void>
  /** To be called before each write. @throws Refusal `read-only` when another computer has taken over */
  confirm(): Promise<void>
  release(): Promise<void>
}

/** The lock of a library that is only read. */
export const noLock: MachineLock = {
  readOnly: () => null,
  takenOver: null,
  canTakeOver: () => false,
  takeOver: async () => {
    throw takeOverNotOffered()
  },
  confirm: async () => {},
  release: async () => {},
}

export interface Me {
  readonly host: string
  readonly user: string
}

export function thisMachine(): Me {
  return { host: hostname(), user: userInfo().username }
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  readonly folder: string
  readonly now: () => Date
  readonly me: Me
  readonly log: Log
  /** @throws Refusal `library-missing`: what is in its place is not for us to lock */
  readonly confirm: () => Promise<void>
}

/** Looks which computer writes in this folder, and says that we do unless another was seen doing so. */
export async function lockForMachine(parts: Parts): Promise<MachineLock> {
  const { now, log } = parts
  const file = createLockFile(parts)
  let sentence: string | null = null
  /** Whether the clock of the other computer does not let us tell if it is gone. */
  let isUnknown = false
  let renewedAt = now().getTime()

  /** @param isTakeOver whether the user has said that the library is open nowhere else */
  async function renew(isTakeOver = false): Promise<void> {
    await parts.confirm()
    const lock = await file.read()
    if (lock !== null && !isTakeOver && file.isHeldElsewhere(lock)) {
      isUnknown = file.isAhead(lock)
      sentence = isUnknown ? aheadSentence(lock) : openElsewhereSentence(lock)
      return
    }
    try {
      await file.write()
    } catch (thrown) {
      // A full disk says nothing about who writes. A folder that cannot be written at all is read-only.
      if (thrown instanceof Refusal && thrown.code === 'read-only') sentence = UNWRITABLE
      else log.warn('lock.json could not be renewed', thrown)
    }
    renewedAt = now().getTime()
  }

  const former = await file.read()
  await renew()
  const takenOver = sentence === null && former !== null && !file.isOurs(former) ? takenOverSentence(former) : null
  const timer = setInterval(() => {
    if (sentence === null) renew().catch((thrown) => log.warn('lock.json could not be renewed', thrown))
  }, RENEW_MS)
  timer.unref()

  return {
    readOnly: () => sentence,
    takenOver,
    canTakeOver: () => sentence !== null && isUnknown,

    async takeOver() {
      if (sentence === null || !isUnknown) throw takeOverNotOffered()
      await parts.confirm()
      sentence = null
      isUnknown = false
      await renew(true)
    },

    async confirm() {
      if (sentence === null && Math.abs(now().getTime() - renewedAt) > TRUSTED_MS) await renew()
      if (sentence !== null) throw new Refusal('read-only', sentence)
    },

    async release() {
      clearInterval(timer)
      if (sentence === null) await file.remove()
    },
  }
}

/** More than any lock.json of ours has, in bytes. */
const LARGEST = 64 * 1024

/** lock.json in a library's folder. */
function createLockFile({ fileSystem, staging, folder, now, me, log }: Parts) {
  const path = join(folder, LOCK_FILE)
  const startedAt = now().toISOString()
  const isOurs = (lock: LockFile) => lock.host === me.host && lock.user === me.user
  const age = (lock: LockFile) => now().getTime() - Date.parse(lock.seenAt)

  /** Null where there is none, or none that can be read. */
  async function readLock(): Promise<LockFile | null> {
    try {
      if ((await fileSystem.stat(path)) === null) return null
      const bytes = await fileSystem.read(path, LARGEST)
      const parsed = LockFile.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      return parsed.success ? parsed.data : null
    } catch (thrown) {
      log.info('lock.json could not be read', thrown)
      return null
    }
  }

  return {
    read: readLock,
    isOurs,
    isHeldElsewhere: (lock: LockFile) => !isOurs(lock) && age(lock) < GONE_MS,
    /** A clock that is a little ahead is like any other. One that is far ahead does not say when the other was seen. */
    isAhead: (lock: LockFile) => age(lock) < -GONE_MS,
    write(): Promise<void> {
      const lock: LockFile = { ...me, pid: process.pid, startedAt, seenAt: now().toISOString() }
      return replaceLibraryFile(fileSystem, staging, path, jsonBytes(lock))
    },
    /** Removes it where it is the one that we wrote. */
    async remove(): Promise<void> {
      const lock = await readLock()
      if (lock !== null && isOurs(lock) && lock.startedAt === startedAt) await fileSystem.remove(path)
    },
  }
}
