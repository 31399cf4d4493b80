import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../store.ts'
import { built } from '../testing/build.ts'
import { silent } from '../testing/test-store.ts'
import { askHolder } from './ask-holder.ts'
import { type Hold, hold } from './socket.ts'
import { socketPath } from './socket-path.ts'

let script: string
let home: string
let folder: string
let sockets: string
let held: Hold[]
let others: Claimant[]

beforeAll(async () => {
  script = await built('claim.ts')
})
afterAll(() => rm(dirname(script), { recursive: true, force: true }))

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'commonplace-socket-')))
  folder = join(home, 'library')
  sockets = join(home, 'sockets')
  held = []
  others = []
})
afterEach(async () => {
  for (const { process: other } of others) other.kill('SIGKILL')
  for (const each of held) await each.release()
  await rm(home, { recursive: true, force: true })
})

async function holding(): Promise<Hold> {
  const one = await hold({ folder: home, sockets, log: silent })
  held.push(one)
  return one
}

interface Claimant {
  readonly process: ChildProcessByStdio<Writable, Readable, null>
  /** What it says next. */
  readonly next: () => Promise<string>
}

/** A process that is ready to open the library when it gets the word. */
async function claimant(library = folder): Promise<Claimant> {
  const other = spawn(process.execPath, [script, library, join(home, 'cache'), sockets], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: other.stdout })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  const made = { process: other, next }
  others.push(made)
  await next()
  return made
}

const options = () => ({
  folder,
  cache: join(home, 'cache'),
  sockets,
  now: () => new Date(),
  log: silent,
  create: true,
})

describe('one writer', () => {
  it('a library that is open is not opened a second time, by another process or by this one', async () => {
    const other = await claimant()
    other.process.stdin.write('go')
    expect(await other.next()).toBe('held')
    await expect(openStore(options())).rejects.toMatchObject({ code: 'library-busy' })
    other.process.kill('SIGKILL')
    await once(other.process, 'exit')
    // Nobody listens at the socket it left behind.
    const store = await openStore(options())
    await expect(openStore(options())).rejects.toMatchObject({ code: 'library-busy' })
    await store.close()
    await (await openStore(options())).close()
  })

  it('is the same for every path to the library', async () => {
    const store = await openStore(options())
    await symlink(folder, join(home, 'shortcut'))
    await expect(openStore({ ...options(), folder: join(home, 'shortcut') })).rejects.toMatchObject({
      code: 'library-busy',
    })
    await store.close()
  })

  it('of many processes that find a dead socket at the same time, exactly one gets it', async () => {
    for (let round = 0; round < 3; round++) {
      const racers = await Promise.all(Array.from({ length: 5 }, () => claimant()))
      for (const { process: racer } of racers) racer.stdin.write('go')
      const ends = await Promise.all(racers.map(({ next }) => next()))
      expect(ends.toSorted()).toEqual(['held', ...Array.from({ length: 4 }, () => 'library-busy')])
      // Killed, not closed: the next ones find its socket, and nobody at it.
      const winner = racers[ends.indexOf('held')]
      winner?.process.kill('SIGKILL')
      if (winner !== undefined) await once(winner.process, 'exit')
    }
  }, 60_000)

  it('of many that come while one is closing, never two hold it', async () => {
    for (let round = 0; round < 10; round++) {
      const first = await holding()
      const claims = Array.from({ length: 4 }, () => holding().catch((thrown: { code?: string }) => thrown.code))
      const [, ...ends] = await Promise.all([first.release(), ...claims])
      held = held.filter((each) => each !== first)
      const winners = ends.filter((end) => typeof end === 'object')
      expect(winners.length).toBeLessThanOrEqual(1)
      expect(ends.filter((end) => end === 'library-busy')).toHaveLength(4 - winners.length)
      for (const each of held.splice(0)) await each.release()
    }
  })

  it('a mutex whose owner is dead is void, and so is one that cannot be read', async () => {
    const path = await socketPath(sockets, home)
    const dead = spawn(process.execPath, ['-e', ''])
    await once(dead, 'exit')
    for (const left of [JSON.stringify({ pid: dead.pid, nonce: 'left' }), '']) {
      await writeFile(`${path}.take`, left)
      // Another died while it was voiding that.
      await writeFile(`${path}.take.left`, JSON.stringify({ pid: dead.pid, nonce: 'also' }))
      await (await hold({ folder: home, sockets, log: silent })).release()
      await rm(`${path}.take.left`, { force: true })
    }
    expect((await readdir(sockets)).filter((name) => name.endsWith('.take') || name.endsWith('.new'))).toEqual([])
  })

  it('waits for a process that has the mutex', async () => {
    const claims = await Promise.all(
      Array.from({ length: 8 }, () =>
        holding().then(
          () => 'held',
          (thrown: { code?: string }) => thrown.code,
        ),
      ),
    )
    expect(claims.toSorted()).toEqual(['held', ...Array.from({ length: 7 }, () => 'library-busy')])
  })

  it.skipIf(process.platform === 'win32')('its socket is the user’s alone', async () => {
    await holding()
    const path = await socketPath(sockets, home)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700)
  })

  it.skipIf(process.platform === 'win32')(
    'finds a place for its socket where the path is too long for one',
    async () => {
      sockets = join(home, 'long'.repeat(30))
      const one = await holding()
      one.answer(async () => ({ ok: true, value: 'here' }))
      const holder = await askHolder({ folder: home, sockets })
      expect(await holder?.call('library', {})).toEqual({ ok: true, value: 'here' })
      holder?.close()
      await expect(holding()).rejects.toMatchObject({ code: 'library-busy' })
      expect((await stat(dirname(await socketPath(sockets, home)))).mode & 0o777).toBe(0o700)
    },
  )
})

describe('asking the holder', () => {
  it('returns null where no process holds the library, or there is none', async () => {
    expect(await askHolder({ folder: home, sockets })).toBeNull()
    expect(await askHolder({ folder: join(home, 'nowhere'), sockets })).toBeNull()
  })

  it('brings each answer to its request, from another process', async () => {
    const other = await claimant()
    other.process.stdin.write('go')
    expect(await other.next()).toBe('held')
    const holder = await askHolder({ folder, sockets })
    const long = 'ö'.repeat(300_000)
    const answers = await Promise.all([
      holder?.call('list', { query: long }),
      holder?.call('library', {}),
      holder?.call('show', { id: 'x' }),
    ])
    const pid = other.process.pid
    expect(answers).toEqual([
      { ok: true, value: { name: 'list', input: { query: long }, pid } },
      { ok: true, value: { name: 'library', input: {}, pid } },
      { ok: true, value: { name: 'show', input: { id: 'x' }, pid } },
    ])
    holder?.close()
  })

  it('keeps a request until the library is ready to answer', async () => {
    const one = await holding()
    const holder = await askHolder({ folder: home, sockets })
    const asked = holder?.call('library', {})
    one.answer(async () => ({ ok: false, error: { code: 'read-only', message: 'No.' } }))
    expect(await asked).toEqual({ ok: false, error: { code: 'read-only', message: 'No.' } })
    holder?.close()
  })

  it('says so when the holder goes away before it answers, and when the caller gives up', async () => {
    const one = await holding()
    const holder = await askHolder({ folder: home, sockets })
    const giving = new AbortController()
    const given = holder?.call('clip', {}, giving.signal)
    giving.abort()
    await expect(given).rejects.toMatchObject({ code: 'cancelled' })
    const asked = holder?.call('library', {}).catch((thrown: unknown) => thrown)
    held = []
    await one.release()
    expect(await asked).toMatchObject({ code: 'library-busy' })
    await expect(holder?.call('library', {})).rejects.toMatchObject({ code: 'library-busy' })
  })

  it('is refused when the holder does not greet in time', async () => {
    const silentServer = createServer(() => undefined)
    const path = await socketPath(sockets, home)
    await new Promise<void>((resolve) => silentServer.listen(path, resolve))
    await expect(askHolder({ folder: home, sockets, timeoutMs: 1 })).rejects.toMatchObject({ code: 'library-busy' })
    await new Promise<void>((resolve) => {
      silentServer.close(() => resolve())
      // What it accepted and never read ends with its caller.
    })
  })

  it('closes the connection of a caller that sends something that is no request', async () => {
    const one = await holding()
    one.answer(async () => ({ ok: true, value: null }))
    for (const line of ['{', '{"id":"x"}', `{"id":1,"name":"${'n'.repeat(200)}"}`]) {
      const socket = createConnection(await socketPath(sockets, home))
      socket.write(`${line}\n`)
      socket.resume()
      await once(socket, 'close')
    }
    const holder = await askHolder({ folder: home, sockets })
    expect(await holder?.call('library', {})).toEqual({ ok: true, value: null })
    holder?.close()
  })
})
