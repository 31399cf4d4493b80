import { expect, test } from '@playwright/test'
import { makePlace, type Place } from './command-line.ts'
import { launch, type Notebook } from './fixtures.ts'
import { type Desk, deskOf } from './pages/desk.ts'
import { weir } from './web/pages/weir.ts'
import { startWeb, type Web } from './web/server.ts'

/** What was left out of a page, brought back, taken out and cut by hand: highlights stand on their words each time. */

test.describe.configure({ mode: 'serial' })

/** Before what is left out, and behind it. */
const marks = ['by a key that three people hold', 'taken it for the wind', 'asked us not to print'] as const

let web: Web
let place: Place
let notebook: Notebook
let desk: Desk
let id: string

test.beforeAll(async () => {
  web = await startWeb()
  place = await makePlace()
  await start()
  await desk.clip(web.url(weir.path))
  id = await idOf(weir.title)
  for (const mark of marks) {
    const { text } = await value('text', { id })
    await value('highlight', { id, start: text.indexOf(mark), end: text.indexOf(mark) + mark.length })
  }
})
test.afterAll(async () => {
  await notebook?.close()
  await web?.close()
  await place?.dispose()
})

async function start(): Promise<void> {
  notebook = await launch(place)
  desk = deskOf(notebook.window)
}

const value = async <N extends Parameters<Notebook['call']>[0]>(name: N, input: Parameters<typeof call<N>>[1]) => {
  const outcome = await call(name, input)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}
const call: Notebook['call'] = (name, input) => notebook.call(name, input)

async function idOf(title: string): Promise<string> {
  const { rows } = await value('list', {})
  return rows.find((row) => row.title === title)?.id ?? ''
}

const receipt = () => desk.page.getByRole('region', { name: 'Left out of the page' })
const out = () => receipt().getByRole('list', { name: 'Blocks left out' }).getByRole('listitem')
const back = () => receipt().getByRole('list', { name: 'Blocks brought back' }).getByRole('listitem')

/** What the text says now, and the highlights stand on their words in it. */
async function expectText(said: readonly string[], unsaid: readonly string[]): Promise<void> {
  await expect(async () => {
    const read = await desk.text.read()
    for (const words of said) expect(read).toContain(words)
    for (const words of unsaid) expect(read).not.toContain(words)
    expect((await desk.text.painted()).map(({ text }) => text).toSorted()).toEqual([...marks].toSorted())
  }).toPass()
}

/** Takes the last change back by its key. */
async function undo(): Promise<void> {
  await desk.page.keyboard.press('Control+z')
  await expect(desk.said).toContainText('Undone')
}

test('what was left out is named with its reason, folded', async () => {
  const fold = receipt().getByRole('button', { name: '2 blocks left out' })
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(out()).toHaveCount(0)
  await fold.click()
  await expect(out()).toHaveCount(2)
  await expect(out().filter({ hasText: weir.aside })).toContainText(/Links|Addressed to visitors/)
})

test('a block is brought back where it stood, and taken back again', async () => {
  await expectText([], [weir.aside])
  await out().filter({ hasText: weir.aside }).getByRole('button', { name: 'Bring back' }).click()
  await expectText([weir.aside], [])
  const read = await desk.text.read()
  expect(read.indexOf(weir.aside)).toBeGreaterThan(read.indexOf(weir.paragraphs[1]))
  expect(read.indexOf(weir.aside)).toBeLessThan(read.indexOf(weir.paragraphs[2]))
  await expect(out()).toHaveCount(1)
  await expect(back()).toHaveCount(1)
  // The focus is at what comes next, not lost.
  await expect(receipt().getByRole('button', { name: /^Bring back/ })).toBeFocused()
  await undo()
  await expectText([], [weir.aside])
  await expect(out()).toHaveCount(2)
})

test('by keys alone: shown, gone through, brought back, left out again', async () => {
  const { keyboard } = desk.page
  await desk.text.focus()
  await keyboard.press('l')
  await expect(
    out()
      .first()
      .getByRole('button', { name: /^Bring back/ }),
  ).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(
    out()
      .nth(1)
      .getByRole('button', { name: /^Bring back/ }),
  ).toBeFocused()
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expectText([weir.aside], [])
  await keyboard.press('ArrowDown')
  await expect(
    back()
      .first()
      .getByRole('button', { name: /^Leave out again/ }),
  ).toBeFocused()
  await keyboard.press('Enter')
  await expectText([], [weir.aside])
  await expect(out()).toHaveCount(2)
  await undo()
  await expectText([weir.aside], [])
})

test('what was brought back is there after a restart, and after the page is clipped again', async () => {
  await notebook.close()
  await start()
  await desk.open(weir.title)
  await expectText([weir.aside], [])
  await value('clip', { sources: [{ url: web.url(weir.path) }], again: true })
  await expectText([weir.aside], [])
})
