import { randomBytes } from 'node:crypto'
import { link, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { hasCode } from '../../errno.ts'
import { isProcessAlive } from './is-process-alive.ts'

/** Which process holds the file: its pid, and a name that no other holding ever has. */
const Owner = z.object({ pid: z.number().int().positive(), nonce: z.string() })
type Owner = z.infer<typeof Owner>

const POLL_MS = 20
/** The nonces that this process holds: another process may have had our pid before. */
const ownNonces = new Set<string>()

/**
 * Runs `act` while holding a file that exactly one process can have made. A file whose process is dead is void.
 *
 * The hard part is to remove a void file. When two processes both see that the owner is dead, the slower one must not
 * remove the file that the faster one has made since. So a process that wants to remove the file with nonce N first has
 * to hold `<path>.<N>`, by this same rule, and look again: only then can the file with nonce N go away.
 *
 * @returns null when a living process still held it at `until` (ms since 1970)
 */
export async function withProcessMutex<T>(
  path: string,
  until: number,
  act: () => Promise<T>,
): Promise<{ done: T } | null> {
  const release = await acquire(path, until)
  if (release === null) return null
  try {
    return { done: await act() }
  } finally {
    await release()
  }
}

async function acquire(path: string, until: number): Promise<(() => Promise<void>) | null> {
  const owner: Owner = { pid: process.pid, nonce: randomBytes(8).toString('hex') }
  // Written under another name and linked, so that no process ever reads the file without its pid.
  const aside = `${path}.${owner.nonce}.new`
  await writeFile(aside, JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
  ownNonces.add(owner.nonce)
  try {
    while (!(await tryLink(aside, path))) {
      const other = await ownerOf(path)
      if (other === null) continue
      if (isAlive(other)) {
        if (Date.now() > until) return giveUp(owner)
        await wait(POLL_MS)
      } else if (!(await removeVoid(path, other, until))) {
        return giveUp(owner)
      }
    }
    return async () => {
      ownNonces.delete(owner.nonce)
      await unlink(path)
    }
  } catch (thrown) {
    ownNonces.delete(owner.nonce)
    throw thrown
  } finally {
    await rm(aside, { force: true })
  }
}

function giveUp({ nonce }: Owner): null {
  ownNonces.delete(nonce)
  return null
}

async function removeVoid(path: string, dead: Owner, until: number): Promise<boolean> {
  const done = await withProcessMutex(`${path}.${dead.nonce}`, until, async () => {
    if ((await ownerOf(path))?.nonce === dead.nonce) await unlink(path)
  })
  return done !== null
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST')) return false
    throw thrown
  }
}

/** Null when no process holds it. A file that cannot be read was left by a loss of power: its owner is dead. */
async function ownerOf(path: string): Promise<Owner | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return null
    throw thrown
  }
  try {
    return Owner.parse(JSON.parse(text))
  } catch {
    return { pid: 0, nonce: 'unreadable' }
  }
}

function isAlive({ pid, nonce }: Owner): boolean {
  return pid === process.pid ? ownNonces.has(nonce) : isProcessAlive(pid)
}
