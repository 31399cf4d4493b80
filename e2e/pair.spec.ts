import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Notebook, type Session, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { pickUp } from './pages/drag.ts'
import { openText } from './pages/text.ts'
import { makeGates, sentenceOf, titleOf } from './web/gates.ts'
import type { Web } from './web/server.ts'

/** Two articles side by side, each a page of its own; passages of one are quoted in the notes of the other. */

test.describe.configure({ mode: 'serial' })

const gates = makeGates()
let session: Session
let web: Web
let notebook: Notebook
let desk: Desk
const ids = new Map<string, string>()

test.use({ setup: { web: { sites: gates.sites } } })
test.beforeAll(async ({ session: own }) => {
  session = own
  ;({ web, notebook, desk } = session)
  await notebook.resize(1280, 860)
  const clip = (name: string, again = false) => {
    const sources = [{ url: web.url(gates.openPath(name)) }]
    return notebook.call('clip', { sources, tags: [], again, related: false, by: 'hand' })
  }
  for (const name of ['Anna', 'Berta', 'Clara']) await clip(name)
  gates.change('Anna')
  await clip('Anna', true)
  const listed = await notebook.call('list', {})
  for (const { id, title } of listed.ok ? listed.value.rows : []) ids.set(title, id)
})

const idOf = (name: string) => ids.get(titleOf(name)) ?? ''
const press = (key: string) => desk.page.keyboard.press(key)
const titles = () => desk.page.getByRole('navigation', { name: 'Articles side by side' })
/** The region of an article, by its name for screen readers. */
const region = (name: 'Article' | 'Article beside') => desk.page.getByRole('region', { name, exact: true })
const headingIn = (name: 'Article' | 'Article beside') => region(name).getByRole('heading', { level: 1 })
const other = () => openText(desk.page, '[data-page="resting"]')
async function article(name: string) {
  const answer = await notebook.call('article', { id: idOf(name) })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
/** Anna on one side and Berta on the other, which is active. */
async function openPair(): Promise<void> {
  if ((await titles().count()) > 0) await press('Control+Shift+w')
  await expect(titles()).toHaveCount(0)
  await desk.open(titleOf('Anna'))
  await desk.text.focus()
  await press('Control+Enter')
  await expect(titles()).toBeVisible()
  await desk.open(titleOf('Berta'))
  await expect(headingIn('Article')).toHaveText(titleOf('Anna'))
  await expect(headingIn('Article beside')).toHaveText(titleOf('Berta'))
}

/** Where the note on the article of the page that is not active is dropped. */
const offer = () => desk.page.getByText('Quote in the note on the whole article')
async function middle(of: ReturnType<typeof offer>) {
  await expect(of).toBeVisible()
  const box = await of.boundingBox()
  if (box === null) throw new Error('nothing to drop on')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
/** A point of the text that is selected on the active page. */
const selected = () =>
  desk.page.locator('[data-page="active"] iframe').evaluate((element) => {
    const frame = element as HTMLIFrameElement
    const line = frame.contentDocument?.getSelection()?.getRangeAt(0).getClientRects()[0]
    const box = frame.getBoundingClientRect()
    return { x: box.left + (line?.left ?? 0) + 30, y: box.top + (line?.top ?? 0) + 8 }
  })

test('by keys alone: the same article beside, then the next of the list; each page goes its own way', async () => {
  await desk.open(titleOf('Anna'))
  await desk.text.focus()
  await press('Control+Enter')
  await expect(headingIn('Article')).toHaveText(titleOf('Anna'))
  await expect(headingIn('Article beside')).toHaveText(titleOf('Anna'))
  await expect(desk.page.getByRole('main')).toHaveCount(1)
  // The second page is the active one: the list goes on there.
  await press('u')
  await press('k')
  await expect(headingIn('Article beside')).not.toHaveText(titleOf('Anna'))
  await expect(headingIn('Article')).toHaveText(titleOf('Anna'))
  const second = (await headingIn('Article beside').textContent()) ?? ''
  await press('F6')
  await expect(desk.page.locator('[data-page="active"] iframe')).toBeFocused()
  await press('Home')
  await press('End')
  const scrollOf = (name: 'Article' | 'Article beside') =>
    region(name)
      .locator('[data-place="text"]')
      .evaluate((element) => element.scrollTop)
  await expect.poll(() => scrollOf('Article')).toBeGreaterThan(100)
  expect(await scrollOf('Article beside')).toBe(0)
  await press('s')
  await expect.poll(async () => (await article('Anna')).state.starred).toBe(true)
  await press('Control+z')
  await expect.poll(async () => (await article('Anna')).state.starred).toBe(false)
  await press('Control+Shift+x')
  await expect(headingIn('Article')).toHaveText(second)
  await expect(headingIn('Article beside')).toHaveText(titleOf('Anna'))
  // Nothing of a page is lost when they change places.
  expect(await scrollOf('Article beside')).toBeGreaterThan(100)
  await press('Control+Shift+w')
  await expect(titles()).toHaveCount(0)
  await expect(desk.page.getByRole('heading', { level: 1, name: second })).toBeVisible()
  await expect(desk.page.locator('iframe')).toBeFocused()
})

test('find, the current highlight and going back belong to one page', async () => {
  await openPair()
  await desk.text.focus()
  await press('Control+f')
  await desk.page.keyboard.type('ferry')
  await press('F6')
  await expect(region('Article beside').getByLabel(/^find/i).first()).toBeVisible()
  await expect(region('Article').getByLabel(/^find/i)).toHaveCount(0)
  await desk.text.drag(sentenceOf('Anna', 2))
  await press('h')
  await expect.poll(async () => (await article('Anna')).highlights.length).toBe(1)
  await expect.poll(async () => (await desk.text.painted()).length).toBe(1)
  expect(await other().painted()).toEqual([])
  await desk.open(titleOf('Clara'))
  await expect(headingIn('Article')).toHaveText(titleOf('Clara'))
  await press('Alt+ArrowLeft')
  await expect(headingIn('Article')).toHaveText(titleOf('Anna'))
  await expect(headingIn('Article beside')).toHaveText(titleOf('Berta'))
})

test('a passage dragged onto the other article is quoted in its note, with its source and a link to it', async () => {
  await openPair()
  await desk.text.drag(sentenceOf('Berta', 1))
  const drag = await pickUp(desk.page, await selected())
  // Other programs get what copying gives.
  const held = new Map(drag.items.map(({ mimeType, data }) => [mimeType, data]))
  expect(held.get('text/plain')).toContain(sentenceOf('Berta', 1))
  expect(held.get('text/plain')).toContain(web.url(gates.openPath('Berta')))
  expect(held.get('text/html')).toContain('<blockquote')
  await drag.drop(await middle(offer()))
  await expect.poll(async () => (await article('Anna')).note).toContain(sentenceOf('Berta', 1))
  const [mark] = (await article('Berta')).highlights
  const { note } = await article('Anna')
  expect(note).toMatch(/^> Paragraph 1 of Berta/)
  expect(note).toContain(`](${web.url(gates.openPath('Berta'))})`)
  expect(note.endsWith(`[passage](${mark?.link})`)).toBe(true)
  // It is in what is taken out.
  const exported = await notebook.call('export-preview', { ids: [idOf('Anna')], format: 'markdown' } as never)
  expect(JSON.stringify(exported)).toContain('Paragraph 1 of Berta')
  // The note first, then the highlight that the link names.
  await press('Control+z')
  await expect.poll(async () => (await article('Anna')).note).toBe('')
  await press('Control+z')
  await expect.poll(async () => (await article('Berta')).highlights.length).toBe(0)
})

test('onto a note it is added there; the link in a note goes to the passage in the other page', async () => {
  await notebook.call('note', { id: idOf('Anna'), highlight: null, text: 'My own words.', session: 's' })
  await openPair()
  await region('Article').getByText('My own words.').scrollIntoViewIfNeeded()
  await desk.text.drag(sentenceOf('Berta', 4))
  const drag = await pickUp(desk.page, await selected())
  await drag.drop(await middle(region('Article').locator('[data-note]').first()))
  await expect.poll(async () => (await article('Anna')).note).toMatch(/^My own words\.\n\n> Paragraph 4 of Berta/)
  await desk.open(titleOf('Clara'))
  await expect(headingIn('Article beside')).toHaveText(titleOf('Clara'))
  await region('Article').getByRole('link', { name: 'passage' }).click()
  await expect(headingIn('Article beside')).toHaveText(titleOf('Berta'))
  await expect(headingIn('Article')).toHaveText(titleOf('Anna'))
  await expect.poll(() => desk.text.isSeen(sentenceOf('Berta', 4))).toBe(true)
})

test('into a note that is being written it goes where the caret is, dropped or pasted', async () => {
  await openPair()
  await press('F6')
  await press('Shift+n')
  const field = desk.page.getByRole('textbox', { name: 'Note on the whole article' })
  await field.fill('First.\n\nLast.')
  await desk.page.keyboard.press('Control+Home')
  await press('End')
  await press('F6')
  // The note stays open while the other article is read.
  await desk.text.click(sentenceOf('Berta', 6))
  await press('c')
  await expect(desk.said).toContainText('Copied')
  await press('F6')
  await expect(field).toBeFocused()
  await press('Control+v')
  await expect(field).toHaveValue(
    /^First\.\n\n> Paragraph 6 of Berta[\s\S]*\[passage\]\(commonplace:[^)]*\)\n\nLast\.$/,
  )
  await press('Control+z')
  await expect(field).toHaveValue('First.\n\nLast.')
  await press('F6')
  await desk.text.drag(sentenceOf('Berta', 8))
  const drag = await pickUp(desk.page, await selected())
  await drag.drop(await middle(field))
  await expect(field).toHaveValue(/\n> Paragraph 8 of Berta/)
  await field.press('Escape')
  await expect(field).toHaveCount(0)
})

test('by a command alone, in the note of the other article', async () => {
  await openPair()
  await notebook.call('note', { id: idOf('Anna'), highlight: null, text: '', session: 't' })
  await desk.text.focus()
  await press('ArrowDown')
  await press('q')
  await expect.poll(async () => (await article('Anna')).note).toMatch(/^> [\s\S]*\[passage\]/)
  await press('Control+z')
  await expect.poll(async () => (await article('Anna')).note).toBe('')
})

test('a highlight is dragged by its grip', async () => {
  await openPair()
  await desk.text.click(sentenceOf('Berta', 4))
  const grip = region('Article beside').getByTitle('Drag to a note')
  const drag = await pickUp(desk.page, await middle(grip))
  await drag.drop(await middle(offer()))
  await expect.poll(async () => (await article('Anna')).note).toMatch(/^> Paragraph 4 of Berta/)
  await press('Control+z')
  await expect.poll(async () => (await article('Anna')).note).toBe('')
})

test('a row is dragged onto the half of the page where it is to open', async () => {
  await openPair()
  await press('Control+Shift+w')
  await expect(titles()).toHaveCount(0)
  const row = await middle(desk.rows.filter({ hasText: titleOf('Clara') }) as never)
  const main = await desk.page.getByRole('main').boundingBox()
  const drag = await pickUp(desk.page, row)
  const at = { x: (main?.x ?? 0) + (main?.width ?? 0) * 0.75, y: 400 }
  await drag.over(at)
  await expect(desk.page.getByText('Open beside')).toBeVisible()
  await drag.drop(at)
  await expect(headingIn('Article beside')).toHaveText(titleOf('Clara'))
  await expect(headingIn('Article')).toHaveText(titleOf('Anna'))
})

test('from the menu of a row, with Alt from a row, and from the palette', async () => {
  await openPair()
  await desk.rows.filter({ hasText: titleOf('Berta') }).click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Open beside' }).click()
  await expect(headingIn('Article')).toHaveText(titleOf('Berta'))
  await desk.rows.filter({ hasText: titleOf('Anna') }).click({ modifiers: ['Alt'] })
  await expect(headingIn('Article beside')).toHaveText(titleOf('Anna'))
  await press('Control+k')
  await desk.page.keyboard.type('tale of Clara')
  await expect(desk.page.getByRole('dialog').getByRole('option', { name: titleOf('Clara') })).toBeVisible()
  await press('Control+Enter')
  await expect(headingIn('Article')).toHaveText(titleOf('Clara'))
  await expect(headingIn('Article beside')).toHaveText(titleOf('Anna'))
})

test('the divider is moved by keys, and a double click makes both the same width', async () => {
  await openPair()
  const divider = desk.page.getByRole('separator', { name: 'Width of the first article' })
  const width = async () => (await region('Article').boundingBox())?.width ?? 0
  const even = await width()
  await notebook.resize(1600, 860)
  await divider.focus()
  const before = await width()
  await press('ArrowRight')
  await press('ArrowRight')
  await expect.poll(width).toBe(before + 32)
  await divider.dblclick()
  await expect.poll(width).toBe(before)
  await notebook.resize(1280, 860)
  await expect.poll(width).toBe(even)
})

test('nothing is wrong with two articles, in any theme', async () => {
  await openPair()
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
  }
})

test('a narrow window shows one and switches, and nothing is lost', async () => {
  await openPair()
  await desk.text.focus()
  await press('End')
  const scroll = () =>
    region('Article beside')
      .locator('[data-place="text"]')
      .evaluate((element) => element.scrollTop)
  const end = await scroll()
  await notebook.resize(900, 700)
  await expect(region('Article beside')).toBeVisible()
  await expect(desk.page.locator('[data-page="resting"]')).toBeHidden()
  await press('F6')
  await expect(headingIn('Article')).toBeVisible()
  await expect(headingIn('Article')).toHaveText(titleOf('Anna'))
  await titles()
    .getByRole('button', { name: titleOf('Berta'), exact: true })
    .click()
  await expect(headingIn('Article beside')).toHaveText(titleOf('Berta'))
  expect(await scroll()).toBeGreaterThan(0)
  await notebook.resize(1280, 860)
  await expect(headingIn('Article')).toBeVisible()
  await expect.poll(scroll).toBeGreaterThan(end * 0.8)
})

test('two versions of one article are there again after a restart', async () => {
  await openPair()
  await desk.rows.filter({ hasText: titleOf('Anna') }).click()
  await expect(headingIn('Article beside')).toHaveText(titleOf('Anna'))
  await press('Shift+v')
  await desk.page
    .locator('[role^="menuitem"]')
    .filter({ hasText: /^Version 1,/ })
    .click()
  const sources = () =>
    desk.page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')))
  const pair = [`/article/${idOf('Anna')}/2`, `/article/${idOf('Anna')}/1`]
  await expect.poll(sources).toEqual(pair)
  await expect(titles().getByRole('button', { name: `${titleOf('Anna')} (version 1)`, exact: true })).toBeVisible()
  // A highlight of one version shows in the other where that has its words.
  await desk.text.drag(sentenceOf('Anna', 3))
  await press('h')
  await expect.poll(async () => (await other().painted()).length).toBeGreaterThan(0)
  await expect.poll(async () => JSON.stringify(await notebook.call('remembered', {}))).toContain('"firstVersion":1')
  ;({ notebook, desk } = await session.restart())
  await expect.poll(sources).toEqual([`/article/${idOf('Anna')}/1`, `/article/${idOf('Anna')}/2`])
  await expect(region('Article beside')).toContainText('version 1 of 2', { ignoreCase: true })
})

test('the article beside that is put in the trash is closed', async () => {
  await openPair()
  await desk.rows.filter({ hasText: titleOf('Anna') }).click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: /trash/i }).click()
  await expect(titles()).toHaveCount(0)
  await expect(desk.page.getByRole('heading', { level: 1, name: titleOf('Berta') })).toBeVisible()
})
