import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { mislabelled } from './web/pages/charsets.ts'
import { weir } from './web/pages/weir.ts'
import type { Web } from './web/server.ts'

/** What was left out of a page, brought back, taken out and cut by hand: highlights stand on their words each time. */

test.describe.configure({ mode: 'serial' })

/** Before what is left out, and behind it. */
const marks = ['by a key that three people hold', 'taken it for the wind', 'asked us not to print'] as const

/** Of a paragraph without a highlight. */
const gone = 'the meadows below the mill stood under water'

let web: Web
let notebook: Notebook
let desk: Desk
let id: string

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  await desk.clip(web.url(weir.path))
  id = await idOf(weir.title)
  for (const mark of marks) {
    const { text } = await value('text', { id })
    await value('highlight', { id, start: text.indexOf(mark), end: text.indexOf(mark) + mark.length })
  }
})

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
  const fold = receipt().getByRole('button', { name: '3 blocks left out' })
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(out()).toHaveCount(0)
  await fold.click()
  await expect(out()).toHaveCount(3)
  await expect(out().filter({ hasText: weir.aside })).toContainText(/Links|Addressed to visitors/)
})

test('a block is brought back where it stood, and taken back again', async () => {
  await expectText([], [weir.aside])
  await out().filter({ hasText: weir.aside }).getByRole('button', { name: 'Bring back' }).click()
  await expectText([weir.aside], [])
  const read = await desk.text.read()
  expect(read.indexOf(weir.aside)).toBeGreaterThan(read.indexOf(weir.paragraphs[1]))
  expect(read.indexOf(weir.aside)).toBeLessThan(read.indexOf(weir.paragraphs[2]))
  await expect(out()).toHaveCount(2)
  await expect(back()).toHaveCount(1)
  // The focus is at what comes next, not lost.
  await expect(receipt().getByRole('button', { name: /^Bring back: Sign up/ })).toBeFocused()
  await undo()
  await expectText([], [weir.aside])
  await expect(out()).toHaveCount(3)
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
  // Behind the navigation of the page.
  await keyboard.press('ArrowDown')
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
  await expect(out()).toHaveCount(3)
  await undo()
  await expectText([weir.aside], [])
})

test('a paragraph is left out by its selection’s menu, and says that it was left out by hand', async () => {
  await desk.text.drag(gone)
  await desk.page.getByRole('button', { name: 'More for this passage' }).click()
  await desk.page.getByRole('menuitem', { name: 'Leave out this paragraph' }).click()
  await expectText([], [weir.paragraphs[1]])
  await expect(out().filter({ hasText: gone })).toContainText('Left out by you')
  await undo()
  await expectText([weir.paragraphs[1]], [])
})

test('another story begins at a heading, is given back in part and whole, and each is taken back', async () => {
  await desk.text.drag(weir.story.heading)
  await desk.page.keyboard.press('Shift+B')
  await expectText([weir.paragraphs[4]], [weir.story.heading, ...weir.story.paragraphs])
  const stories = desk.page.getByRole('region', { name: 'Also on this page' })
  const story = stories.getByRole('button', { name: weir.story.heading, exact: true })
  await story.click()
  await expect(stories).toContainText(weir.story.paragraphs[1])
  await stories.getByText(weir.story.paragraphs[0]).hover()
  await stories
    .getByRole('button', { name: /^Part of the article above, up to here/ })
    .first()
    .click()
  await expectText([weir.story.paragraphs[0]], [weir.story.paragraphs[1]])
  await undo()
  await expectText([], weir.story.paragraphs)
  await expect(story).toHaveAttribute('aria-expanded', 'true')
  await stories.getByRole('button', { name: /^All of this/ }).click()
  await expectText([weir.story.heading, ...weir.story.paragraphs], [])
  await expect(stories).toBeHidden()
  await undo()
  await expectText([], weir.story.paragraphs)
})

test('a story is kept as an article that leads back to its parent', async () => {
  const stories = desk.page.getByRole('region', { name: 'Also on this page' })
  await stories.getByRole('button', { name: `Save as its own article: ${weir.story.heading}` }).click()
  await expect(stories).toContainText('In the library')
  await stories.getByRole('button', { name: `Open: ${weir.story.heading}` }).click()
  await expect(desk.page.getByRole('heading', { level: 1, name: weir.story.heading })).toBeVisible()
  await desk.text.ready()
  expect(await desk.text.read()).toContain(weir.story.paragraphs[1])
  await desk.page.getByRole('main').getByRole('button', { name: weir.title }).click()
  await expect(desk.page.getByRole('heading', { level: 1, name: weir.title })).toBeVisible()
  await expectText([], weir.story.paragraphs)
})

test('by keys alone: a passage left out, a story cut off, kept, and all of it taken back', async () => {
  const { keyboard } = desk.page
  await value('trash', { ids: [await idOf(weir.story.heading)] })
  await value('cut', {
    id,
    version: (await value('article', { id })).current,
    cut: { do: 'main', story: 's1', end: null },
  })
  await expectText(weir.story.paragraphs, [])
  await desk.text.focus()
  await keyboard.press('Escape')
  const passages = desk.page.locator('iframe')
  await passages.evaluate((frame) => frame.closest('section')?.scrollTo(0, 0))
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Shift+L')
  await expectText([], [weir.paragraphs[1]])
  await expect(passages).toBeFocused()
  await undo()
  await expectText([weir.paragraphs[1]], [])
  await desk.text.focus()
  for (let at = 0; at < 7; at += 1) await keyboard.press('ArrowDown')
  await keyboard.press('Shift+B')
  await expectText([], weir.story.paragraphs)
  await expect(passages).toBeFocused()
  await keyboard.press('r')
  const stories = desk.page.getByRole('region', { name: 'Also on this page' })
  await expect(stories.getByRole('button', { expanded: false })).toBeFocused()
  await keyboard.press('Enter')
  await expect(stories).toContainText(weir.story.paragraphs[0])
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(stories).toContainText('In the library')
  await undo()
  await expect(stories.getByRole('button', { name: /^Save as its own article: / })).toBeVisible()
  await undo()
  await expectText(weir.story.paragraphs, [])
})

test('what was brought back is there after a restart, and after the page is clipped again', async ({ session }) => {
  ;({ notebook, desk } = await session.restart())
  await desk.open(weir.title)
  await expectText([weir.aside], [])
  await value('clip', { sources: [{ url: web.url(weir.path) }], again: true })
  await expectText([weir.aside], [])
})

test('a page that says the wrong encoding is read with another one, chosen by hand', async () => {
  await desk.clip(web.url(mislabelled.path))
  await expect(desk.page.locator('iframe')).not.toHaveAttribute('title', weir.title)
  await desk.text.ready()
  expect(await desk.text.read()).not.toContain(mislabelled.sentence)
  await desk.tool('More for this article').click()
  await desk.page.getByRole('menuitem', { name: 'Text encoding…' }).click()
  const dialog = desk.page.getByRole('dialog', { name: 'Text encoding' })
  for (const [width, height] of [
    [900, 650],
    [1280, 800],
  ] as const) {
    await notebook.resize(width, height)
    const box = await dialog.boundingBox()
    expect((box?.y ?? height) + (box?.height ?? height), `${width}×${height}`).toBeLessThan(height)
    await expect(dialog.getByRole('button', { name: 'Apply' })).toBeInViewport({ ratio: 1 })
  }
  await expect(dialog).toContainText('This article was read as windows-1250, which was detected from the page')
  await expect(dialog.getByRole('radio', { name: /^Automatic/ })).toBeFocused()
  await dialog.getByRole('radio', { name: 'windows-1252' }).check()
  await desk.page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(() => desk.text.read()).toContain(mislabelled.sentence)
  await desk.tool('More for this article').click()
  await desk.page.getByRole('menuitem', { name: 'Text encoding…' }).click()
  await expect(dialog).toContainText('You chose windows-1252 for this article.')
  await expect(dialog.getByRole('radio', { name: 'windows-1252' })).toBeChecked()
  await desk.page.keyboard.press('Escape')
  await undo()
  await expect.poll(() => desk.text.read()).not.toContain(mislabelled.sentence)
})

test('what has no page of its own is not read again, and the menu says so', async () => {
  const { text } = await value('text', { id })
  const { current } = await value('article', { id })
  await value('cut', { id, version: current, cut: { do: 'story', start: text.indexOf(weir.story.heading) } })
  await value('keep-stories', { id })
  await desk.open(weir.story.heading)
  await desk.tool('More for this article').click()
  const item = desk.page.getByRole('menuitem', { name: 'Text encoding: the original page was not kept' })
  await expect(item).toHaveAttribute('aria-disabled', 'true')
  await desk.page.keyboard.press('Escape')
})
