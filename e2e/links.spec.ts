import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { articleLink } from '#shared/links/link.ts'
import type { Place } from './command-line.ts'
import { expect, type Notebook, startUndriven, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** Links that other programs open: what they show, what they ask, and what they can never do. */

test.describe.configure({ mode: 'serial' })

let place: Place
let web: Web
let notebook: Notebook
let desk: Desk
/** The article, and a highlight far down in it. */
let article = ''
let highlight = ''
const QUOTATION = news.paragraphs.at(-1)?.slice(0, 40) ?? ''
const UNKNOWN = 'k7h2m9qx4w3t'

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook, desk } = session)
  const clipped = await notebook.call('clip', { sources: [{ url: web.url(news.path) }] })
  article = (clipped.ok && clipped.value.clips[0]?.id) || ''
  const text = await notebook.call('text', { id: article })
  const start = text.ok ? text.value.text.indexOf(QUOTATION) : -1
  const made = await notebook.call('highlight', { id: article, start, end: start + QUOTATION.length })
  highlight = made.ok ? made.value.highlight.id : ''
})

const clipLink = (fields: Readonly<Record<string, string>>) => `commonplace://clip?${new URLSearchParams(fields)}`
const card = () => desk.page.getByRole('region', { name: 'A link wants to clip a page' })
const title = () => desk.page.getByRole('heading', { level: 1, name: news.title })
/** A second start, as the system starts the program with a link. */
const open = (...words: readonly string[]) => startUndriven(place, ['--', ...words])
/** The passage is in view, and its highlight is the current one. */
async function expectPassage(): Promise<void> {
  await expect(title()).toBeVisible()
  await expect(desk.page.locator('iframe').contentFrame().getByText(QUOTATION)).toBeInViewport()
  await desk.text.focus()
  await desk.page.keyboard.press('Shift+C')
  await expect
    .poll(() => notebook.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(articleLink(article, highlight))
}

test('a link that was there before the window shows its passage', async ({ session }) => {
  ;({ notebook, desk } = await session.restart({ switches: ['--', articleLink(article, highlight)] }))
  await expectPassage()
})

test('a link to a running notebook brings it to the front, at the passage', async ({ session }) => {
  ;({ notebook, desk } = await session.restart())
  await notebook.app.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) each.hide()
  })
  expect(await open(articleLink(article, highlight))).toBe(0)
  await expectPassage()
  const isFront = () =>
    notebook.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((each) => each.isVisible()))
  await expect.poll(isFront).toBe(true)
})

test('a Mac passes links by an event', async () => {
  const openUrl = (address: string) =>
    notebook.app.evaluate(({ app }, address) => app.emit('open-url', { preventDefault() {} }, address), address)
  await openUrl(articleLink(UNKNOWN))
  await expect(desk.said).toContainText('is not in this library')
  await openUrl(articleLink(article, UNKNOWN))
  await expect(desk.said).toContainText(`The highlight of this link is no longer in “${news.title}”.`)
})

test('an article in the trash is offered, and not shown by itself', async () => {
  await desk.page.keyboard.press('Escape')
  await notebook.call('trash', { ids: [article] })
  await open(articleLink(article, highlight))
  await expect(desk.said).toContainText(`“${news.title}” is in the Trash.`)
  await desk.said.getByRole('button', { name: 'Show it' }).click()
  await expect(title()).toBeVisible()
  await notebook.call('restore', { ids: [article] })
})

test('what is no link does nothing, and says so', async () => {
  for (const words of [
    ['commonplace:article/..'],
    [`commonplace://article/${article}#x`],
    [`commonplace://user@article/${article}`],
    [articleLink(article), articleLink(article)],
    [articleLink(article), '--cli'],
    [`commonplace://article/${'a'.repeat(120_000)}`],
  ]) {
    await desk.page.keyboard.press('Escape')
    await expect(desk.said).toBeEmpty()
    await open(...words)
    await expect(desk.said).toContainText('Nothing was done.')
    await desk.said.getByRole('button', { name: 'Close' }).click()
  }
  expect(await notebook.call('library', {})).toMatchObject({ ok: true })
})

test('a page is clipped only when the user says so, under the rules for links', async () => {
  const seen = web.requests.length
  const url = web.url('/private')
  await open(clipLink({ url, title: 'A <b>title</b>', selection: 'Words of the page' }))
  await expect(card()).toBeVisible()
  await expect(card()).toContainText(`Clip a page from ${new URL(url).host}?`)
  await expect(card()).toContainText('A <b>title</b>')
  await expect(card()).toContainText('Words of the page')
  // Keys that were meant for another program clip nothing.
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.press('Space')
  await expect(card()).toBeVisible()
  expect(web.requests).toHaveLength(seen)

  await card().getByRole('button', { name: 'Clip it' }).click()
  await expect(card()).toBeHidden()
  const refusal = desk.page.getByRole('list', { name: 'Clips' }).getByRole('listitem')
  await expect(refusal).toContainText('inside a private network')
  // Trying again would be no way around the rules.
  await expect(refusal.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  expect(web.requests).toHaveLength(seen)
  await refusal.getByRole('button', { name: 'Close' }).click()
})

test('the passage that a link brings is highlighted, once the user says so, and undo takes it back', async () => {
  const count = async () => {
    const answer = await notebook.call('article', { id: article })
    return answer.ok ? answer.value.highlights.length : -1
  }
  const selection = `${news.paragraphs[0]}\n\n${news.paragraphs[1]?.slice(0, 30)}`
  await open(clipLink({ url: web.url(news.path), selection }))
  await expect(card()).toContainText('Passage to highlight')
  expect(await count()).toBe(1)
  await card().getByRole('button', { name: 'Clip it' }).click()
  await expect.poll(count).toBe(2)
  await notebook.call('undo', {})
  await expect.poll(count).toBe(1)
  // The library has the article already, so nothing was fetched.
  await desk.page.getByRole('list', { name: 'Clips' }).getByRole('button', { name: 'Close' }).click()
})

test('links that are opened again and again ask once, and each can be refused', async () => {
  for (const path of ['a', 'b', 'a', 'c', 'a']) await open(clipLink({ url: `https://example.org/${path}` }))
  await expect(card()).toHaveCount(1)
  await expect(card()).toContainText('https://example.org/a')
  await expect(card()).toContainText('2 more links are waiting.')
  await desk.page.keyboard.press('Escape')
  await expect(card()).toContainText('https://example.org/b')
  await card().getByRole('button', { name: 'Dismiss all' }).click()
  await expect(card()).toBeHidden()
})

test('the card and the dialog about the program are fit for everybody', async () => {
  const violations = async () => {
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }
  await open(clipLink({ url: 'https://example.org/a', title: 'A title', selection: 'Words' }))
  await expect(card()).toBeFocused()
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    expect(await violations()).toEqual([])
  }
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('Tab')
  await expect(card().getByRole('button', { name: 'Clip it' })).toBeFocused()
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('Enter')
  await expect(card()).toBeHidden()

  await notebook.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click())
  const about = desk.page.getByRole('dialog', { name: 'About Commonplace' })
  await expect(about).toContainText('Electron')
  await expect(about.getByRole('region', { name: 'Licence' })).toContainText('MIT License')
  expect(await violations()).toEqual([])
  await about.getByRole('button', { name: 'Copy for a bug report' }).click()
  const copied = await notebook.app.evaluate(({ clipboard }) => clipboard.readText())
  const versions = await notebook.app.evaluate(() => process.versions)
  expect(copied).toContain(`Electron: ${versions.electron}`)
  expect(copied).toContain(`Chromium: ${versions.chrome}`)
  expect(copied).toMatch(/Source code of: \d{4}-\d\d-\d\d/)
})

test('a link waits for a dialog to be closed, and is not lost with the window', async () => {
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await open(articleLink(UNKNOWN))
  await open(clipLink({ url: 'https://example.org/later' }))
  await expect(desk.said).not.toContainText('is not in this library')
  await desk.page.keyboard.press('Escape')
  await expect(desk.said).toContainText('is not in this library')
  await expect(card()).toContainText('https://example.org/later')
  await desk.page.reload()
  await expect(card()).toContainText('https://example.org/later')
  await card().getByRole('button', { name: 'Not now' }).click()
})

test('the empty window of a new library asks too', async ({ session }) => {
  const fresh = { COMMONPLACE_LIBRARY: join(place.folder, 'fresh') }
  ;({ notebook, desk } = await session.restart({
    env: fresh,
    switches: ['--', clipLink({ url: 'https://example.org/first' })],
  }))
  await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
  await expect(card()).toContainText('https://example.org/first')
  await card().getByRole('button', { name: 'Not now' }).click()
  ;({ notebook, desk } = await session.restart())
})

test('links of articles and highlights are copied as they are opened', async () => {
  await desk.open(news.title)
  const copied = () => notebook.app.evaluate(({ clipboard }) => clipboard.readText())
  await desk.text.focus()
  await desk.page.keyboard.press('y')
  await expect.poll(copied).toBe(articleLink(article))
  await desk.page.keyboard.press(']')
  await desk.page.keyboard.press('Shift+C')
  await expect.poll(copied).toBe(articleLink(article, highlight))
})

test('the page of the releases opens in the browser, or it is said that none is known', async () => {
  await notebook.app.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] as string[] })
    shell.openExternal = async (address) => {
      ;(globalThis as unknown as { opened: string[] }).opened.push(address)
    }
  })
  const opened = () => notebook.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await notebook.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('releases')?.click())
  const about = await notebook.window.evaluate(() => window.commonplace.call('about', {}))
  const { hasReleases } = (about as { value: { hasReleases: boolean } }).value
  if (hasReleases)
    await expect.poll(async () => (await opened()).map((address) => new URL(address).protocol)).toEqual(['https:'])
  else await expect(desk.said).toContainText('does not know where its releases are')
})

test('an engine of the year before says so, once', async () => {
  const notice = desk.page.getByText('gets no more security fixes')
  await expect(notice).toHaveCount(0)
  await notebook.app.evaluate(() => {
    const RealDate = Date
    // The program's own clock, a year ahead.
    globalThis.Date = class extends RealDate {
      constructor(...parts: [] | [number | string]) {
        if (parts.length === 0) super(RealDate.now() + 365 * 24 * 60 * 60_000)
        else super(parts[0])
      }
    } as DateConstructor
  })
  await desk.page.reload()
  await expect(notice).toBeVisible()
  await desk.page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
  await desk.page.reload()
  await desk.text.ready()
  await expect(notice).toHaveCount(0)
})
