import { randomBytes } from 'node:crypto'
import { link, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { hasCode } from '../disk/file-system.ts'

/** Who may bind or replace a socket: pid, and a name of this one taking that no other ever has. */
const Owner = z.object({ pid: z.number().int().positive(), nonce: z.string() })
type Owner = z.infer<typeof Owner>

const POLL_MS = 20
/** What this process holds: another process may have had its pid before. */
const mine = new Set<string>()

/**
 * Does something while holding a file that exactly one process can have made; a file whose maker is dead is void.
 *
 * Voiding is the hard part: two who both see a dead maker must not both remove the file, or the slower one removes
 * what the faster one has made since. So whoever would remove the taking with nonce N must first hold
 * `<path>.<N>`, by this same rule, and look again: only under it can that taking go away.
 *
 * @returns null when it was still taken by someone alive at `until` (ms since 1970)
 */
export async function whileTaking<T>(path: string, until: number, act: () => Promise<T>): Promise<{ done: T } | null> {
  const release = await take(path, until)
  if (release === null) return null
  try {
    return { done: await act() }
  } finally {
    await release()
  }
}

async function take(path: string, until: number): Promise<(() => Promise<void>) | null> {
  const owner: Owner = { pid: process.pid, nonce: randomBytes(8).toString('hex') }
  // Written aside and linked, so that nobody ever reads a taking without its pid.
  const aside = `${path}.${owner.nonce}.new`
  await writeFile(aside, JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
  mine.add(owner.nonce)
  try {
    while (!(await linked(aside, path))) {
      const other = await ownerOf(path)
      if (other === null) continue
      if (isAlive(other)) {
        if (Date.now() > until) return gaveUp(owner)
        await wait(POLL_MS)
      } else if (!(await voided(path, other, until))) {
        return gaveUp(owner)
      }
    }
    return async () => {
      mine.delete(owner.nonce)
      await unlink(path)
    }
  } catch (thrown) {
    mine.delete(owner.nonce)
    throw thrown
  } finally {
    await rm(aside, { force: true })
  }
}

function gaveUp({ nonce }: Owner): null {
  mine.delete(nonce)
  return null
}

async function voided(path: string, dead: Owner, until: number): Promise<boolean> {
  const done = await whileTaking(`${path}.${dead.nonce}`, until, async () => {
    if ((await ownerOf(path))?.nonce === dead.nonce) await unlink(path)
  })
  return done !== null
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST')) return false
    throw thrown
  }
}

/** Null when nobody has taken it. One that cannot be read was left by a loss of power: its maker is dead. */
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
  if (pid === process.pid) return mine.has(nonce)
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return hasCode(thrown, 'EPERM')
  }
}
