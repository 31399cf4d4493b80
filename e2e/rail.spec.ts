import AxeBuilder from '@axe-core/playwright'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { letters } from './web/pages/letters.ts'
import { news } from './web/pages/news.ts'
import { weir } from './web/pages/weir.ts'

/** The page around the text: the outline in its free margin, notes tied to their passages, the bars. */

test.describe.configure({ mode: 'serial' })
test.use({ setup: {} })

let desk: Desk
let ids: Readonly<Record<string, string>>
let notebook: Notebook

test.beforeAll(async ({ session }) => {
  ;({ desk, notebook } = session)
  for (const { path } of [letters, news, weir]) await desk.clip(session.web.url(path))
  const rows = await notebook.call('list', {})
  ids = Object.fromEntries(rows.ok ? rows.value.rows.map(({ title, id }) => [title, id]) : [])
})

const rail = () => desk.page.getByRole('navigation', { name: 'Outline' })
const boxOf = async (name: 'text' | 'page') => {
  const box = await (name === 'text'
    ? desk.page.locator('iframe')
    : desk.page.locator('section[data-place="text"]')
  ).boundingBox()
  if (box === null) throw new Error(`no ${name}`)
  return box
}
/** How far the text is from the middle of what the page shows, in pixels. */
const offCentre = async () => {
  const [text, page] = [await boxOf('text'), await boxOf('page')]
  const scrollBar = await desk.page
    .locator('section[data-place="text"]')
    .evaluate((view) => (view as HTMLElement).offsetWidth - view.clientWidth)
  return Math.abs(text.x + text.width / 2 - (page.x + (page.width - scrollBar) / 2))
}
/** Highlights a passage of an article over the bridge, as another window would. */
async function mark(title: string, passage: string, note = ''): Promise<string> {
  const id = ids[title] ?? ''
  const shown = await notebook.call('show', { id })
  const start = shown.ok ? shown.value.plain.indexOf(passage) : -1
  const reply = await notebook.call('highlight', { id, start, end: start + passage.length, note })
  if (!reply.ok) throw new Error(reply.error.message)
  const article = await notebook.call('article', { id })
  return article.ok ? (article.value.highlights.find(({ quote }) => quote.exact === passage)?.id ?? '') : ''
}

test('the outline is in the free margin; keys go through it, and into the section', async () => {
  await notebook.resize(1440, 900)
  await desk.open(letters.title)
  await expect(rail().getByRole('button')).toHaveText(['What they ask', 'From the river', 'What is known'])
  await desk.text.focus()
  await desk.page.keyboard.press('Control+Shift+o')
  await expect(rail().getByRole('button', { name: 'What they ask' })).toBeFocused()
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.locator('iframe')).toBeFocused()
  await expect(rail().locator('[aria-current="location"]')).toHaveText('From the river')
  await desk.page.keyboard.press('Control+Shift+o')
  await expect(rail().getByRole('button', { name: 'From the river' })).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.locator('iframe')).toBeFocused()
  await rail().getByRole('button', { name: 'What is known' }).click()
  await expect.poll(() => desk.text.isSeen('What is known')).toBe(true)
})

test('with less room it folds to strokes, and unfolds under the pointer and for the keys; without any it is gone', async () => {
  await notebook.resize(1280, 800)
  const first = rail().getByRole('button', { name: 'What they ask' })
  await desk.page.mouse.move(0, 0)
  await expect.poll(async () => (await first.boundingBox())?.width).toBeLessThan(24)
  await rail().hover()
  await expect.poll(async () => (await first.boundingBox())?.width).toBeGreaterThan(150)
  await first.click()
  await expect.poll(() => desk.text.isSeen('What they ask')).toBe(true)
  await desk.page.mouse.move(0, 0)
  await first.focus()
  await expect.poll(async () => (await first.boundingBox())?.width).toBeGreaterThan(150)
  await notebook.resize(900, 650)
  await expect(rail()).toHaveCount(0)
  await desk.text.focus()
  await desk.page.keyboard.press('Control+Shift+o')
  await expect(desk.page.getByRole('menu', { name: 'Outline' }).getByRole('menuitemradio')).toHaveCount(3)
  await desk.page.keyboard.press('Escape')
})

test('an article without headings has no rail', async () => {
  await notebook.resize(1440, 900)
  await desk.open(weir.title)
  await expect(rail()).toHaveCount(0)
})

for (const [width, height] of [
  [1280, 800],
  [1600, 1000],
] as const)
  test(`without notes the text is in the middle; the first note moves it aside and breaks no line elsewhere, at ${width}`, async () => {
    await notebook.resize(width, height)
    await desk.open(letters.title)
    await expect.poll(offCentre).toBeLessThanOrEqual(1)
    const [before, line] = [await boxOf('text'), await desk.text.topOf('The letters that reached')]
    const highlight = await mark(letters.title, 'The letters that reached', 'A first note.')
    await expect(desk.notes.getByText('A first note.')).toBeVisible()
    await expect.poll(offCentre).toBeGreaterThan(20)
    const after = await boxOf('text')
    expect([after.width, after.height]).toEqual([before.width, before.height])
    expect(await desk.text.topOf('The letters that reached')).toBe(line)
    await notebook.call('remove-highlight', { id: ids[letters.title] ?? '', highlight })
    await expect.poll(offCentre).toBeLessThanOrEqual(1)
  })

/** The passage that is marked because its note, or itself, is under the pointer: its highlight, and whether it has a box. */
const tied = () =>
  desk.page.evaluate(() => ({
    passage: document.querySelector<HTMLElement>('[data-region="page"] div[data-tied]')?.dataset.tied ?? null,
    line: document.querySelector<HTMLElement>('[data-tie-line]')?.dataset.tieLine ?? null,
    note: document.querySelector('[data-region="page"] li[data-tied] [data-jump]')?.getAttribute('data-jump') ?? null,
  }))
const nothing = { passage: null, line: null, note: null }

test('a note under the pointer marks its passage, and a passage its note, with a line between them', async () => {
  await notebook.resize(1440, 900)
  await desk.open(letters.title)
  const first = await mark(letters.title, 'The letters that reached', 'The first note.')
  const second = await mark(letters.title, 'A ferryman writes', 'The second note.')
  const bare = await mark(letters.title, 'eleven drawings')
  await desk.page.mouse.move(0, 0)
  await expect.poll(tied).toEqual(nothing)
  await desk.notes.getByText('The second note.').hover()
  await expect.poll(tied).toEqual({ passage: second, line: second, note: second })
  await desk.notes.getByText('The first note.').hover()
  await expect.poll(tied).toEqual({ passage: first, line: first, note: first })
  await desk.page.mouse.move(0, 0)
  await expect.poll(tied).toEqual(nothing)
  await pointAt('A ferryman writes')
  await expect.poll(tied).toEqual({ passage: second, line: second, note: second })
  // What has no note, and what is no highlight, is tied to nothing.
  await pointAt('eleven drawings')
  await expect.poll(tied).toEqual(nothing)
  expect(bare).not.toBe('')
})

test('the keys tie them too: the line leads from the passage of the current note', async () => {
  await desk.page.mouse.move(0, 0)
  await desk.text.focus()
  await desk.page.keyboard.press('Shift+h')
  await desk.page.keyboard.press('ArrowDown')
  const current = await desk.page.evaluate(() => document.activeElement?.getAttribute('data-jump'))
  await expect.poll(async () => (await tied()).line).toBe(current)
  await expect.poll(() => desk.text.shown('mark-1-chosen')).toEqual(['A ferryman writes'])
  await desk.text.focus()
  await desk.page.keyboard.press('Escape')
})

test('crowded notes have numbers in the order of the text, at the passage and at the note; its words stay as they are', async () => {
  const text = await desk.text.read()
  const frameText = () =>
    desk.page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).contentDocument?.body.textContent)
  const bodyBefore = await frameText()
  await expect(desk.page.locator('[data-note-number]')).toHaveCount(0)
  const long =
    'A note that takes a good many lines in the margin, and so has the ones after it give way to it, line after line.'
  for (const passage of ['fill two drawers', 'nobody here has thrown', 'in the order in which they came'])
    await mark(letters.title, passage, long)
  await expect(desk.page.locator('[data-note-number]')).toHaveText(['1', '2', '3', '4', '5'])
  const labels = await desk.page.locator('[data-passage-number]').allTextContents()
  expect(labels.join(',').replaceAll('–', ',')).toMatch(/^1,.*5$/)
  // Choosing one moves the notes, and no number.
  await desk.text.click('nobody here has thrown')
  await expect(desk.page.locator('[data-note-number]')).toHaveText(['1', '2', '3', '4', '5'])
  expect(await desk.text.read()).toBe(text)
  expect(await frameText()).toBe(bodyBefore)
  await desk.text.focus()
  await desk.page.keyboard.press('Escape')
  // Neither the text nor a note is copied with its number.
  await desk.text.drag('The letters that reached', 'fill two drawers')
  expect((await desk.text.selection()).replace(/\s+/g, ' ')).toBe(
    'The letters that reached this paper about the lock at Hollow Ferry fill two drawers',
  )
  const copied = await desk.page.evaluate(() => {
    const note = document.querySelector('[data-note-number]')?.parentElement as Element
    getSelection()?.selectAllChildren(note)
    const words = getSelection()?.toString() ?? ''
    getSelection()?.removeAllRanges()
    return words.trim()
  })
  expect(copied).toMatch(/^The first note/)
  await desk.text.focus()
  await desk.page.keyboard.press('Escape')
})

test('in a narrow window two notes below one paragraph have numbers', async () => {
  await notebook.resize(900, 650)
  await expect(desk.page.locator('[data-note-number]')).toHaveText(['1', '2', '3', '4', '5'])
  await desk.notes.getByText('The second note.').hover()
  await expect.poll(async () => (await tied()).passage).not.toBeNull()
  expect((await tied()).line).toBeNull()
  await desk.page.mouse.move(0, 0)
  await notebook.resize(1440, 900)
})

/** Moves the pointer onto a passage. */
async function pointAt(passage: string): Promise<void> {
  const at = await desk.page.locator('iframe').evaluate((element, passage) => {
    const frame = element as HTMLIFrameElement
    const document = frame.contentDocument as Document
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const from = node.nodeValue?.indexOf(passage) ?? -1
      if (from === -1) continue
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, from + passage.length)
      const rect = range.getClientRects()[0] as DOMRect
      const box = frame.getBoundingClientRect()
      return { x: box.left + rect.left + rect.width / 2, y: box.top + rect.top + rect.height / 2 }
    }
    throw new Error(`no ${passage}`)
  }, passage)
  await desk.page.mouse.move(at.x, at.y)
}

const bar = () => desk.page.getByRole('toolbar', { name: 'Selection' })
const fades = (faded: boolean) =>
  expect.poll(() => bar().evaluate((element) => getComputedStyle(element).opacity)).toBe(faded ? '0' : '1')

test('the bar of a selection fades on a key, a scroll and a pointer far away, and comes back with a reason', async () => {
  await desk.open(news.title)
  await desk.text.drag('Fewer of them ask')
  await fades(false)
  const at = await bar().boundingBox()
  if (at === null) throw new Error('no bar')
  await desk.page.mouse.move(at.x + 20, at.y + 600)
  await fades(true)
  await desk.page.mouse.move(at.x + 20, at.y + 50)
  await fades(false)
  await desk.page.mouse.wheel(0, 40)
  await fades(true)
  // More of the text is selected.
  await desk.page.keyboard.press('Shift+ArrowRight')
  await fades(false)
  await desk.page.keyboard.press('PageDown')
  await fades(true)
  // The keys of the bar work all the same.
  await desk.page.keyboard.press('h')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(1)
  await expect(desk.page.getByRole('toolbar', { name: 'Highlight', exact: true })).toHaveCSS('opacity', '1')
  await desk.page.keyboard.press('Backspace')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(0)
})

test('faded, the bar is where it was for screen readers and for Tab, and the focus brings and keeps it', async () => {
  await desk.text.drag('Fewer of them ask')
  await fades(false)
  await desk.page.keyboard.press('PageDown')
  await fades(true)
  await expect(bar().getByRole('button', { name: /^Yellow/ })).toBeVisible()
  await bar()
    .getByRole('button', { name: /^Yellow/ })
    .focus()
  await fades(false)
  await desk.page.keyboard.press('Tab')
  await desk.page.mouse.move(4, 4)
  await fades(false)
  await desk.text.focus()
  await desk.page.keyboard.press('Escape')
})

test('it does not cover what is selected, nor the line of the text cursor', async () => {
  await desk.page.locator('section[data-place="text"]').evaluate((view) => view.scrollTo(0, 0))
  await desk.text.focus()
  await desk.text.drag('Fewer of them ask')
  for (let step = 0; step < 40; step++) await desk.page.keyboard.press('Shift+ArrowDown')
  await expect(bar()).toBeVisible()
  const overlaps = await desk.page.evaluate(() => {
    const frame = document.querySelector('iframe') as HTMLIFrameElement
    const selection = frame.contentDocument?.getSelection() as Selection
    const range = (frame.contentDocument as Document).createRange()
    range.setStart(selection.focusNode as Node, Math.max(0, selection.focusOffset - 1))
    range.setEnd(selection.focusNode as Node, selection.focusOffset)
    const top = frame.getBoundingClientRect().top
    const caret = range.getBoundingClientRect()
    const bar = document.querySelector('[role="toolbar"][aria-label="Selection"]')?.getBoundingClientRect() as DOMRect
    return bar.top < top + caret.bottom && bar.bottom > top + caret.top
  })
  expect(overlaps).toBe(false)
  await desk.page.keyboard.press('Escape')
})

const toolbar = () => desk.page.getByRole('toolbar', { name: 'This article' })
const tip = () => desk.page.locator('[data-tip-of]')

test('the toolbar has two groups, is one stop of Tab, and its arrows go through it', async () => {
  await notebook.resize(1600, 1000)
  await desk.open(news.title)
  const [reading, filing] = [
    toolbar().getByRole('group', { name: 'Reading' }),
    toolbar().getByRole('group', { name: 'Filing' }),
  ]
  await expect(reading.getByRole('button', { name: 'Outline' })).toHaveText('Outline')
  await expect(filing.getByRole('button', { name: 'Archive' })).toHaveText('Archive')
  expect(await toolbar().locator('button[tabindex="0"]').count()).toBe(1)
  await filing.getByRole('button', { name: 'Star' }).focus()
  await desk.page.keyboard.press('ArrowRight')
  await expect(filing.getByRole('button', { name: 'Archive' })).toBeFocused()
  await desk.page.keyboard.press('Home')
  await expect(toolbar().getByRole('button').first()).toBeFocused()
  await desk.page.keyboard.press('ArrowLeft')
  await expect(filing.getByRole('button').last()).toBeFocused()
  expect(await toolbar().locator('button[tabindex="0"]').count()).toBe(1)
})

test('its tooltips come for the keyboard and for the pointer, with the key, and Escape puts them away', async () => {
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('End')
  await desk.page.keyboard.press('ArrowLeft')
  await desk.page.keyboard.press('ArrowLeft')
  await expect(tip()).toContainText('#')
  await desk.page.keyboard.press('Escape')
  await expect(tip()).toHaveCount(0)
  await desk.text.focus()
  await toolbar().getByRole('button', { name: 'Star' }).hover()
  await expect(tip()).toHaveText('Star s')
  await desk.page.mouse.move(0, 0)
  await expect(tip()).toHaveCount(0)
})

test('in a small window nothing of it is lost: what has no room is in the menu for more', async () => {
  await notebook.resize(900, 640)
  const bar = await toolbar().boundingBox()
  for (const button of await toolbar().getByRole('button').all()) {
    const box = await button.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0))
  }
  await toolbar().getByRole('button', { name: 'More for this article' }).click()
  const menu = desk.page.getByRole('menu', { name: 'More for this article' })
  const names = [
    ...(await toolbar()
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))),
    ...(await menu.locator('[role^="menuitem"]').allTextContents()),
  ].join('\n')
  for (const name of [
    'Outline',
    'Find',
    'Highlight',
    'original',
    'margin',
    'Topics',
    'Star',
    'Archive',
    'Trash',
    'Export',
  ])
    expect(names).toContain(name)
  await desk.page.keyboard.press('Escape')
})

for (const theme of ['paper', 'sepia', 'ink'] as const)
  test(`what is around the text keeps to the rules of accessibility, in ${theme}`, async () => {
    await notebook.resize(1440, 900)
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator('html')).toHaveAttribute('data-theme', theme)
    await desk.open(letters.title)
    await expect(desk.page.locator('[data-note-number]').first()).toBeVisible()
    await desk.notes.getByText('The first note.').hover()
    await expect.poll(async () => (await tied()).passage).not.toBeNull()
    await toolbar().getByRole('button', { name: 'Star' }).focus()
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).include('main').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

test('in the system’s own colours the current section, the tie and the numbers are still seen', async () => {
  await notebook.call('set-settings', { set: { theme: 'paper' } })
  await desk.page.emulateMedia({ forcedColors: 'active' })
  await desk.notes.getByText('The first note.').hover()
  await expect.poll(async () => (await tied()).passage).not.toBeNull()
  const border = await desk.page.evaluate(
    () => getComputedStyle(document.querySelector('div[data-tied] > i') as Element).borderTopWidth,
  )
  expect(border).toBe('2px')
  await desk.page.emulateMedia({ forcedColors: null })
})
