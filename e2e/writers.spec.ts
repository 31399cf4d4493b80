import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './command-line.ts'
import { expect, launchWithoutWindow, type Notebook, test } from './fixtures.ts'

let place: Place
let notebook: Notebook
test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ place, notebook } = session)
})

async function page(title: string): Promise<string> {
  const path = join(place.folder, `${title}.html`)
  const body = `<p>${`${title} has words enough to be an article, and says them plainly. `.repeat(4)}</p>`.repeat(6)
  await writeFile(path, `<!doctype html><title>${title}</title><article><h1>${title}</h1>${body}</article>`)
  return path
}

async function lock(): Promise<{ pid: number; startedAt: string }> {
  const { pid, startedAt } = JSON.parse(await readFile(join(place.library, 'lock.json'), 'utf8'))
  return { pid, startedAt }
}

test('the command line beside an open window goes through it, and the window hears of it', async () => {
  const held = await lock()
  const events = await notebook.window.evaluateHandle(() => {
    const heard: unknown[] = []
    window.commonplace.on((event) => heard.push(event))
    return heard
  })
  const clipped = await place.json<{ clips: { id: string }[] }>(['clip', await page('Beside')])
  expect(clipped).toMatchObject({ status: 0, clips: [{ status: 'added' }] })
  const id = clipped.clips[0]?.id as string
  await expect
    .poll(() => events.jsonValue())
    .toContainEqual(expect.objectContaining({ type: 'changed', articles: [id] }))
  expect(await notebook.call('list', {})).toMatchObject({ ok: true, value: { total: 1, rows: [{ id }] } })
  // It was the window that wrote.
  expect(await lock()).toEqual(held)

  // Whoever made a change, the window can take it back.
  const star = JSON.stringify({ ids: [id], starred: true })
  expect(await place.json(['call', 'state', star])).toMatchObject({ ok: true })
  expect(await notebook.call('undo', {})).toMatchObject({ ok: true, value: { label: 'Starred an article' } })
  expect(await notebook.call('article', { id })).toMatchObject({ ok: true, value: { state: { starred: false } } })
})

test('many command lines at once, beside an open window, lose nothing', async () => {
  const files = await Promise.all(['One', 'Two', 'Three', 'Four'].map(page))
  const results = await Promise.all(files.map((file) => place.json(['clip', file])))
  for (const result of results) expect(result).toMatchObject({ status: 0, clips: [{ status: 'added' }] })
  expect(await place.json(['list'])).toMatchObject({ total: 5 })
  expect(await place.json(['check'])).toMatchObject({ status: 0, articles: 5, problems: [] })
})

test('a second notebook on the same library is told so in a sentence, and writes nothing', async () => {
  const held = await lock()
  const app = await launchWithoutWindow(place)
  const ended = app.waitForEvent('close')
  // Its own profile, so nothing but the library itself stands in its way. The dialog is answered with Quit, and only
  // once the test has read it: a program that ends cuts off whatever is still asked of it.
  const told = await app.evaluate(
    ({ dialog }) =>
      new Promise<{ message: string; detail: string }>((resolve) => {
        dialog.showMessageBox = (...asked: unknown[]) => {
          const options = asked.at(-1) as { message: string; detail: string }
          resolve({ message: options.message, detail: options.detail })
          return new Promise((answer) => {
            Object.assign(globalThis, { quit: () => answer({ response: 2, checkboxChecked: false }) })
          })
        }
      }),
  )
  expect(told.message).toMatch(/open/i)
  expect(told.detail).toBe(place.library)
  await app.evaluate(() => (globalThis as unknown as { quit: () => void }).quit()).catch(() => undefined)
  await ended
  expect(await lock()).toEqual(held)
  expect(await notebook.call('list', {})).toMatchObject({ ok: true, value: { total: 5 } })
})
