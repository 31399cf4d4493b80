import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** Highlights of every kind stay on their words, whatever happens to the window. */

test.describe.configure({ mode: 'serial' })

/** From the beginning of one passage to the end of another, or of the same. */
const passages: readonly (readonly [from: string, to?: string])[] = [
  ['For eleven weeks the river has not moved past the old bridge'],
  ['built when grain still travelled by water'],
  ['a crack as wide as a hand'],
  ['the mill has halved its hours'],
  ['the school has begun to teach its youngest pupils'],
  ['in the parish hall'],
  ['The county first spoke of a fortnight'],
  ['Ottoline Marsh, now says that the wall must be taken down'],
  // Overlaps the one before.
  ['wall must be taken down to the river bed'],
  // Across three blocks: a paragraph, a heading, a paragraph.
  ['built again from the seventh course', 'What the stoppage has cost'],
  ['keeps a table in its window'],
  // In a table, across two cells.
  ['38 tons', '17 tons'],
  ['Wednesday and Saturday'],
  ['Yusuf Hadi has hung the proverb'],
  // From right to left.
  ['وثمارها حلوة'],
  ['patience is a tree whose root is bitter'],
  ['She knew about waiting all the same'],
  ['אינו שואל את הגשר'],
  ['shows only one longer silence'],
  // Blanks that stay as they are.
  ['1879  Jan 05   0 vessels'],
]

let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  await desk.clip(web.url(news.path))
})

/** A range gives neither the breaks between blocks nor the tabs between cells. */
const bare = (text: string) => text.replace(/\s/g, '')

async function quotations(): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const rows = await notebook.call('list', {})
  const article = await notebook.call('article', { id: rows.ok ? (rows.value.rows[0]?.id ?? '') : '' })
  if (!article.ok) throw new Error(article.error.message)
  return article.value.highlights.map(({ id, quote }) => ({ id, text: quote.exact }))
}

async function expectAllOnTheirWords(): Promise<void> {
  const quoted = await quotations()
  expect(quoted).toHaveLength(passages.length)
  await expect.poll(async () => (await desk.text.painted()).length).toBe(passages.length)
  const painted = await desk.text.painted()
  for (const { id, text } of quoted) {
    const paint = painted.find((each) => each.id === id)
    expect(bare(paint?.text ?? '')).toBe(bare(text))
    expect(paint?.paints).toBe(true)
  }
}

/** How far the note stands from the top of its passage, in pixels. */
async function noteOff(passage: string): Promise<number> {
  const top = await desk.text.topOf(passage)
  const note = await desk.notes.getByText('Wide as whose hand?').boundingBox()
  return Math.abs((note?.y ?? Number.NaN) - top)
}

test('twenty passages are highlighted by the mouse, each as it was selected', async () => {
  for (const [index, [from, to]] of passages.entries()) {
    await desk.text.drag(from, to)
    await desk.page.keyboard.press(String((index % 5) + 1))
    await expect.poll(async () => (await desk.text.painted()).length).toBe(index + 1)
  }
  const texts = (await quotations()).map(({ text }) => text)
  for (const [from, to] of passages) {
    const quoted = texts.find((text) => text.startsWith(from) && text.endsWith(to ?? from))
    expect(quoted, from).toBeDefined()
  }
  await expectAllOnTheirWords()
})

test('overlapping ones stay apart: the stretch that both hold shows the one beneath', async () => {
  const beneath = (await Promise.all([1, 2, 3, 4, 5].map((colour) => desk.text.shown(`beneath-${colour}`)))).flat()
  expect(beneath).toEqual(['wall must be taken down'])
})

test('a click chooses the one above, the next click the one beneath', async () => {
  const bar = desk.page.getByRole('toolbar', { name: 'Highlight' })
  await desk.page.keyboard.press('Escape')
  await desk.text.click('must be taken')
  const first = await bar.getByRole('button', { pressed: true }).getAttribute('aria-label')
  await desk.text.click('must be taken')
  await expect.poll(() => bar.getByRole('button', { pressed: true }).getAttribute('aria-label')).not.toBe(first)
})

test('a note stands beside its passage in every width that has room for a margin', async () => {
  const [passage = ''] = passages[2] ?? []
  await desk.text.click(passage)
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('Wide as whose hand?')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes.getByText('Wide as whose hand?')).toBeVisible()
  for (const width of [1400, 1200]) {
    await notebook.resize(width, 800)
    await expect.poll(() => noteOff(passage)).toBeLessThan(8)
    await expectAllOnTheirWords()
  }
})

test('all are on their words when the window is narrow', async () => {
  await notebook.resize(760, 600)
  await expectAllOnTheirWords()
  await notebook.resize(1280, 800)
})

test('all are on their words at 200 %', async () => {
  await zoom(2)
  await expect.poll(() => desk.page.evaluate(() => window.devicePixelRatio)).toBe(2)
  await expectAllOnTheirWords()
  await zoom(1)
})

test('all are on their words after a restart', async ({ session }) => {
  ;({ notebook, desk } = await session.restart())
  await desk.open(news.title)
  await expectAllOnTheirWords()
})

async function zoom(factor: number): Promise<void> {
  await notebook.app.evaluate(({ BrowserWindow }, factor) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.webContents.setZoomFactor(factor)
  }, factor)
}

test('a colour and a note in one breath are of one highlight', async () => {
  const before = await quotations()
  await desk.text.drag('a crack as wide')
  await desk.page.keyboard.press('4')
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('As wide as whose?')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes).toContainText('As wide as whose?')
  await expect.poll(async () => (await quotations()).length).toBe(before.length + 1)
  expect((await quotations()).filter(({ text }) => text === 'a crack as wide')).toHaveLength(1)
})
