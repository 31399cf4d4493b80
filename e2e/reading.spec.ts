import type { Locator } from '@playwright/test'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { letters } from './web/pages/letters.ts'
import { minutes } from './web/pages/minutes.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** Reading: what the page around an article can do, most of it by keys while the focus is in the article. */

test.describe.configure({ mode: 'serial' })

let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  await watchLinks()
  await desk.clip(web.url(news.path))
  await desk.clip(web.url(letters.path))
  await expect(heading(letters.title)).toBeVisible()
})

async function watchLinks(): Promise<void> {
  await notebook.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (address) => void opened.push(address)
  })
}

const heading = (name: string) => desk.page.getByRole('heading', { level: 1, name })
const inBrowser = () => notebook.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
const press = (key: string) => desk.page.keyboard.press(key)

/** How the text in the frame is set. */
const set = (property: 'fontSize' | 'fontFamily' | 'lineHeight') =>
  desk.page
    .locator('iframe')
    .evaluate(
      (frame, property) =>
        getComputedStyle((frame as HTMLIFrameElement).contentDocument?.querySelector('p') as Element)[property],
      property,
    )

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('it is not to be seen')
  return box
}

test.describe('facts', () => {
  const facts = () => desk.page.getByRole('region', { name: 'Facts of the article' })

  test('are put right by hand, with what was captured beside, and undone', async () => {
    await desk.open(news.title)
    await desk.text.focus()
    await press('i')
    const title = facts().getByLabel('Title')
    await title.fill('A town that waits')
    await title.press('Enter')
    await expect(heading('A town that waits')).toBeVisible()
    await expect(facts()).toContainText(`Captured: “${news.title}”`)
    await expect(desk.rows.filter({ hasText: 'A town that waits' })).toBeVisible()
    await facts().getByRole('button', { name: 'Use the captured one' }).click()
    await expect(heading(news.title)).toBeVisible()
    await expect(facts()).not.toContainText('Captured')
    // Undo takes the taking back back, and then the correction.
    await desk.text.focus()
    await press('Control+z')
    await expect(heading('A town that waits')).toBeVisible()
    await press('Control+z')
    await expect(heading(news.title)).toBeVisible()
  })

  test('authors are one a line', async () => {
    await facts()
      .getByRole('button', { name: `Remove ${news.byline[1]}` })
      .click()
    await expect(facts()).toContainText(`Captured: ${news.byline.map((name) => `“${name}”`).join(', ')}`)
    await facts().getByRole('button', { name: 'Add a name' }).click()
    await desk.page.keyboard.type('Odile Prawn')
    await press('Enter')
    await expect(desk.page.getByText(`${news.byline[0]} and Odile Prawn`)).toBeVisible()
  })

  test('the words above the headline are one of them, shown above the title', async () => {
    const kicker = desk.page.locator('p', { hasText: /^The valley$/ })
    await expect(kicker).toBeVisible()
    const [above, title] = [await boxOf(kicker), await boxOf(heading(news.title))]
    expect(above.y + above.height).toBeLessThanOrEqual(title.y)
    const field = facts().getByLabel('Kicker')
    await expect(field).toHaveValue('The valley')
    await field.fill('The upper valley')
    await field.press('Enter')
    await expect(desk.page.locator('p', { hasText: /^The upper valley$/ })).toBeVisible()
    await expect(facts()).toContainText('Captured: “The valley”')
    await field.fill('')
    await field.press('Enter')
    await expect(desk.page.locator('p', { hasText: /^The (?:upper )?valley$/ })).toHaveCount(0)
    await facts().getByRole('button', { name: 'Use the captured one' }).first().click()
    await expect(kicker).toBeVisible()
  })

  test('a date that is none is refused where it is written, and nothing is changed', async () => {
    const date = facts().getByLabel('Date')
    const before = await date.inputValue()
    await date.fill('2025-13')
    await date.press('Enter')
    await expect(facts().getByRole('alert')).toContainText('01 to 12')
    await expect(date).toHaveAttribute('aria-invalid', 'true')
    await date.press('Escape')
    await expect(date).toHaveValue(before)
    await date.fill('2025-07')
    await date.press('Enter')
    await expect(desk.page.getByRole('main', { name: 'Article' }).getByText('July 2025').first()).toBeVisible()
    await desk.text.focus()
    await press('i')
    await expect(facts()).toHaveCount(0)
  })
})

test('words are found in the article by keys from inside its frame, and counted', async () => {
  await desk.text.focus()
  await press('Control+f')
  const find = desk.page.getByRole('search', { name: 'Find in this article' })
  const count = find.getByRole('status')
  await expect(find.getByRole('textbox')).toBeFocused()
  await desk.page.keyboard.type('THE LOCK')
  await expect(count).toHaveText('1 of 3')
  expect(await desk.text.shown('match-here')).toEqual(['The lock'])
  expect(await desk.text.shown('match')).toEqual(['The lock', 'The lock', 'the lock'])
  await press('Shift+Enter')
  await expect(count).toHaveText('3 of 3')
  await expect.poll(() => desk.text.isSeen('the lock will open')).toBe(true)
  await press('Enter')
  await expect(count).toHaveText('1 of 3')
  await find.getByRole('textbox').fill('okapi')
  await expect(count).toHaveText('No matches')
  await press('Escape')
  await expect(find).toHaveCount(0)
  await expect(desk.page.locator('iframe')).toBeFocused()
  expect(await desk.text.shown('match')).toEqual([])
})

test('find reads what is typed as the search does, by whole words and capitals when asked to, and shows where', async () => {
  await desk.text.focus()
  await press('Control+f')
  const find = desk.page.getByRole('search', { name: 'Find in this article' })
  const count = find.getByRole('status')
  await find.getByRole('textbox').fill('e lock')
  await expect(count).toHaveText(/of 3$/)
  await find.getByRole('button', { name: 'Whole words' }).click()
  await expect(count).toHaveText('No matches')
  await find.getByRole('textbox').fill('THE LOCK')
  await expect(count).toHaveText(/of 3$/)
  await find.getByRole('button', { name: 'Match case' }).click()
  await expect(count).toHaveText('No matches')
  await find.getByRole('button', { name: 'Match case' }).click()
  await expect(count).toHaveText(/of 3$/)
  const marks = await desk.page
    .locator('[data-find-mark]')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
  expect(marks).toHaveLength(3)
  expect(marks).toEqual(marks.toSorted((a, b) => a - b))
  await press('Escape')
  await expect(desk.page.locator('[data-find-mark]')).toHaveCount(0)
})

test('find has the notes too, and Enter in a search opens the note that has the words', async () => {
  const { id, text } = await noted('Silt’s own ledger: co-operative, F-16.', 'Fewer of them ask')
  await desk.text.focus()
  await press('Control+f')
  const find = desk.page.getByRole('search', { name: 'Find in this article' })
  await find.getByRole('textbox').fill('silts own')
  await expect(find.getByRole('status')).toHaveText('1 of 1')
  await expect(desk.notes.getByText('Silt’s own ledger')).toBeInViewport()
  expect(await inParts()).toEqual(['Silt’s own'])
  const back = await desk.page.evaluate(
    () => getComputedStyle(document.querySelector('[data-note]') as Element, '::highlight(part-match)').backgroundColor,
  )
  expect(back).not.toBe('rgba(0, 0, 0, 0)')
  await press('Escape')
  expect(await inParts()).toEqual([])

  await desk.open(letters.title)
  await desk.search('cooperative f16')
  await press('Enter')
  await expect(heading(news.title)).toBeVisible()
  await expect(desk.notes.getByText('Silt’s own ledger')).toBeInViewport()
  await expect.poll(() => desk.text.isSeen('Fewer of them ask')).toBe(true)
  await desk.search('')
  await desk.open(letters.title)
  // As it was: unmarked, and to be opened at its beginning.
  const highlight = text.highlights.at(-1)?.id ?? ''
  expect(await notebook.call('remove-highlight', { id, highlight })).toMatchObject({ ok: true })
  expect(await notebook.call('state', { ids: [id], progress: 0 })).toMatchObject({ ok: true })
})

test('find reads a note as it is displayed, and the title; what is in hidden notes is said, and shown on request', async () => {
  await desk.open(news.title)
  const { id, text } = await noted(
    'the **second** [ledger](https://example.org/okapi)',
    'Fewer of them ask',
    'the second ledger',
  )
  await desk.text.focus()
  await press('Control+f')
  const find = desk.page.getByRole('search', { name: 'Find in this article' })
  const count = find.getByRole('status')
  const field = find.getByRole('textbox')
  await field.fill('the second ledger')
  await expect(count).toHaveText('1 of 1')
  expect((await inParts()).join('')).toBe('the second ledger')
  // An address that is not displayed is not on the page.
  await field.fill('okapi')
  await expect(count).toHaveText('No matches')
  await field.fill(news.title)
  await expect(count).toHaveText('1 of 1')
  expect((await inParts()).join('')).toBe(news.title)

  await notebook.call('note', { id, text: 'A ledger of our own' })
  await press('Escape')
  await desk.tool(/margin/i).click()
  await expect(desk.notes.getByText('the second ledger')).toHaveCount(0)
  await desk.text.focus()
  await press('Control+f')
  await field.fill('second ledger')
  await expect(count).toHaveText('No matches in the text')
  await expect(find).toContainText('1 hidden note matches.')
  // The note on the article is displayed all the same, and the text has it once.
  await field.fill('ledger')
  await expect(count).toHaveText('1 of 2')
  // From the end of the page, which gets narrower, it goes to the note.
  await desk.page.locator('[data-place="text"]').evaluate((page) => page.scrollTo(0, page.scrollHeight))
  await expect(find).toContainText('1 hidden note matches.')
  await find.getByRole('button', { name: 'Show notes' }).click()
  await expect(count).toHaveText('2 of 3')
  await expect(field).toBeFocused()
  await expect(desk.notes.getByText('the second ledger')).toBeInViewport()
  await expect.poll(async () => (await inParts()).length).toBe(2)
  await press('Escape')
  await notebook.call('note', { id, text: '' })
  const highlight = text.highlights.at(-1)?.id ?? ''
  expect(await notebook.call('remove-highlight', { id, highlight })).toMatchObject({ ok: true })
  expect(await notebook.call('state', { ids: [id], progress: 0 })).toMatchObject({ ok: true })
})

/** The words that are marked in the notes and in the title. */
const inParts = () => desk.page.evaluate(() => [...(CSS.highlights.get('part-match') ?? [])].map((range) => `${range}`))

/** Writes a note on a passage of the article on the page. @param words of the note, as displayed */
async function noted(note: string, passage: string, words = note) {
  const rows = await notebook.call('list', {})
  const id = (rows.ok ? rows.value.rows.find(({ title }) => title === news.title)?.id : undefined) ?? ''
  const shown = await notebook.call('show', { id })
  const start = shown.ok ? shown.value.plain.indexOf(passage) : -1
  expect(await notebook.call('highlight', { id, start, end: start + passage.length, note })).toMatchObject({ ok: true })
  const article = await notebook.call('article', { id })
  if (!article.ok) throw new Error('the article is gone')
  await expect(desk.notes.getByText(words)).toHaveCount(1)
  return { id, text: article.value }
}

test('the outline leads to a heading, and the keys go on from there', async () => {
  await desk.open(letters.title)
  await desk.text.focus()
  await press('Control+Shift+o')
  const outline = desk.page.getByRole('menu', { name: 'Outline' })
  await expect(outline.getByRole('menuitem')).toHaveText(['What they ask', 'From the river', 'What is known'])
  await press('ArrowDown')
  await press('Enter')
  await expect(desk.page.locator('iframe')).toBeFocused()
  await expect.poll(() => desk.text.isSeen('From the river')).toBe(true)
  await press('ArrowDown')
  await press('h')
  await expect.poll(async () => (await desk.text.painted())[0]?.text).toBe(letters.paragraphs[2])
  await press('Backspace')
})

test('back and forward go through the articles that were read', async () => {
  await press('Alt+ArrowLeft')
  await expect(heading(news.title)).toBeVisible()
  await desk.text.ready()
  await desk.text.focus()
  await press('Alt+ArrowRight')
  await expect(heading(letters.title)).toBeVisible()
  await desk.text.ready()
})

test('a link to an article of the library opens it here, any other in the browser', async () => {
  await desk.text.click('the report that began it all')
  await expect(heading(news.title)).toBeVisible()
  await desk.text.ready()
  expect(await inBrowser()).toEqual([])
  await desk.text.focus()
  await press('Alt+ArrowLeft')
  await expect(heading(letters.title)).toBeVisible()
  await desk.text.ready()
  await desk.text.click('The county’s own page')
  await expect(desk.page.getByRole('status', { name: 'Link target' })).toContainText(letters.elsewhere)
  await expect.poll(inBrowser).toEqual([letters.elsewhere])
  await expect(heading(letters.title)).toBeVisible()
})

test('what can be done with a selection stands in its menu', async () => {
  await desk.text.drag('A ferryman writes')
  const at = await boxOf(desk.page.getByRole('toolbar', { name: 'Selection' }))
  await desk.page.mouse.click(at.x + 20, (await desk.text.topOf('A ferryman writes')) + 10, { button: 'right' })
  const menu = desk.page.getByRole('menu', { name: 'Actions', exact: true })
  await expect(menu.getByRole('menuitem', { name: 'Copy with citation' })).toBeVisible()
  await menu.getByRole('menuitem', { name: 'Blue' }).click()
  await expect.poll(async () => (await desk.text.painted()).map(({ text }) => text)).toEqual(['A ferryman writes'])
})

test('fields have the menu that the system gives them', async () => {
  await notebook.app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function () {
      Object.assign(globalThis, { popped: this.items.map(({ role }) => role) })
    }
  })
  await desk.box.click({ button: 'right' })
  await expect
    .poll(() => notebook.app.evaluate(() => (globalThis as unknown as { popped?: string[] }).popped))
    .toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectall']))
})

test('highlights are a list for who cannot see them, and lead back into the text', async () => {
  await desk.text.drag('The letters that reached this paper')
  await press('2')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(2)
  await press('Escape')
  await press('Shift+h')
  const list = desk.notes.getByRole('list', { name: 'Highlights' })
  const items = list.getByRole('button')
  await expect(items).toHaveText([/^Green: “The letters that reached this paper”/, /^Blue: “A ferryman writes”/])
  await expect(items.first()).toBeFocused()
  await press('ArrowDown')
  await expect(items.last()).toBeFocused()
  await press('Enter')
  await expect(desk.page.locator('iframe')).toBeFocused()
  await expect(desk.page.getByRole('toolbar', { name: 'Highlight' })).toBeVisible()
})

test('notes move apart where they would touch, and fold under their passages in a narrow window', async () => {
  await press('n')
  await desk.page.keyboard.type('The river, or the ferryman? Ask him on a Saturday, when the boat does not run at all.')
  await press('Control+Enter')
  await desk.text.drag('the river does not read newspapers')
  await press('n')
  await desk.page.keyboard.type('Nor does it write.')
  await press('Control+Enter')
  await press('Escape')
  const first = desk.notes.getByText('The river, or the ferryman?')
  const second = desk.notes.getByText('Nor does it write.')
  const frame = desk.page.locator('iframe')
  await expect(async () => {
    const [one, two, text] = [await boxOf(first), await boxOf(second), await boxOf(frame)]
    expect(one.x).toBeGreaterThan(text.x + text.width)
    expect(two.y).toBeGreaterThan(one.y + one.height)
  }).toPass()
  await notebook.resize(900, 650)
  await expect(async () => {
    const [one, two, text] = [await boxOf(first), await boxOf(second), await boxOf(frame)]
    expect(one.x).toBeLessThan(text.x + text.width / 2)
    expect(two.y).toBeGreaterThan(one.y + one.height)
    // Below the passage's paragraph, and above what follows it.
    expect(one.y).toBeGreaterThan(await desk.text.topOf('A ferryman writes'))
    expect(two.y + two.height).toBeLessThanOrEqual((await desk.text.topOf('What is known')) + 1)
  }).toPass()
  expect((await desk.text.painted()).map(({ text }) => text)).toContain('the river does not read newspapers')
  await notebook.resize(1280, 800)
})

test('the margin can be put away, and what is written in it stays', async () => {
  const note = desk.notes.getByText('Nor does it write.')
  await desk.text.focus()
  await press('Control+Shift+m')
  await expect(note).toHaveCount(0)
  await expect(desk.notes.getByRole('list', { name: 'Highlights' }).getByRole('button')).toHaveCount(3)
  await press('Control+Shift+m')
  await expect(note).toBeVisible()
})

test('an older version is looked at, says so, and leads back', async () => {
  const before = minutes.vote
  await desk.clip(web.url(minutes.path))
  await expect(heading(minutes.title)).toBeVisible()
  minutes.vote =
    'The vote on the wall was carried by five to four, and the clerk asked for it to be written down twice.'
  const again = await notebook.call('clip', { sources: [{ url: web.url(minutes.path) }], again: true })
  expect(again).toMatchObject({ ok: true, value: { clips: [{ status: 'updated', version: 2 }] } })
  await expect.poll(() => desk.text.read()).toContain(minutes.vote)
  await expect(desk.page.getByText(/^2 versions; the text had changed by/)).toBeVisible()
  await desk.text.focus()
  await press('Shift+V')
  await desk.page
    .getByRole('menu', { name: 'Versions' })
    .getByRole('menuitemradio', { name: /^Version 1,/ })
    .click()
  await expect.poll(() => desk.text.read()).toContain(before)
  const bar = desk.page.getByRole('status').filter({ hasText: 'Version 1 of 2' })
  await bar.getByRole('button', { name: 'Back to the current version' }).click()
  await expect.poll(() => desk.text.read()).toContain(minutes.vote)
  await expect(bar).toHaveCount(0)
})

test('a task shows its box alone, without a bullet before it', async () => {
  await desk.open(minutes.title)
  await expect.poll(() => desk.text.read()).toContain(minutes.tasks[1])
  const items = await desk.page
    .locator('iframe')
    .evaluate((frame) =>
      [...((frame as HTMLIFrameElement).contentDocument?.querySelectorAll('li') ?? [])].map((item) => [
        item.textContent,
        getComputedStyle(item).listStyleType,
      ]),
    )
  expect(items).toEqual([['A roof is not a task.', 'disc'], ...minutes.tasks.map((task) => [`☐ ${task}`, 'none'])])
  await desk.open(letters.title)
})

test('the text is set as the reader likes it', async () => {
  await desk.text.focus()
  expect(await set('fontSize')).toBe('17px')
  await press('Shift+>')
  await expect.poll(() => set('fontSize')).toBe('18px')
  await press('Shift+<')
  await expect.poll(() => set('fontSize')).toBe('17px')
  await press('Shift+A')
  const panel = desk.page.getByRole('dialog', { name: 'Text appearance' })
  await panel.getByRole('button', { name: 'Size: more' }).click()
  await panel.getByRole('button', { name: 'Size: more' }).click()
  await expect.poll(() => set('fontSize')).toBe('19px')
  await panel.getByRole('radio', { name: 'Inter' }).check({ force: true })
  await expect.poll(() => set('fontFamily')).toContain('Inter')
  const width = (await boxOf(desk.page.locator('iframe'))).width
  await panel.getByRole('button', { name: 'Width: less' }).click()
  await panel.getByRole('button', { name: 'Width: less' }).click()
  await panel.getByRole('button', { name: 'Width: less' }).click()
  await panel.getByRole('button', { name: 'Width: less' }).click()
  await expect.poll(async () => (await boxOf(desk.page.locator('iframe'))).width).toBeLessThan(width)
  await panel.getByRole('button', { name: 'Line spacing: more' }).click()
  await expect.poll(async () => Number.parseFloat(await set('lineHeight'))).toBeCloseTo(19 * 1.67, 1)
  await press('Escape')
  await expect(panel).toHaveCount(0)
})

test('place and type are kept over a restart', async ({ session }) => {
  await desk.open(news.title)
  const passage = 'He translates it for customers who ask'
  await expect(async () => {
    await desk.page.getByRole('region', { name: 'Text and margin' }).hover()
    await desk.page.mouse.wheel(0, 400)
    expect(await desk.text.isSeen(passage)).toBe(true)
  }).toPass()
  // The wheel turns on for a moment. Then at once, before the place has been rested on.
  let top = Number.NaN
  await expect(async () => {
    const former = top
    top = await desk.text.topOf(passage)
    expect(top).toBe(former)
  }).toPass({ intervals: [100] })
  ;({ notebook, desk } = await session.restart())
  await watchLinks()
  await desk.open(news.title)
  await expect.poll(async () => Math.abs((await desk.text.topOf(passage)) - top)).toBeLessThanOrEqual(2)
  expect(await set('fontSize')).toBe('19px')
  expect(await set('fontFamily')).toContain('Inter')
})
