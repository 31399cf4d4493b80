import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { type Printed, readPdf } from './pdf.ts'
import { letters } from './web/pages/letters.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** Printing. The system's dialog is not for a test: what it would be given is written as PDF. */

test.describe.configure({ mode: 'serial' })

let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  await notebook.app.evaluate(({ app }) => {
    const printing = { pdfs: [] as string[], answers: true, held: 0 }
    Object.assign(globalThis, { printing })
    app.on('web-contents-created', (_, contents) => {
      contents.print = (_options, done) => {
        // As systems do that lose their dialog: nobody is ever called back.
        if (!printing.answers) {
          printing.held += 1
          return
        }
        void contents.printToPDF({ printBackground: true, pageSize: 'A4' }).then((pdf) => {
          printing.pdfs.push(pdf.toString('base64'))
          done?.(true, '')
        })
      }
    })
  })
})

interface Printing {
  readonly pdfs: string[]
  answers: boolean
  /** How many were asked for and not answered. */
  readonly held: number
}

const count = () => notebook.app.evaluate(() => (globalThis as unknown as { printing: Printing }).printing.pdfs.length)

async function lastPrinted(): Promise<readonly Printed[]> {
  const pdf = await notebook.app.evaluate(
    () => (globalThis as unknown as { printing: Printing }).printing.pdfs.at(-1) ?? '',
  )
  return readPdf(Buffer.from(pdf, 'base64'))
}

/** All that is printed, without spaces, nor digits: those of notes stand in the middle of the text. */
function bareOf(printed: readonly Printed[]): string {
  // One glyph of the face stands for two signs: the table has it as U+02BC.
  return printed.map(({ text }) => text.replace(/[\s\d]/g, '').replaceAll('ʼ', '’')).join('')
}

const windows = () =>
  notebook.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.webContents.getURL()))

async function highlight(passage: string, colour: string, note: string): Promise<void> {
  await desk.text.drag(passage)
  await desk.page.keyboard.press(colour)
  await desk.page.keyboard.press('n')
  await expect(desk.page.getByLabel('Note on the highlight')).toBeFocused()
  await desk.page.keyboard.insertText(note)
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes).toContainText(note)
}

test('an article is printed with its notes in the margin', async () => {
  await desk.clip(web.url(letters.path))
  await highlight('A ferryman writes', '4', 'The river, or the ferryman?')
  await highlight('that the river does not read', '1', 'Nor does it write.')
  await desk.text.focus()
  await desk.page.keyboard.press('Control+p')
  await expect.poll(count).toBe(1)
  const printed = await lastPrinted()
  const bare = bareOf(printed)
  for (const text of [letters.title, letters.publisher, ...letters.paragraphs])
    expect(bare, String(text)).toContain((text ?? '').replace(/\s/g, ''))
  // On paper nobody can follow a link.
  expect(bare).toContain(`Thecounty’sownpage${letters.elsewhere}`)
  const standing = (words: string) => printed.find(({ text }) => text.includes(words))
  const [passage, note, next] = [standing('A ferryman'), standing('The river, or'), standing('Nor does it')]
  expect(note?.left).toBeGreaterThan((passage?.left ?? 0) + 300)
  expect(Math.abs((note?.top ?? 0) - (passage?.top ?? 0))).toBeLessThan(12)
  expect(next?.top).toBeGreaterThan(note?.top ?? 0)
  // A note that had to make way for others is told by its number.
  for (const number of ['1', '2']) {
    const [inText, atNote] = printed.filter(({ text }) => text.trim() === number).sort((a, b) => a.left - b.left)
    expect(inText?.left).toBeLessThan((passage?.left ?? 0) + 300)
    expect(atNote?.left).toBeGreaterThan((passage?.left ?? 0) + 300)
  }
  // Nothing of it stays: the next page of that address is none.
  await expect.poll(windows).not.toContain('app://print/')
})

test('a note longer than its page begins beside its passage, and is printed whole', async () => {
  const before = await count()
  const words = Array.from({ length: 260 }, (_, n) => `figure ${n}`).join(', ')
  await highlight('the page still speaks of a fortnight', '3', `To be compared: ${words}.`)
  await desk.text.focus()
  await desk.page.keyboard.press('Control+p')
  await expect.poll(count).toBe(before + 1)
  const printed = await lastPrinted()
  const standing = (words: string) => printed.find(({ text }) => text.includes(words))
  const [passage, note] = [standing('still speaks'), standing('To be compared')]
  expect(note?.page).toBe(passage?.page)
  expect(Math.abs((note?.top ?? 0) - (passage?.top ?? 0))).toBeLessThan(12)
  expect(bareOf(printed)).toContain('figure,figure.')
})

test('an article without notes stands in the middle of its pages', async () => {
  const before = await count()
  await desk.clip(web.url(news.path))
  await expect(desk.page.getByRole('heading', { level: 1, name: news.title })).toBeVisible()
  await desk.text.focus()
  await desk.page.keyboard.press('Control+p')
  await expect.poll(count).toBe(before + 1)
  const [first] = await lastPrinted()
  // 16 mm of margin and half of what the notes would take.
  expect(first?.left).toBeCloseTo(((16 + 26) / 25.4) * 72, -1)
})

test('what the system never ends to print gives way to the next, when its reader says so', async () => {
  const answers = (will: boolean) =>
    notebook.app.evaluate((_, will) => {
      ;(globalThis as unknown as { printing: Printing }).printing.answers = will
    }, will)
  const before = await count()
  await answers(false)
  await desk.text.focus()
  await desk.page.keyboard.press('Control+p')
  // A window has its address before it has its page, and only then is printed.
  await expect
    .poll(() => notebook.app.evaluate(() => (globalThis as unknown as { printing: Printing }).printing.held))
    .toBe(1)
  await desk.page.keyboard.press('Control+p')
  await expect(desk.said).toContainText('The previous article is still being printed')
  await answers(true)
  await desk.said.getByRole('button', { name: 'Print this one instead' }).click()
  await expect.poll(count).toBe(before + 1)
  await expect.poll(windows).not.toContain('app://print/')
  // And the one after that needs no leave.
  await desk.text.focus()
  await desk.page.keyboard.press('Control+p')
  await expect.poll(count).toBe(before + 2)
})
