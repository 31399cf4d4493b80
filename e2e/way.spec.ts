import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { blog } from './web/pages/blog.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** The whole way through the window: clip, read, highlight, note, tag; restart with the network off; search, export. */

test.describe.configure({ mode: 'serial' })

let web: Web
let place: Place
let notebook: Notebook
let desk: Desk

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook, desk } = session)
})

const passage = 'its engineer, Ottoline Marsh, now says that the wall must be taken down'
const sentence = 'Nobody in the town believes any more that the lock will open before the first frost'

test('an empty notebook says what to do first', async () => {
  await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
  await desk.page.keyboard.press('Control+n')
  await expect(desk.box).toBeFocused()
})

test('a pasted address becomes an article on the page', async () => {
  await desk.clip(web.url(news.path))
  await expect(desk.page.getByRole('heading', { level: 1, name: news.title })).toBeVisible()
  const text = await desk.text.read()
  for (const paragraph of news.paragraphs) expect(text).toContain(paragraph)
  for (const absent of news.absent) expect(text).not.toContain(absent)
  await expect(desk.said).toContainText(news.title)
})

test('the same address offers to look again, and fetches nothing until asked to', async () => {
  const asked = web.requests.length
  await desk.box.fill(web.url(news.path))
  await desk.box.press('Enter')
  const card = desk.page.getByRole('list', { name: 'Clips' })
  await expect(card).toContainText('You have this article already.')
  expect(web.requests.length).toBe(asked)
  await card.getByRole('button', { name: 'Look again' }).click()
  await expect(desk.said).toContainText('has not changed.')
  expect(web.requests.length).toBeGreaterThan(asked)
})

test('an address that fails says why, stays listed, can be tried again and forgotten', async () => {
  await desk.box.fill(web.url('/nowhere'))
  await desk.box.press('Enter')
  const card = desk.page.getByRole('list', { name: 'Clips' })
  await expect(card).toContainText('404')
  await card.getByRole('button', { name: 'Close' }).click()
  await desk.goTo('Failed and waiting')
  const queue = desk.page.getByRole('region', { name: 'Failed and waiting' })
  await expect(queue).toContainText('/nowhere')
  await expect(queue).toContainText('404')
  // Another attempt would find nothing either.
  expect(await queue.getByRole('button').allTextContents()).toEqual(['Edit the address', 'Open in browser', 'Remove'])
  await queue.getByRole('button', { name: 'Remove' }).click()
  await expect(queue).toContainText('Every address was clipped.')
  await desk.goTo('Inbox')
})

test('a clip under way can be cancelled', async () => {
  await desk.box.fill(web.url('/slow/never'))
  await desk.box.press('Enter')
  const card = desk.page.getByRole('list', { name: 'Clips' })
  await card.getByRole('button', { name: 'Cancel' }).click()
  await expect(card).toBeHidden()
  await desk.goTo('Failed and waiting')
  await desk.page.getByRole('button', { name: 'Remove' }).click()
  await desk.goTo('Inbox')
})

test('a selection by the mouse becomes a highlight', async () => {
  await desk.open(news.title)
  await desk.text.drag(passage)
  expect(await desk.text.selection()).toBe(passage)
  await desk.page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: /Green/ }).click()
  await expect.poll(async () => (await desk.text.painted()).map(({ text }) => text)).toEqual([passage])
  expect((await desk.text.painted())[0]?.paints).toBe(true)
})

test('a selection by the keyboard becomes a highlight', async () => {
  await desk.text.focus()
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Shift+ArrowRight')
  await desk.page.keyboard.press('Shift+ArrowRight')
  const selected = (await desk.text.selection()).trim()
  expect(selected.split(' ').length).toBe(2)
  await desk.page.keyboard.press('3')
  await expect.poll(async () => (await desk.text.painted()).map(({ text }) => text)).toContain(selected)
  await desk.page.keyboard.press('Backspace')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(1)
})

test('a note stands beside its highlight, as Markdown', async () => {
  await desk.text.click(passage)
  await desk.page.keyboard.press('n')
  await expect(desk.page.getByLabel('Note on the highlight')).toBeFocused()
  await desk.page.keyboard.type('Ask **Marsh** for the survey of May.')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes.getByText('Marsh', { exact: true })).toBeVisible()
  await expect(desk.notes.locator('strong')).toHaveText('Marsh')
})

test('what is typed at once after n goes into the note, and is no command', async () => {
  await desk.text.drag('the mill has halved its hours')
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('See the estimates of May')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes.getByText('See the estimates of May', { exact: true })).toBeVisible()
  await expect(desk.tool('Star')).toBeVisible()
  await expect(desk.tool('Archive')).toBeVisible()
  await desk.page.keyboard.press('Backspace')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(1)
})

/** The notes of the first article, as the library has them. */
async function noteInLibrary(): Promise<string> {
  const listed = await notebook.call('list', {})
  const id = (listed.ok && listed.value.rows[0]?.id) || ''
  const found = await notebook.call('article', { id })
  return found.ok ? found.value.highlights.map(({ note }) => note).join('\n') : ''
}

test('a look into another program does not end a note', async () => {
  await desk.text.click(passage)
  await desk.page.keyboard.press('n')
  const field = desk.page.getByLabel('Note on the highlight')
  await desk.page.keyboard.type(' Then')
  await field.evaluate((field) => {
    // As when the whole window loses the focus: the field hears of it, and the document has it no more.
    Object.assign(document, { hasFocus: () => false })
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    Reflect.deleteProperty(document, 'hasFocus')
  })
  await desk.page.keyboard.type(' print it.')
  await expect(field).toHaveValue('Ask **Marsh** for the survey of May. Then print it.')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes).toContainText('Then print it.')
  // The page shows it before the library has it.
  await expect.poll(() => noteInLibrary()).toContain('Then print it.')
  // All that was written in one sitting is one entry of undo, whatever was looked at in between.
  expect(await notebook.call('undo', {})).toMatchObject({ ok: true })
  await expect(desk.notes).not.toContainText('Then')
})

test('a note on the whole article stands at its head', async () => {
  await desk.text.focus()
  await desk.page.keyboard.press('Shift+N')
  await desk.page.keyboard.type('Compare with the county’s figures.')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.page.getByText('Compare with the county’s figures.')).toBeVisible()
})

test('a draft is kept when another article is opened in the middle of a word', async () => {
  await desk.clip(web.url(blog.path))
  await expect(desk.page.getByRole('heading', { level: 1, name: blog.title })).toBeVisible()
  await expect.poll(() => desk.text.read()).toContain(blog.paragraphs[0])
  await desk.text.focus()
  await desk.page.keyboard.press('Shift+N')
  await desk.page.keyboard.type('half a thou')
  await desk.open(news.title)
  await desk.open(blog.title)
  await expect(desk.page.getByText('half a thou')).toBeVisible()
  await desk.open(news.title)
})

test('undo and redo follow each other back and forth', async () => {
  await desk.text.click(passage)
  await desk.page.keyboard.press('5')
  await expect(desk.page.getByRole('status').filter({ hasText: 'Changed the colour' })).toHaveCount(1)
  const colour = async () => {
    const { value } = await answered('article')
    return value.highlights[0]?.colour
  }
  await expect.poll(colour).toBe(5)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(colour).toBe(2)
  await desk.page.keyboard.press('Control+Shift+z')
  await expect.poll(colour).toBe(5)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(colour).toBe(2)
})

async function answered(name: 'article') {
  const rows = await notebook.call('list', { query: '' })
  const id = rows.ok ? rows.value.rows.find(({ title }) => title === news.title)?.id : undefined
  const outcome = await notebook.call(name, { id: id ?? '' })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome
}

test('tags are completed from the topics there are, several at once, and can be taken off', async () => {
  await desk.text.focus()
  // With a highlight in hand t would tag that: its bar says so.
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('t')
  await desk.page.keyboard.type('river/locks, towns, mistake')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('button', { name: 'Remove the topic river/locks' })).toBeVisible()
  await desk.page.keyboard.press('Escape')
  await desk.page.getByRole('button', { name: 'Remove the topic mistake' }).click()
  await expect(desk.page.getByRole('button', { name: 'Remove the topic mistake' })).toBeHidden()
  await desk.open(blog.title)
  await desk.text.focus()
  await desk.page.keyboard.press('t')
  await desk.page.keyboard.type('riv')
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.press('Escape')
  await desk.goTo('river')
  await expect(desk.rows).toHaveCount(2)
  await desk.goTo('Inbox')
})

test('star, archive, trash and back again', async () => {
  await desk.open(blog.title)
  await desk.tool('Star').click()
  await desk.goTo('Starred')
  await expect(desk.rows).toHaveCount(1)
  await desk.tool('Archive').click()
  await desk.goTo('Archive')
  await expect(desk.rows).toHaveCount(1)
  // It was the only one in its list: the page has none now.
  await desk.open(blog.title)
  await desk.text.focus()
  await desk.page.keyboard.press('#')
  await expect(desk.rows).toHaveCount(0)
  await desk.goTo('Trash')
  await expect(desk.rows).toHaveCount(1)
  await desk.open(blog.title)
  await desk.tool('Restore from Trash').click()
  await expect(desk.rows).toHaveCount(0)
  await desk.goTo('Archive')
  await expect(desk.rows).toHaveCount(1)
})

test('all of it is there again after a restart with the network off, pictures too', async ({ session }) => {
  await web.close()
  ;({ notebook, desk } = await session.restart())
  await desk.goTo('Inbox')
  await desk.open(news.title)
  expect(await desk.text.read()).toContain(sentence)
  expect((await desk.text.painted()).map(({ text }) => text)).toEqual([passage])
  await expect(desk.notes.locator('strong')).toHaveText('Marsh')
  await expect(desk.page.getByText('Compare with the county’s figures.')).toBeVisible()
  await expect(desk.page.getByRole('button', { name: 'Remove the topic river/locks' })).toBeVisible()
  const { all, come } = await desk.text.pictures()
  expect(all).toBeGreaterThan(0)
  expect(come).toBe(all)
})

test('words are found as they are typed, and Enter goes to where they stand', async () => {
  await desk.search('"the first frost"')
  await expect(desk.rows).toHaveCount(1)
  await expect(desk.rows.locator('mark').first()).toBeVisible()
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Enter')
  await expect.poll(() => desk.text.isSeen(sentence)).toBe(true)
  expect((await desk.text.shown('flash')).join('')).toContain('first')
})

test('notes, highlights and tags are found too, and filters narrow it down', async () => {
  await desk.search('survey')
  await expect(desk.rows.filter({ hasText: news.title })).toBeVisible()
  await desk.search('lock tag:towns')
  await expect(desk.rows).toHaveCount(1)
  await desk.search('lock -ferry is:archived')
  await expect(desk.rows).toHaveCount(0)
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
})

test('an article is exported as Markdown into a folder the user chooses', async () => {
  const folder = join(place.folder, 'exported')
  await mkdir(folder)
  await notebook.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, folder)
  await desk.open(news.title)
  await desk.page.keyboard.press('Control+Shift+e')
  const dialog = desk.page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: 'Choose folder…' }).click()
  await dialog.getByRole('button', { name: 'Write 1 file' }).click()
  await expect(dialog).toContainText('1 file was written.')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  expect(files).toHaveLength(1)
  const markdown = await readFile(join(folder, files[0] ?? ''), 'utf8')
  expect(markdown).toContain(news.title)
  expect(markdown).toContain(passage)
  expect(markdown).toContain('Ask **Marsh** for the survey of May.')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
})
