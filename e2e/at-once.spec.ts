import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import { clipSentences, readArticle, sentence } from './marked.ts'
import type { Desk } from './pages/desk.ts'

/** A highlight appears before the library has answered, and is removed again if the library refuses it. */

test.describe.configure({ mode: 'serial' })

let place: Place
let notebook: Notebook
let desk: Desk

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ place, notebook, desk } = session)
  await clipSentences(notebook, 60)
  await desk.goTo('All articles')
  await desk.open('A long text')
})

type Call = (event: unknown, name: string, input: unknown) => Promise<unknown>
type Main = typeof globalThis & { letGo?: () => void; asked?: string[]; former?: Call }

/** Holds the library's answers to requests to highlight, until `letGo`; then they are asked, or refused. */
async function hold(then: 'ask' | 'refuse'): Promise<void> {
  await notebook.app.evaluate(({ ipcMain }, then) => {
    const main = globalThis as Main
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Call> })._invokeHandlers
    const former = main.former ?? (handlers.get('call') as Call)
    main.former = former
    main.asked = []
    const held = new Promise<void>((resolve) => {
      main.letGo = resolve
    })
    handlers.set('call', async (event, name, input) => {
      main.asked?.push(name)
      if (name !== 'highlight') return former(event, name, input)
      await held
      if (then === 'ask') return former(event, name, input)
      return { ok: false, error: { code: 'disk-full', message: 'The disk is full: nothing was changed.' } }
    })
  }, then)
}
const letGo = () => notebook.app.evaluate(() => (globalThis as Main).letGo?.())
const asked = () => notebook.app.evaluate(() => (globalThis as Main).asked ?? [])

test('it is painted before the answer, and the keys that follow are of it', async () => {
  const words = sentence(8)
  await hold('ask')
  await desk.text.drag(words)
  await desk.page.keyboard.press('h')
  await expect.poll(() => desk.text.shown('mark-1-chosen')).toEqual([words])
  await desk.page.keyboard.press('3')
  await expect.poll(() => desk.text.shown('mark-3-chosen')).toEqual([words])
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('Before the answer.')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes).toContainText('Before the answer.')
  expect((await asked()).filter((name) => name === 'change-highlight' || name === 'note')).toEqual([])
  expect((await readArticle(place)).highlights).toEqual([])
  await letGo()
  await expect
    .poll(async () => (await readArticle(place)).notes.map(({ text }) => text))
    .toEqual(['Before the answer.'])
  const kept = await readArticle(place)
  expect(kept.highlights.map(({ quote, colour }) => [quote.exact, colour])).toEqual([[words, 3]])
  await expect(desk.notes).toContainText('Before the answer.')
  expect(await desk.text.shown('mark-3-chosen')).toEqual([words])
})

test('the article is not read again for it', async () => {
  await hold('ask')
  await letGo()
  await desk.text.drag(sentence(20))
  await desk.page.keyboard.press('2')
  await expect.poll(async () => (await readArticle(place)).highlights.length).toBe(2)
  // The list is asked for again by the same event.
  await expect.poll(asked).toContain('list')
  expect(await asked()).not.toContain('article')
})

test('one that is removed before the answer stays removed', async () => {
  const words = sentence(26)
  await hold('ask')
  await desk.text.drag(words)
  await desk.page.keyboard.press('5')
  await expect.poll(() => desk.text.shown('mark-5-chosen')).toEqual([words])
  await desk.page.keyboard.press('Backspace')
  await expect.poll(() => desk.text.shown('mark-5-chosen')).toEqual([])
  await letGo()
  await expect.poll(asked).toContain('remove-highlight')
  await expect.poll(async () => (await readArticle(place)).highlights.length).toBe(2)
  expect(await desk.text.shown('mark-5')).toEqual([])
})

test('undo before the answer takes back what is seen, and nothing before it', async () => {
  const words = sentence(38)
  await hold('ask')
  await desk.text.drag(words)
  await desk.page.keyboard.press('h')
  await expect.poll(() => desk.text.shown('mark-1-chosen')).toEqual([words])
  await desk.page.keyboard.press('Control+z')
  await letGo()
  await expect.poll(asked).toContain('undo')
  await expect
    .poll(async () => (await desk.text.shown('mark-1')).concat(await desk.text.shown('mark-1-chosen')))
    .toEqual([])
  expect((await readArticle(place)).highlights.map(({ quote }) => quote.exact)).toEqual([sentence(8), sentence(20)])
})

test('a refused highlight is removed with a message, and the note written on it is kept', async () => {
  const words = sentence(32)
  await hold('refuse')
  await desk.text.drag(words)
  await desk.page.keyboard.press('4')
  await expect.poll(() => desk.text.shown('mark-4-chosen')).toEqual([words])
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('Not to be lost.')
  await letGo()
  await expect(desk.said).toContainText('The disk is full')
  await expect(desk.said).toContainText('The highlight was not kept.')
  expect(await desk.text.shown('mark-4-chosen')).toEqual([])
  await expect(desk.page.getByRole('textbox', { name: 'Note on the whole article' })).toHaveValue('Not to be lost.')
  expect((await readArticle(place)).highlights).toHaveLength(2)
})
