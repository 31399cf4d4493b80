import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile } from './compile.mjs'
import { row, single } from './figures.mjs'
import { launch, makePlace } from './notebook.mjs'

/** Of the tests' pages, one of so many: all of them take ten minutes. */
const ONE_OF = 3
const PLAIN = 20

export const title = () => 'Pages that cost more than their size, clipped and opened; beside them a plain one'

export async function measure() {
  const built = await compile({ server: 'e2e/web/server.ts', extreme: 'e2e/web/pages/extreme.ts' })
  const { startWeb } = await import(pathToFileURL(path.join(built, 'server.mjs')))
  const { extremePages } = await import(pathToFileURL(path.join(built, 'extreme.mjs')))
  const web = await startWeb()
  const place = makePlace()
  try {
    const notebook = await launch(place)
    await watch(notebook)
    // The first of a session starts the extractor too.
    await notebook.call('clip', { sources: [{ url: web.url('/small?first') }] })
    const shelf = notebook.window.getByRole('navigation', { name: 'Shelf' })
    await shelf.getByTitle('All articles', { exact: true }).click()
    const plain = Array.from({ length: PLAIN }, (_, at) => `/small?plain=${at}`)
    const hostile = extremePages.filter((_, at) => at % ONE_OF === 0).map((page) => page.path)
    const rows = [
      ...(await meet(notebook, web, 'a plain page', plain)),
      ...(await meet(notebook, web, 'a hostile page', hostile)),
    ]
    await notebook.close()
    return rows
  } finally {
    await web.close()
    place.dispose()
    rmSync(built, { recursive: true, force: true })
  }
}

/** Clips and opens pages, one after the other; the longest pauses and the memory of each, and how long it took. */
async function meet(notebook, web, name, paths) {
  const clipped = []
  const opened = []
  const pauses = { main: [], window: [] }
  const memory = []
  let refused = 0
  for (const each of paths) {
    await fromNow(notebook)
    const { ok, value, ms } = await notebook.call('clip', { sources: [{ url: web.url(each) }] })
    const id = ok ? value.clips[0].id : null
    clipped.push(ms)
    if (id === null) refused += 1
    else opened.push(await open(notebook.window, id))
    const seen = await untilNow(notebook)
    pauses.main.push(seen.main)
    pauses.window.push(seen.window)
    memory.push(seen.memory)
  }
  return [
    row(`${name}: until its clip is answered`, clipped),
    row(`${name}: until it stands in the reader`, opened),
    row(`${name}: the longest pause of the main process`, pauses.main),
    row(`${name}: the longest pause of the window`, pauses.window),
    row(`${name}: the most memory, all processes`, memory, 'MB'),
    single(`${name}: refused`, refused, 'pages'),
  ]
}

/** By its row, which is the first. @returns milliseconds until its text is there */
async function open(page, id) {
  const from = performance.now()
  const frame = page.locator(`iframe[src^="/article/${id}/"]`)
  while ((await frame.count()) === 0) {
    await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click()
    await frame.waitFor({ timeout: 2_000 }).catch(() => undefined)
  }
  await page.locator('iframe[data-ready]').waitFor()
  return performance.now() - from
}

/** Keeps an eye on both: how late their timers are, and what all processes hold. */
async function watch({ app, window }) {
  await app.evaluate(({ app }) => {
    const { monitorEventLoopDelay } = process.mainModule.require('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const seen = { delay, memory: 0 }
    globalThis.seenByBench = seen
    setInterval(() => {
      const held = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
      seen.memory = Math.max(seen.memory, held / 1_000)
    }, 100)
  })
  await window.evaluate(() => {
    window.pauseOfBench = 0
    let last = performance.now()
    const look = () => {
      const now = performance.now()
      window.pauseOfBench = Math.max(window.pauseOfBench, now - last)
      last = now
      setTimeout(look, 5)
    }
    look()
  })
}

async function fromNow({ app, window }) {
  await app.evaluate(() => {
    globalThis.seenByBench.delay.reset()
    globalThis.seenByBench.memory = 0
  })
  await window.evaluate(() => {
    window.pauseOfBench = 0
  })
}

async function untilNow({ app, window }) {
  const main = await app.evaluate(() => ({
    main: globalThis.seenByBench.delay.max / 1e6,
    memory: globalThis.seenByBench.memory,
  }))
  return { ...main, window: await window.evaluate(() => window.pauseOfBench) }
}
