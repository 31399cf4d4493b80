import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { Instant } from '#shared/model.ts'
import { plainHostName } from '#shared/text/plain-line.ts'
import { jsonBytes, replaceFile } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { LOCK_FILE } from '../disk/layout.ts'
import type { Unfinished } from '../disk/staging.ts'
import type { Log } from '../types.ts'

/** lock.json: tells other computers who writes; on this one only the socket counts. */
const LockFile = z.object({
  host: z.string(),
  user: z.string(),
  pid: z.number().int(),
  startedAt: Instant,
  seenAt: Instant,
})
type LockFile = z.infer<typeof LockFile>

const RENEW_MS = 60_000
/** Before a write the lock may be this old: a laptop that slept has to look whether another took over. */
const TRUSTED_MS = 90_000
/** Not seen for so long, the other is taken to be gone: it died, or its folder is no longer synced. */
const GONE_MS = 5 * 60_000

export interface MachineLock {
  /** A sentence when another computer writes, else null. */
  readOnly(): string | null
  /** Who was taken over from, because not seen any more: a sentence for the user, else null. */
  readonly takenOver: string | null
  /** Whether another computer has it that may be gone, which its clock does not let us tell. */
  canTakeOver(): boolean
  /** Writes from here from now on. @throws Refusal `not-allowed` where that is not offered */
  takeOver(): Promise<void>
  /** To be called before each write. @throws Refusal `read-only` when another computer has taken over */
  confirm(): Promise<void>
  release(): Promise<void>
}

/** For a library in which nothing is written. */
export const noLock: MachineLock = {
  readOnly: () => null,
  takenOver: null,
  canTakeOver: () => false,
  takeOver: async () => {
    throw notOffered()
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
  readonly unfinished: Unfinished
  readonly folder: string
  readonly now: () => Date
  readonly me: Me
  readonly log: Log
  /** @throws Refusal `library-missing`: what lies in its place is not for us to lock */
  readonly confirm: () => Promise<void>
}

/** Looks who writes in this folder, and says that we do unless another computer was seen doing so. */
export async function lockForMachine({
  fileSystem,
  unfinished,
  folder,
  now,
  me,
  log,
  ...parts
}: Parts): Promise<MachineLock> {
  const path = join(folder, LOCK_FILE)
  const startedAt = now().toISOString()
  const own = (): LockFile => ({ ...me, pid: process.pid, startedAt, seenAt: now().toISOString() })
  let sentence: string | null = null
  /** Whether it is only not known that the other is gone. */
  let isUnknown = false
  let renewedAt = now().getTime()

  async function found(): Promise<LockFile | null> {
    try {
      if ((await fileSystem.stat(path)) === null) return null
      const parsed = LockFile.safeParse(JSON.parse(Buffer.from(await fileSystem.read(path, LARGEST)).toString('utf8')))
      return parsed.success ? parsed.data : null
    } catch (thrown) {
      log.info('lock.json could not be read', thrown)
      return null
    }
  }

  const isOurs = (lock: LockFile) => lock.host === me.host && lock.user === me.user
  const age = (lock: LockFile) => now().getTime() - Date.parse(lock.seenAt)

  /** @param taking whether the user has said that it is open nowhere else */
  async function renew(taking = false): Promise<void> {
    await parts.confirm()
    const lock = await found()
    if (lock !== null && !isOurs(lock) && !taking && age(lock) < GONE_MS) {
      // A little ahead is a clock like any other; far ahead says nothing of when the other was seen, nor of being gone.
      isUnknown = age(lock) < -GONE_MS
      sentence = isUnknown ? aheadOfUs(lock) : openElsewhere(lock)
      return
    }
    try {
      await replaceFile(fileSystem, unfinished, path, jsonBytes(own()))
    } catch (thrown) {
      // A full disk says nothing about who writes; what cannot be written at all is read-only.
      if (thrown instanceof Refusal && thrown.code === 'read-only') sentence = UNWRITABLE
      else log.warn('lock.json could not be renewed', thrown)
    }
    renewedAt = now().getTime()
  }

  const former = await found()
  await renew()
  const takenOver =
    sentence === null && former !== null && !isOurs(former)
      ? `This library was last open on “${plainHostName(former.host)}” and was not closed there; it was opened here because that computer has not been seen since ${stampOf(former.seenAt)}.`
      : null
  const timer = setInterval(() => {
    if (sentence === null) renew().catch((thrown) => log.warn('lock.json could not be renewed', thrown))
  }, RENEW_MS)
  timer.unref()

  return {
    readOnly: () => sentence,
    takenOver,
    canTakeOver: () => sentence !== null && isUnknown,

    async takeOver() {
      if (sentence === null || !isUnknown) throw notOffered()
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
      if (sentence !== null) return
      const lock = await found()
      if (lock !== null && isOurs(lock) && lock.startedAt === startedAt) await fileSystem.remove(path)
    },
  }
}

/** More than any lock.json of ours has, in bytes. */
const LARGEST = 64 * 1024

const UNWRITABLE = 'The library’s folder cannot be written to, so it is open for reading only.'

/** An instant as a reader reads it: `2026-03-04 12:00 UTC`. */
const stampOf = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`

function aheadOfUs({ host, seenAt }: LockFile): string {
  return `This library was last opened on “${plainHostName(host)}”, whose clock is ahead of this computer’s (it says ${stampOf(seenAt)}), so Commonplace cannot tell whether it is still open there. It is read-only here until you take it over; do that only when it is closed there.`
}

function notOffered(): Refusal {
  return new Refusal(
    'not-allowed',
    'This library cannot be taken over: no other computer has it open, or one still does. Nothing was changed.',
  )
}

function openElsewhere({ host, seenAt }: LockFile): string {
  return `This library is open on “${plainHostName(host)}” (last seen ${stampOf(seenAt)}), so it is read-only here. Close it there, or wait until that computer has not been seen for five minutes, and open it here again.`
}
