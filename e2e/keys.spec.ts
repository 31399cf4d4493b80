import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import type { WatchingProxy } from './proxy.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/**
 * The whole way by keys alone, from an empty notebook to a file of notes: nothing here ever points at anything. What
 * leaves the program meanwhile is watched from both sides: Chromium's at a proxy, Node's at its sockets.
 */

test.describe.configure({ mode: 'serial' })

let web: Web
let place: Place
let proxy: WatchingProxy
let notebook: Notebook
let desk: Desk

test.use({ setup: { proxy: true } })
test.beforeAll(async ({ session }) => {
  ;({ web, place, proxy, notebook, desk } = session)
  await notebook.app.evaluate(() => {
    const { Socket } = process.mainModule?.require('node:net') ?? {}
    const connect = Socket.prototype.connect
    Object.assign(globalThis, { connected: [] as string[] })
    Socket.prototype.connect = function (...words: unknown[]) {
      const asked = JSON.stringify(words.flat().find((word) => typeof word === 'object' && word !== null) ?? words[0])
      ;(globalThis as unknown as { connected: string[] }).connected.push(asked)
      return connect.apply(this, words)
    }
  })
})

const keys = async (...presses: readonly string[]) => {
  for (const press of presses) await desk.page.keyboard.press(press)
}
const type = (text: string) => desk.page.keyboard.type(text)
const heading = (name: string | RegExp, level = 1) => desk.page.getByRole('heading', { level, name })

async function article() {
  const listed = await notebook.call('list', { query: '' })
  const id = listed.ok ? (listed.value.rows[0]?.id ?? '') : ''
  const outcome = await notebook.call('article', { id })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

test('clip', async () => {
  await expect(desk.box).toBeFocused()
  await type(web.url(news.path))
  await keys('Enter')
  await expect(heading(news.title)).toBeVisible()
  await desk.text.ready()
})

test('read', async () => {
  // From the list into the text, down by passages, and back.
  await keys('j', 'Enter')
  await expect(desk.page.locator('iframe')).toBeFocused()
  await keys('ArrowDown', 'ArrowDown')
})

test('highlight', async () => {
  await keys('h')
  const painted = async () => (await desk.text.painted()).map(({ text }) => text.trim())
  await expect.poll(painted).toHaveLength(1)
  // The second passage from the top, whole.
  expect(news.paragraphs).toContain((await painted())[0])
  await keys('2')
  await expect.poll(async () => (await article()).highlights[0]?.colour).toBe(2)
})

test('note', async () => {
  await keys('n')
  await type('Ask Marsh for the survey.')
  await keys('Control+Enter')
  await expect(desk.notes).toContainText('Ask Marsh for the survey.')
})

test('tag', async () => {
  await keys('Escape', 't')
  await type('river/locks')
  await keys('Enter', 'Escape')
  await expect.poll(async () => (await article()).tags).toEqual(['river/locks'])
})

test('star, archive, and undo of both', async () => {
  await keys('s')
  await expect.poll(async () => (await article()).state.starred).toBe(true)
  await keys('e')
  await expect.poll(async () => (await article()).state.archived).toBe(true)
  await keys('Control+z')
  await expect.poll(async () => (await article()).state.archived).toBe(false)
  await keys('Control+z')
  await expect.poll(async () => (await article()).state.starred).toBe(false)
})

test('find', async () => {
  await keys('/')
  await expect(desk.box).toBeFocused()
  await type('survey tag:river')
  await expect(desk.rows).toHaveCount(1)
  await keys('ArrowDown', 'ArrowDown', 'Enter')
  await expect(heading(news.title)).toBeVisible()
  await keys('/', 'Escape')
  await expect(desk.box).toHaveValue('')
})

test('open by a title', async () => {
  await keys('Control+k')
  const palette = desk.page.getByRole('dialog', { name: 'Find a command or an article' })
  // The last word is still being typed.
  await type('waits riv')
  await expect(palette.getByRole('option', { name: news.title })).toHaveAttribute('aria-selected', 'true')
  await keys('Enter')
  await expect(palette).toBeHidden()
  await expect(heading(news.title)).toBeVisible()
})

test('export', async () => {
  const folder = join(place.folder, 'notes')
  await mkdir(folder)
  await notebook.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, folder)
  await keys('Escape', 'Control+Shift+e')
  const dialog = desk.page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  const choose = dialog.getByRole('button', { name: 'Choose folder…' })
  for (let presses = 0; presses < 30 && !(await choose.evaluate((each) => each === document.activeElement)); presses++)
    await keys('Tab')
  await keys('Enter')
  await expect(dialog.getByRole('button', { name: /^Write/ })).toBeFocused()
  await keys('Enter')
  await expect(dialog).toContainText('was written')
  await keys('Escape')
  await expect(dialog).toBeHidden()
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  const markdown = await readFile(join(folder, file ?? ''), 'utf8')
  expect(markdown).toContain('Ask Marsh for the survey.')
  expect(markdown).toContain('river/locks')
})

test('every command is found by its name, and help shows every key', async () => {
  await keys('Control+k')
  await type('starred')
  await keys('Enter')
  await expect(heading('Starred', 2)).toBeVisible()
  await keys('?')
  await expect(desk.page.getByRole('dialog')).toContainText('Highlight')
  await keys('Escape')
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
})

test('nothing left the program but what was asked for', async () => {
  expect(proxy.asked).toEqual([])
  const connected = await notebook.app.evaluate(() => (globalThis as unknown as { connected: string[] }).connected)
  expect(connected.length).toBeGreaterThan(0)
  for (const each of connected) expect(each).toContain(String(web.port))
  const paths = new Set(web.requests.map(({ path }) => path))
  expect(paths).toContain(news.path)
  const html = await (await fetch(web.url(news.path))).text()
  for (const path of paths) if (path !== news.path) expect(html, `${path} stands on the page`).toContain(path.slice(1))
})
