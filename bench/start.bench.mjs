import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { row } from './figures.mjs'
import { libraryOf } from './libraries.mjs'
import { launch, makePlace, pressUntil } from './notebook.mjs'

/** Starts of each, one after the other in turn, so that a busy minute of the machine falls on all. */
const STARTS = 7

export const title = ({ articles }) =>
  `Start to usable (a list shows and a key is heard), catalog at hand: empty, 300 and ${articles.toLocaleString('en')} articles beside an empty Electron window`

export async function measure({ articles }) {
  const places = []
  const placed = (library) => {
    const place = makePlace(library)
    places.push(place)
    return place
  }
  const peer = placed()
  const starters = [
    { what: 'an empty Electron window', place: peer, app: emptyApp(peer.folder), usable: peerIsUsable },
    { what: 'ours, no articles', place: placed(), usable: emptyIsUsable },
  ]
  for (const count of [...new Set([300, articles])]) {
    const place = placed(await libraryOf(count))
    starters.push({ what: `ours, ${count.toLocaleString('en')} articles`, place, usable: listIsUsable })
  }
  const rows = []
  try {
    for (const { what, place, app, usable } of starters) {
      const { ms } = await start(place, app, usable)
      rows.push(row(`${what}: first start`, [ms]))
    }
    const times = new Map(starters.map(({ what }) => [what, { ms: [], memory: [] }]))
    for (let turn = 0; turn < STARTS; turn++) {
      for (const { what, place, app, usable } of starters) {
        const { ms, memory } = await start(place, app, usable)
        times.get(what).ms.push(ms)
        times.get(what).memory.push(memory)
      }
    }
    for (const [what, { ms }] of times) rows.push(row(what, ms))
    for (const [what, { memory }] of times) rows.push(row(`${what}: memory, all processes`, memory, 'MB'))
    return rows
  } finally {
    for (const place of places) place.dispose()
  }
}

async function start(place, app, usable) {
  const from = performance.now()
  const running = await launch(place, app)
  await usable(running.window)
  const ms = performance.now() - from
  const memory = await running.memory()
  await running.close()
  return { ms, memory }
}

async function listIsUsable(page) {
  await page.locator('[role=listbox] [role=option] h3').first().waitFor()
  await pressUntil(page, 'j', () => document.querySelector('[role=option][aria-selected=true]') !== null)
}

async function emptyIsUsable(page) {
  await page.getByLabel(/paste an address/i).waitFor()
  await pressUntil(page, '/', () => document.activeElement?.tagName === 'INPUT')
}

async function peerIsUsable(page) {
  await page.locator('main').waitFor()
  await pressUntil(page, 'j', () => document.body.dataset.key === 'j')
}

/** The least that Electron can show and hear. */
function emptyApp(folder) {
  const app = path.join(folder, 'empty')
  mkdirSync(app)
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }))
  writeFileSync(
    path.join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.env.COMMONPLACE_PROFILE)
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))
app.on('window-all-closed', () => app.quit())
`,
  )
  writeFileSync(
    path.join(app, 'index.html'),
    `<!doctype html><title>Empty</title><main>Empty</main>
<script>addEventListener('keydown', (event) => { document.body.dataset.key = event.key })</script>
`,
  )
  return app
}
