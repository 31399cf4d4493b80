import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { blog } from './web/pages/blog.ts'
import { news } from './web/pages/news.ts'
import { weir } from './web/pages/weir.ts'
import type { Web } from './web/server.ts'

/** The next article after one is filed, a search within a place, other words for commands, and where messages are. */

test.describe.configure({ mode: 'serial' })

let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  // The newest is at the top: news, blog, weir.
  for (const { path } of [weir, blog, news]) await desk.clip(web.url(path))
})

const heading = (name: string) => desk.page.getByRole('heading', { level: 1, name })
const listed = async (query: string) => {
  const answer = await notebook.call('list', { query })
  return answer.ok ? answer.value.rows.map(({ title }) => title) : []
}

test('after an article is archived the next one is open, in the text; undo brings it back and opens it', async () => {
  await desk.goTo('Inbox')
  await desk.open(news.title)
  await desk.text.focus()
  await desk.page.keyboard.press('e')
  await expect(heading(blog.title)).toBeVisible()
  await desk.text.ready()
  await desk.page.keyboard.press('#')
  await expect(heading(weir.title)).toBeVisible()
  await desk.text.ready()
  expect(await listed('is:inbox')).toEqual([weir.title])
  await desk.page.keyboard.press('Control+z')
  await expect(heading(blog.title)).toBeVisible()
  await desk.text.ready()
  await desk.page.keyboard.press('Control+z')
  await expect(heading(news.title)).toBeVisible()
  expect(await listed('is:inbox')).toHaveLength(3)
})

test('at the end of the list it is the one above; Undo in the message works as the key does', async () => {
  await desk.open(weir.title)
  await desk.page.keyboard.press('e')
  await expect(heading(blog.title)).toBeVisible()
  await desk.page.keyboard.press('F8')
  await expect(desk.said.locator('[data-of="action"]').getByRole('button', { name: 'Undo' })).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(heading(weir.title)).toBeVisible()
})

test('the window goes back to the list where the settings say so', async () => {
  await notebook.call('set-settings', { set: { openNext: false } })
  await desk.open(blog.title)
  await desk.page.keyboard.press('e')
  await expect(heading(blog.title)).toHaveCount(0)
  await expect(desk.page.getByRole('listbox', { name: 'Articles' })).toBeFocused()
  await desk.page.keyboard.press('Control+z')
  await expect(heading(blog.title)).toBeVisible()
  await notebook.call('set-settings', { set: { openNext: true } })
})

test('a search is narrowed to the open place, and one key searches everything', async () => {
  const answer = await notebook.call('list', { query: 'is:inbox' })
  const ids = answer.ok ? answer.value.rows.map(({ id, title }) => ({ id, title })) : []
  const id = ids.find(({ title }) => title === news.title)?.id ?? ''
  await notebook.call('tag', { ids: [id], add: ['river, or not (yet)'.replace(',', '')], remove: [] })
  await desk.page.getByRole('treeitem', { name: 'river or not (yet)' }).click()
  await expect(desk.rows).toHaveCount(1)
  await desk.page.keyboard.press('/')
  await expect(
    desk.page.getByRole('combobox', { name: 'Search in river or not (yet), or paste an address' }),
  ).toBeFocused()
  await desk.page.keyboard.type('the')
  await expect(desk.rows).toHaveCount(1)
  await expect(desk.rows).toContainText(news.title)
  await desk.page.keyboard.press('Control+Shift+f')
  await expect(desk.rows).toHaveCount(3)
  await desk.page.getByRole('button', { name: /Search in river/ }).click()
  await expect(desk.rows).toHaveCount(1)
  // As in a field of tags: Backspace at its beginning takes the place away.
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Backspace')
  await expect(desk.rows).toHaveCount(3)
  await desk.page.keyboard.press('Escape')
  await desk.goTo('Inbox')
  await expect(desk.page.getByRole('combobox', { name: 'Search, or paste an address' })).toBeVisible()
})

test('a search that finds nothing in the place offers to search everything', async () => {
  await desk.goTo('Starred')
  await desk.box.click()
  await desk.page.keyboard.type('the')
  await desk.page.getByRole('button', { name: 'Search everything', exact: true }).click()
  await expect(desk.rows).toHaveCount(3)
  await desk.box.press('Escape')
  await desk.goTo('Inbox')
})

test('the palette knows other words, and shows which one it was', async () => {
  const palette = desk.page.getByRole('dialog', { name: 'Find a command or an article' })
  await desk.open(news.title)
  for (const [typed, option] of [
    ['dark', /theme.*dark mode/i],
    ['delete', /trash.*delete/i],
    ['PDF', /Print.*PDF/],
  ] as const) {
    await desk.page.keyboard.press('Control+k')
    await desk.page.keyboard.type(typed)
    await expect(palette.getByRole('option', { name: option }).first()).toBeVisible()
    await desk.page.keyboard.press('Escape')
  }
})

/** Where an element is, and where the panes of the window are. */
const boxOf = async (locator: ReturnType<Desk['page']['locator']>) =>
  (await locator.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }

test('a message is over the shelf and over nothing else; in a narrow window it is below everything', async () => {
  await desk.page.keyboard.press('s')
  await expect(desk.said).toContainText('Star')
  const toast = desk.said.locator('[data-of="action"]')
  const [message, shelf] = [await boxOf(toast), await boxOf(desk.page.getByRole('navigation', { name: 'Shelf' }))]
  expect(message.x).toBeGreaterThanOrEqual(shelf.x)
  expect(message.x + message.width).toBeLessThanOrEqual(shelf.x + shelf.width)
  await notebook.resize(900, 640)
  await toast.hover()
  const [strip, list] = [await boxOf(toast), await boxOf(desk.page.getByRole('region', { name: 'List' }))]
  expect(strip.y).toBeGreaterThanOrEqual(list.y + list.height - 1)
  await notebook.resize(1280, 800)
})

test('a highlight is its own answer: there is no message for making, colouring or noting one, but for its removal', async () => {
  await desk.page.keyboard.press('F8')
  await desk.page.keyboard.press('Escape')
  await expect(desk.said).toBeEmpty()
  await desk.text.drag('a crack as wide as a hand')
  await desk.page.keyboard.press('h')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(1)
  await desk.page.keyboard.press('4')
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('A thought')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes).toContainText('A thought')
  // Screen readers are told all the same.
  await expect(desk.page.getByRole('status').filter({ hasText: 'Saved the note.' })).toHaveCount(1)
  await expect(desk.said).toBeEmpty()
  await desk.page.keyboard.press('Backspace')
  await expect(desk.said).toContainText('Removed a highlight')
  await desk.said.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.notes).toContainText('A thought')
})

test('twelve dropped files are named one by one, with what can be done', async () => {
  const files = [
    ['links.txt', `${web.url('/small')}\n${web.url('/small')}\nnot an address\n${web.url(news.path)}`],
    ['paper.pdf', '%PDF-1.7'],
    ['page.html', '<html><p>Words</p></html>'],
    ['book.epub', 'PK\u0003\u0004'],
    ['photo.jpg', 'x'],
    ['Letters.docx', 'PK\u0003\u0004'],
    ['pack.zip', 'PK\u0003\u0004'],
    ['zotero.ris', `TY  - NEWS\nUR  - ${web.url(blog.path)}\nER  - `],
    ['talk.mp3', 'x'],
    ['what.xyz', 'a\u0000b'],
    ['empty.txt', ''],
    ['note.md', 'Too short.'],
  ] as const
  const data = await desk.page.evaluateHandle((files) => {
    const data = new DataTransfer()
    for (const [name, text] of files) data.items.add(new File([text], name))
    return data
  }, files)
  await desk.page.dispatchEvent('nav', 'drop', { dataTransfer: data })
  const sheet = desk.page.getByRole('dialog', { name: 'What you dropped' })
  const lines = sheet.getByRole('listitem')
  await expect(lines).toHaveCount(12)
  await expect(lines.nth(0)).toContainText('2 addresses, 1 repeated, 1 line without an address')
  await expect(lines.nth(1)).toContainText('PDFs can’t be clipped yet.')
  await expect(lines.nth(7)).toContainText('1 address')
  await expect(lines.nth(9)).toContainText('Unknown file')
  await expect(sheet.getByRole('button', { name: 'Clip 3 addresses' })).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})
