import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import { clipSentences, readArticle } from './marked.ts'
import type { Desk } from './pages/desk.ts'

/** Whatever a note holds: the window answers, the note can be edited, and it is whole on disk. */

test.describe.configure({ mode: 'serial' })

let place: Place
let notebook: Notebook
let desk: Desk
let article: string
let highlight: string

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ place, notebook, desk } = session)
  article = await clipSentences(notebook, 60)
  const made = await notebook.call('highlight', { id: article, start: 20, end: 60 })
  if (!made.ok) throw new Error(made.error.message)
  highlight = made.value.highlight.id
  await desk.goTo('All articles')
  await desk.open('A long text')
})

const LONGEST = 200_000
const times = (sign: string, count: number) => sign.repeat(count).slice(0, LONGEST)

const notes: readonly (readonly [name: string, text: string])[] = [
  ['a thousand quotations within each other', `${times('> ', 1_000)}the end`],
  ['two thousand lists within each other', `${times('- ', 2_000)}the end`],
  ['fifty thousand quotations', times('> ', 50_000)],
  ['fifty thousand numbered lists', `${times('1. ', 50_000)}a`],
  ['fifty thousand items', times('- a\n', 50_000)],
  ['nested emphasis', `${times('*a _b ', 20_000)}${times('c_ d*', 16_000)}`],
  ['pictures within pictures', `${times('![', 25_000)}${times('](a)', 25_000)}`],
  ['brackets', times('[', 200_000)],
  ['open comments', times('a <!-- ', 28_000)],
  ['a table of a thousand columns', `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|b|\n'.repeat(500)}`],
  ['definitions', Array.from({ length: 15_000 }, (_, n) => `[${n}]: b\n`).join('')],
  ['addresses', times('http://a.b ', 18_000)],
  ['marks upon marks', `a${'\u0301\u0323'.repeat(20_000)}`],
  ['one word of two hundred thousand letters', 'a'.repeat(LONGEST)],
  ['two hundred thousand letters of Thai without a blank', '\u0e01\u0e33'.repeat(LONGEST / 2)],
  ['fifty thousand letters of Burmese without a blank', '\u1019\u103c'.repeat(25_000)],
  ['two hundred thousand letters of plain words', times('Wool and water. ', 12_500)],
]

/** A key is heard, and the window shows what it does. */
async function expectAnAnswer(): Promise<void> {
  await desk.page.keyboard.press('Control+k')
  const palette = desk.page.getByRole('dialog')
  await expect(palette).toBeVisible()
  await desk.page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
}

for (const [name, text] of notes) {
  test(`${name}: as the note on a highlight`, async () => {
    const reply = await notebook.call('note', { id: article, highlight, text })
    expect(reply.ok).toBe(true)
    const shown = desk.notes.getByRole('button', { name: /^Edit the note on/ })
    await expect(shown).toBeAttached()
    await expect(desk.page.getByText('Something went wrong')).toHaveCount(0)
    await expectAnAnswer()
    // By keys, as one edits any other.
    await shown.focus()
    await desk.page.keyboard.press('Enter')
    const field = desk.page.getByRole('textbox', { name: 'Note on the highlight' })
    await expect(field).toBeFocused()
    expect((await field.inputValue()) === text).toBe(true)
    await desk.page.keyboard.press('Control+Enter')
    await expect(field).toBeHidden()
    const kept = await readArticle(place)
    expect(kept.notes.map((note) => note.text === text)).toEqual([true])
  })
}

test('what nests too deep is shown to its end', async () => {
  await notebook.call('note', { id: article, highlight, text: `${'> '.repeat(1_000)}the end` })
  await expect(desk.notes).toContainText('the end')
  expect(await desk.notes.locator('blockquote').count()).toBe(50)
})

test('a note that is shown as plain text says why', async () => {
  await notebook.call('note', { id: article, highlight, text: '['.repeat(50_000) })
  await expect(desk.notes).toContainText('This note is shown as plain text, because')
})

test('one that is too long to be kept says so, and stays in its field', async () => {
  await notebook.call('note', { id: article, highlight, text: 'Short.' })
  await expect(desk.notes).toContainText('Short.')
  await desk.notes.getByRole('button', { name: /^Edit the note on/ }).focus()
  await desk.page.keyboard.press('Enter')
  const field = desk.page.getByRole('textbox', { name: 'Note on the highlight' })
  const long = 'w'.repeat(LONGEST + 5)
  await field.fill(long)
  await desk.page.keyboard.press('Control+Enter')
  const sentence = desk.notes.getByText('5 characters too many: a note can have 200,000')
  await expect(sentence).toBeInViewport()
  // Nothing that leads out of the field would keep it.
  await expect(field).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await expect(sentence).toBeInViewport()
  expect((await field.inputValue()) === long).toBe(true)
  await field.fill(long.slice(5))
  await desk.page.keyboard.press('Control+Enter')
  await expect(field).toBeHidden()
  expect((await readArticle(place)).notes.map(({ text }) => text.length)).toEqual([LONGEST])
})

test('the notes are exported whole', async () => {
  for (const text of [`${'> '.repeat(50_000)}<!-- the end`, `${'![['.repeat(60_000)}\`\`\`the end`]) {
    await notebook.call('note', { id: article, text })
    const { stdout, status } = await place.call([
      'export',
      article.slice(0, 8),
      '--to',
      `${place.folder}/out`,
      '--force',
    ])
    expect(status, stdout).toBe(0)
  }
})
