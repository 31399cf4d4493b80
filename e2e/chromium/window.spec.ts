import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { makePlace, type Place } from '../command-line.ts'
import { expect, test } from '../fixtures.ts'
import { type Desk, deskOf } from '../pages/desk.ts'
import { readPdf } from '../pdf.ts'
import { aggregatorPaths } from '../web/pages/aggregator.ts'
import { news } from '../web/pages/news.ts'
import { startWeb, type Web } from '../web/server.ts'
import { buildMainCode } from './build.ts'
import { chromiumOrSkip, startChromium } from './chromium.ts'
import { type ChromiumNotebook, openNotebook } from './notebook.ts'
import { createWatch } from './watch.ts'

/**
 * The ways a user goes, in today's Chromium: the built window and the built hidden pages under their own policies, with
 * the main process's own code behind them. After each test nobody may have complained.
 */

const chromium = await chromiumOrSkip()
test.describe.configure({ mode: 'serial' })

const watch = createWatch()
let browser: Browser
let web: Web
let place: Place
let notebook: ChromiumNotebook
let desk: Desk

test.beforeAll(async () => {
  ;[browser, web, place] = await Promise.all([startChromium(chromium), startWeb(), makePlace()])
  notebook = await openNotebook({ main: await buildMainCode(), browser, place, watch })
  desk = deskOf(notebook.page)
})

test.afterAll(async () => {
  await notebook?.close()
  await browser?.close()
  await web?.close()
  await place?.dispose()
})

test.afterEach(() => expect(watch.complaints).toEqual([]))

const passage = 'its engineer, Ottoline Marsh, now says that the wall must be taken down'
const press = (keys: string) => desk.page.keyboard.press(keys)
const painted = () => desk.text.painted()

/** All pictures of the article on the page come, and there are some. */
async function expectPictures(): Promise<void> {
  await expect.poll(async () => (await desk.text.pictures()).all).toBeGreaterThan(0)
  await expect
    .poll(async () => {
      const { all, come } = await desk.text.pictures()
      return all - come
    })
    .toBe(0)
}

test('an empty notebook opens its sample', async () => {
  await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
  await desk.page.getByRole('button', { name: 'read the sample article' }).click()
  await desk.text.ready()
  await expect(desk.page.getByRole('heading', { level: 1, name: 'commonplace book' })).toBeVisible()
  expect((await desk.text.read()).length).toBeGreaterThan(1_000)
})

test('pages of the web become articles, with their pictures', async () => {
  for (const path of [...aggregatorPaths.slice(0, 1), news.path]) await desk.clip(web.url(path))
  await expect(desk.page.getByRole('heading', { level: 1, name: news.title })).toBeVisible()
  // The frame of the article before may still be there.
  await expect.poll(() => desk.text.read()).toContain(news.paragraphs[0])
  const text = await desk.text.read()
  for (const paragraph of news.paragraphs) expect(text).toContain(paragraph)
  for (const absent of news.absent) expect(text).not.toContain(absent)
  await expectPictures()
})

test('drawings become bitmaps', async () => {
  await desk.clip(web.url('/drawings/weir'))
  await expectPictures()
  await desk.open(news.title)
})

test('a passage that is dragged over is highlighted and has a note', async () => {
  await desk.text.drag(passage)
  expect(await desk.text.selection()).toBe(passage)
  await desk.page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: /Green/ }).click()
  await expect.poll(async () => (await painted()).map(({ text, paints }) => [text, paints])).toEqual([[passage, true]])
  await desk.text.click(passage)
  await press('n')
  await expect(desk.page.getByLabel('Note on the highlight')).toBeFocused()
  await desk.page.keyboard.type('Ask **Marsh** for the survey of May.')
  await press('Control+Enter')
  await expect(desk.notes.locator('strong')).toHaveText('Marsh')
})

test('it is filed under topics', async () => {
  await desk.text.focus()
  await press('Escape')
  await press('t')
  await desk.page.keyboard.type('river/locks, towns')
  await press('Enter')
  await press('Escape')
  await desk.goTo('towns')
  await expect(desk.rows).toHaveCount(1)
  await desk.goTo('Inbox')
})

test('words are searched for as they are typed, and the closest follow', async () => {
  await desk.search('"the first frost"')
  await expect(desk.rows).toHaveCount(1)
  await expect(desk.rows.locator('mark').first()).toBeVisible()
  await press('ArrowDown')
  await press('ArrowDown')
  await press('Enter')
  await expect.poll(() => desk.text.isSeen('before the first frost')).toBe(true)
  await desk.search('lock frost zeppelin ')
  await expect(desk.page.getByRole('listbox', { name: 'Found' })).toContainText('Without zeppelin')
  await press('Escape')
  await press('Escape')
})

test('words are found in the article', async () => {
  await desk.open(news.title)
  await desk.text.focus()
  await press('Control+f')
  const find = desk.page.getByRole('search', { name: 'Find in this article' })
  await find.getByRole('textbox').fill('the lock')
  await expect(find.getByRole('status')).toHaveText(/^[123] of 3$/)
  expect(await desk.text.shown('match')).toEqual(['The lock', 'The lock', 'the lock'])
  await press('Escape')
})

test('settings count at once, and each theme reaches the frame', async () => {
  await press('Control+,')
  const dialog = desk.page.getByRole('dialog', { name: 'Settings' })
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click()
    await expect(dialog.getByRole('tabpanel')).toBeVisible()
  }
  await press('Escape')
  await expect(dialog).toBeHidden()
  const grounds = new Set<string>()
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.library.handle('set-settings', { set: { theme } }, 'window')
    await expect(desk.page.locator(`html[data-theme=${theme}]`)).toBeAttached()
    await expect.poll(() => frameTheme()).toBe(theme)
    grounds.add(await desk.page.evaluate(() => getComputedStyle(document.body).backgroundColor))
  }
  expect(grounds.size).toBe(3)
  await notebook.library.handle('set-settings', { set: { theme: 'paper' } }, 'window')
})

const frameTheme = () =>
  desk.page.locator('iframe').evaluate((frame) => {
    const { contentDocument } = frame as HTMLIFrameElement
    return contentDocument?.documentElement.dataset.theme
  })

test('the palette, the keys and the receipt open', async () => {
  await press('Control+k')
  await expect(desk.page.getByRole('dialog', { name: 'Find a command' })).toBeVisible()
  await press('Escape')
  await desk.text.focus()
  await press('?')
  await expect(desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await press('Escape')
  await desk.text.focus()
  await press('l')
  await expect(desk.page.getByText('Subscribe to the morning letter').first()).toBeVisible()
})

test('it is exported as Markdown', async () => {
  const folder = join(place.folder, 'exported')
  await mkdir(folder)
  notebook.desktop.folder = folder
  await press('Control+Shift+e')
  const dialog = desk.page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: 'Choose folder…' }).click()
  await dialog.getByRole('button', { name: 'Write 1 file' }).click()
  await expect(dialog).toContainText('1 file was written.')
  const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.md'))
  const markdown = await readFile(join(folder, name), 'utf8')
  for (const words of [news.title, passage, 'Ask **Marsh** for the survey of May.']) expect(markdown).toContain(words)
  await dialog.getByRole('button', { name: 'Done' }).click()
})

test('it is printed, notes and pictures too', async () => {
  await desk.text.focus()
  await press('Control+p')
  await expect.poll(() => notebook.desktop.documents.length).toBe(1)
  const pdf = await notebook.printed(async (page) => {
    await page.waitForLoadState('networkidle')
    return page.pdf({ printBackground: true, format: 'A4' })
  })
  const words = (await readPdf(pdf)).map(({ text }) => text.replace(/\s/g, '')).join('')
  for (const part of [passage, 'for the survey of May']) expect(words).toContain(part.replace(/\s/g, ''))
})

test('all of it is there for a window that is loaded again', async () => {
  await desk.page.reload()
  await desk.open(news.title)
  await expect.poll(async () => (await painted()).map(({ text }) => text)).toEqual([passage])
  await expect(desk.notes.locator('strong')).toHaveText('Marsh')
  await expect(desk.page.getByRole('button', { name: 'Remove the topic river/locks' })).toBeVisible()
})
