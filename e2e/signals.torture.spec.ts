import { execFileSync, spawn } from 'node:child_process'
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { QueueItem } from '#shared/queue.ts'
import { type Place, root } from './command-line.ts'
import { expect, test } from './fixtures.ts'
import { deskOf } from './pages/desk.ts'
import { rounds } from './rounds.ts'
import { ownerFor, type Running, type Start, startRunning } from './running.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'
import { sites } from './web/sites.ts'

/**
 * Signals that end a program, each to the launcher, to the program and to all its processes: it ends with status 0, what
 * was being written is saved, and nobody holds the library any more.
 */
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const
type Signal = (typeof SIGNALS)[number]
/** Whom a signal is sent to, and through what that was started. */
const RECEIVERS = [
  ['the launcher', 'launcher', 1],
  ['the program', 'program', 1],
  ['all its processes', 'program', -1],
] as const satisfies readonly (readonly [string, Start, 1 | -1])[]

const THOUGHT = 'The weir holds as long as its keepers do, and they are few; whoever mends it mends the town.'

let place: Place
let web: Web
test.use({
  setup: { web: { sites: { ...sites, '/plain/*': ({ path }) => ({ body: plain(path) }) } }, launch: 'later' },
})
test.beforeAll(async ({ session }) => {
  ;({ place, web } = session)
  expect(await place.json(['clip', web.url(news.path)])).toMatchObject({ clips: [{ status: 'added' }] })
})

/** An article of its own at each address. */
function plain(path: string): string {
  const paragraph = `<p>${`What ${path} has to say is said in words enough to be an article. `.repeat(8)}</p>`
  return `<!doctype html><title>All of ${path}</title><article><h1>All of ${path}</h1>${paragraph.repeat(5)}</article>`
}

/** The same moments in every run. */
function moments(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Starts the notebook, does something with it, and gives the place back to whoever looks afterwards. */
async function during(start: Start, act: (running: Running) => Promise<void>): Promise<void> {
  const own = (user: number) => execFileSync('chown', ['-R', `${user}:${user}`, place.folder])
  const other = ownerFor(start)
  if (other !== process.getuid?.()) own(other)
  const running = await startRunning(place, start)
  try {
    await act(running)
  } finally {
    await running.dispose()
    if (other !== process.getuid?.()) own(process.getuid?.() ?? 0)
  }
}

async function expectGoodEnd(running: Running): Promise<void> {
  expect(await running.ended).toBe(0)
  expect(await isThere(join(place.library, 'lock.json'))).toBe(false)
  const names = await readdir(place.folder, { recursive: true })
  expect(names.filter((name) => name.endsWith('.sock'))).toEqual([])
  // What was begun and is not through.
  expect(names.filter((name) => name.startsWith('library/.unfinished/'))).toEqual([])
}

/** The note as it lies in the library. */
async function note(): Promise<string> {
  const names = await readdir(join(place.library, 'articles'), { recursive: true })
  const [file = ''] = names.filter((name) => name.endsWith('article.json'))
  return JSON.parse(await readFile(join(place.library, 'articles', file), 'utf8')).note
}

/** What the next start will read. */
async function settings() {
  const [file = ''] = (await readdir(place.folder, { recursive: true })).filter((name) =>
    name.endsWith('settings.json'),
  )
  return JSON.parse(await readFile(join(place.folder, file), 'utf8'))
}

const ask = (page: Page, name: string, input: unknown = {}) =>
  page.evaluate(([name, input]) => window.commonplace.call(name as 'list', input as object), [name, input] as const)

/** Writes into the note of the article, and waits until the main process has heard so many letters. */
async function write(page: Page, letters: number): Promise<void> {
  await deskOf(page).open(news.title)
  await deskOf(page).text.focus()
  await page.keyboard.press('Shift+N')
  const field = page.getByLabel('Note on the whole article')
  await expect(field).toBeFocused()
  await field.fill('')
  await page.keyboard.type(THOUGHT.slice(0, letters))
  await expect
    .poll(() => ask(page, 'kept-draft'))
    .toMatchObject({ value: { draft: { text: THOUGHT.slice(0, letters) } } })
}

test.describe.configure({ mode: 'default' })

for (const [receiver, start, sign] of RECEIVERS)
  for (const [at, signal] of SIGNALS.entries())
    test(`${signal} to ${receiver} in the middle of a note ends it well, and the note is there`, async () => {
      const moment = moments(at * 3 + sign + start.length)
      const count = rounds(1, 10)
      test.setTimeout(count * 60_000)
      for (let round = 0; round < count; round += 1) {
        const letters = 1 + Math.floor(moment() * (THOUGHT.length - 2))
        await during(start, async (running) => {
          const page = await running.page()
          await write(page, letters)
          // Whoever types goes on, and is cut off somewhere.
          const typing = page.keyboard.type(THOUGHT.slice(letters)).catch(() => undefined)
          process.kill(sign * running.pid, signal)
          await expectGoodEnd(running)
          await typing
        })
        // It was no crash: the article is open at the next start.
        const { run, view } = await settings()
        expect([run.endedWell, view.article]).toEqual([true, expect.any(String)])
        const kept = await note()
        expect(kept.length).toBeGreaterThanOrEqual(letters)
        expect(THOUGHT.startsWith(kept)).toBe(true)
      }
    })

/** What a notebook may be at when it is told to end; each resolves when it is. */
const AT_WORK: Readonly<Record<string, (running: Running) => Promise<unknown>>> = {
  'while it opens the library': async () => {
    await expect.poll(() => isThere(join(place.library, 'lock.json')), { intervals: [5] }).toBe(true)
  },
  'while it clips': async (running) => {
    const page = await running.page()
    const sources = Array.from({ length: 10 }, (_, at) => ({ url: web.url(`/slow/never?${at}`) }))
    await page.evaluate((sources) => void window.commonplace.call('clip', { sources, by: 'hand' }), sources)
    await expect.poll(() => queue().then((items) => items.length)).toBe(10)
  },
  'while a dialog of the system is open': async (running) => {
    const page = await running.page()
    await page.evaluate(() => void window.commonplace.call('choose-folder', { title: 'Where to?' }))
    await ask(page, 'list')
  },
  'while it makes a backup': async (running) => {
    const page = await running.page()
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          window.commonplace.on((event) => event.type === 'job' && event.kind === 'backup' && resolve())
          void window.commonplace.call('backup', {})
        }),
    )
  },
}

async function queue(): Promise<readonly QueueItem[]> {
  const file = join(place.library, 'queue.json')
  return (await isThere(file)) ? JSON.parse(await readFile(file, 'utf8')).items : []
}

for (const [moment, reach] of Object.entries(AT_WORK))
  test(`a signal ${moment} ends it well, and nothing is lost or blamed`, async () => {
    const times = rounds(1, 10)
    const kinds: readonly Signal[] = rounds(1, 3) === 1 ? ['SIGTERM'] : SIGNALS
    test.setTimeout(times * kinds.length * 60_000)
    for (const signal of kinds)
      for (let time = 0; time < times; time += 1)
        await during('program', async (running) => {
          await reach(running)
          process.kill(-running.pid, signal)
          await expectGoodEnd(running)
        })
    // Cut off by the end of the program: each waits to be fetched again, as if it had not been tried.
    for (const item of await queue()) expect(item).toMatchObject({ error: null, tries: 0 })
  })

/** Runs the command line until it says that it is at work, and interrupts it. */
async function interrupted(words: readonly string[], signal: Signal, isAtWork: () => Promise<boolean>) {
  const child = spawn(process.execPath, ['scripts/commonplace.mjs', ...words], {
    cwd: root,
    env: place.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await expect.poll(isAtWork, { intervals: [20] }).toBe(true)
  child.kill(signal)
  const status = await ended
  return { status, document: JSON.parse(Buffer.concat(out).toString()) as { clips: { status: string }[] } }
}

for (const through of ['by itself', 'through an open notebook'])
  test(`the command line in the middle of ten clips, ${through}: 130, what is kept is whole, the rest waits`, async () => {
    const kinds: readonly Signal[] = rounds(1, 3) === 1 ? ['SIGINT'] : SIGNALS
    test.setTimeout(kinds.length * 120_000)
    const run = async () => {
      for (const [at, signal] of kinds.entries()) {
        const before = (await queue()).length
        const mark = `${through.length}-${at}`
        const there = async () => (await place.json<{ total: number }>(['list'])).total
        const articles = await there()
        const words = [
          ...['a', 'b'].map((name) => web.url(`/plain/${mark}-${name}`)),
          ...Array.from({ length: 8 }, (_, slow) => web.url(`/slow/never?${mark}-${slow}`)),
        ]
        const { status, document } = await interrupted(['clip', '--json', ...words], signal, async () => {
          const items = await queue()
          return items.length === before + 8
        })
        expect(status).toBe(130)
        expect(document.clips.map((clip) => clip.status).toSorted()).toEqual([
          ...Array(2).fill('added'),
          ...Array(8).fill('refused'),
        ])
        expect(await there()).toBe(articles + 2)
        const waits = (await queue()).slice(before)
        expect(waits).toHaveLength(8)
        for (const item of waits) expect(item.error).toBeNull()
      }
    }
    if (through === 'by itself') return run()
    await during('program', async (running) => {
      await running.page()
      await run()
      process.kill(running.pid, 'SIGTERM')
      await expectGoodEnd(running)
    })
  })

test('after all of them the library is whole', async () => {
  expect(await place.json(['check'])).toMatchObject({ status: 0, problems: [] })
})
