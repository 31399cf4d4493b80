import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { drag } from './pages/drag.ts'

/** The list: choosing several by keys and by mouse, what is done with them and taken back, the order it is in. */

test.describe.configure({ mode: 'serial' })

let place: Place
let notebook: Notebook
let desk: Desk

test.use({ setup: { library: { articles: 300, seed: 3, now: new Date() } } })
test.beforeAll(async ({ session }) => {
  ;({ place, notebook, desk } = session)
  await desk.goTo('All articles')
})

const list = (): Locator => desk.page.getByRole('listbox', { name: 'Articles' })
const bar = (): Locator => desk.page.getByRole('toolbar', { name: 'Selected articles' })
const chosen = (count: number) => expect(bar().getByRole('status')).toHaveText(`${count} selected`)
const nothingChosen = () => expect(bar()).toBeHidden()

/** The rows of a query as the library answers. */
async function rowsOf(query: string) {
  const answer = await notebook.call('list', { query, count: 1_000 })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.rows
}

/** What the library says of the articles, without what an undo does not bring back. */
async function everything(): Promise<unknown> {
  return [...(await rowsOf('')), ...(await rowsOf('is:trashed'))]
    .map(({ id, tags, state }) => ({ id, tags, state }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

test('several are chosen by mouse: one more with Control, a stretch with Shift', async () => {
  await desk.rows.nth(1).click()
  await nothingChosen()
  await desk.rows.nth(3).click({ modifiers: ['Control'] })
  await chosen(2)
  await expect(desk.rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(desk.rows.nth(2)).toHaveAttribute('aria-selected', 'false')
  await desk.rows.nth(3).click({ modifiers: ['Control'] })
  await chosen(1)
  await desk.rows.nth(0).click({ modifiers: ['Control'] })
  await desk.rows.nth(4).click({ modifiers: ['Shift'] })
  await chosen(5)
  await desk.rows.nth(2).click()
  await nothingChosen()
})

test('and by keys: with Shift, one by one, all of them; Escape lets them go', async () => {
  await list().focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Shift+ArrowDown')
  await desk.page.keyboard.press('Shift+ArrowDown')
  await chosen(3)
  await desk.page.keyboard.press('Shift+k')
  await chosen(2)
  await desk.page.keyboard.press('Escape')
  await nothingChosen()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('x')
  await chosen(1)
  await desk.page.keyboard.press('j')
  await desk.page.keyboard.press('j')
  await desk.page.keyboard.press('x')
  await chosen(2)
  await expect(desk.rows.nth(1)).toHaveAttribute('aria-selected', 'false')
  await desk.page.keyboard.press('Control+a')
  await chosen((await rowsOf('')).length)
  await desk.page.keyboard.press('Escape')
  await nothingChosen()
})

test('what is done with all is said of all, also of those no screen has shown', async () => {
  const ids = (await rowsOf('')).map(({ id }) => id)
  // All but the last: the rows that are known say otherwise.
  await notebook.call('state', { ids: ids.slice(0, -1), starred: true })
  await list().focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Control+a')
  await chosen(ids.length)
  await expect(bar().getByRole('button', { name: 'Star', exact: true })).toBeVisible()
  await notebook.call('state', { ids: ids.slice(-1), starred: true })
  await expect(bar().getByRole('button', { name: 'Unstar' })).toBeVisible()
  await desk.page.keyboard.press('t')
  const tagged = (await rowsOf('')).filter(({ tags }) => tags.includes('harbour')).length
  await expect(desk.page.getByTitle(`On ${tagged} of ${ids.length}. Add to all`).first()).toBeVisible()
  await desk.page.keyboard.press('Escape')
  await notebook.call('undo', {})
  await notebook.call('undo', {})
  await list().focus()
  await desk.page.keyboard.press('Escape')
  await nothingChosen()
})

test('what is chosen reaches the edge of the list, under its scroll bar', async () => {
  const edge = async (locator: Locator) => {
    const box = await locator.boundingBox()
    return (box?.x ?? 0) + (box?.width ?? 0)
  }
  expect(await edge(desk.rows.first())).toBe(await edge(list()))
  // By the bar's own thumb, and by the wheel over it.
  const { x, y, width } = (await list().boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const top = () => list().evaluate(({ scrollTop }) => scrollTop)
  const thumb = { x: x + width - 5, y: y + 12 }
  const end = { ...thumb, y: y + 200 }
  await drag(desk.page, thumb, end)
  await expect.poll(top).toBeGreaterThan(3_000)
  const dragged = await top()
  await desk.page.mouse.move(end.x, end.y)
  await desk.page.mouse.wheel(0, -1_000)
  await expect.poll(top).toBeLessThan(dragged - 500)
  await list().focus()
  await desk.page.keyboard.press('Home')
  await expect.poll(top).toBe(0)
})

test('what is heard of a row: which it is, of how many', async () => {
  const { length } = await rowsOf('')
  await list().focus()
  await desk.page.keyboard.press('End')
  const last = desk.page.locator(`[aria-posinset="${length}"]`)
  await expect(last).toHaveAttribute('aria-setsize', String(length))
  await expect(last.locator('h3')).toBeVisible()
  await expect(list()).toHaveAttribute('aria-activedescendant', (await last.getAttribute('id')) ?? '')
  await desk.page.keyboard.press('Home')
  await expect(desk.rows.first()).toHaveAttribute('aria-posinset', '1')
})

test('whoever scrolls fast through pages not asked for yet finds their rows there, and the place kept', async () => {
  const broken: string[] = []
  desk.page.on('pageerror', ({ message }) => broken.push(message))
  const { length } = await rowsOf('')
  await list().hover()
  const top = () =>
    list().evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollTop / (scrollHeight - clientHeight))
  await expect(async () => {
    for (let turn = 0; turn < 40; turn++) await desk.page.mouse.wheel(0, 640)
    expect(await top()).toBeGreaterThan(0.99)
  }).toPass()
  await expect(desk.page.locator(`[aria-posinset="${length}"] h3`)).toBeInViewport()
  await list().evaluate((element) => element.scrollTo(0, element.scrollHeight / 2))
  await expect.poll(() => desk.rows.locator('h3').count()).toBeGreaterThan(3)
  expect(await top()).toBeGreaterThan(0.2)
  await list().focus()
  await desk.page.keyboard.press('Home')
  await expect(desk.page.locator('[aria-posinset="1"] h3')).toBeInViewport()
  expect(broken).toEqual([])
})

/** Each of these is one request, and one undo. */
const deeds = [
  { name: 'starred', keys: ['s'], changed: ({ starred }: State) => starred },
  { name: 'archived', keys: ['e'], changed: ({ archived }: State) => archived },
  { name: 'put in the trash', keys: ['Delete'], changed: ({ trashedAt }: State) => trashedAt !== null },
] as const
type State = Awaited<ReturnType<typeof rowsOf>>[number]['state']

for (const { name, keys, changed } of deeds) {
  test(`all that are chosen are ${name} at once, and one undo takes it back`, async () => {
    await desk.goTo('Inbox')
    const before = await everything()
    await list().focus()
    await desk.page.keyboard.press('Home')
    for (let more = 0; more < 3; more++) await desk.page.keyboard.press('Shift+j')
    await chosen(4)
    const ids = (await rowsOf('is:inbox')).slice(0, 4).map(({ id }) => id)
    for (const key of keys) await desk.page.keyboard.press(key)
    await expect
      .poll(async () =>
        [...(await rowsOf('')), ...(await rowsOf('is:trashed'))]
          .filter(({ id }) => ids.includes(id))
          .map(({ state }) => changed(state)),
      )
      .toEqual([true, true, true, true])
    await desk.page.keyboard.press('Control+z')
    await expect.poll(everything).toEqual(before)
    await list().focus()
    await desk.page.keyboard.press('Escape')
  })
}

test('a topic is given to all that are chosen, and taken off all; each is one undo', async () => {
  await desk.goTo('All articles')
  const before = await everything()
  await list().focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Shift+j')
  await desk.page.keyboard.press('Shift+j')
  await chosen(3)
  await desk.page.keyboard.press('t')
  await desk.page.keyboard.type('quay/wall')
  await desk.page.keyboard.press('Enter')
  await expect.poll(async () => (await rowsOf('tag:quay/wall')).length).toBe(3)
  await desk.page.getByRole('button', { name: 'Remove the topic quay/wall from all' }).click()
  await expect.poll(async () => (await rowsOf('tag:quay/wall')).length).toBe(0)
  await desk.page.keyboard.press('Escape')
  await list().focus()
  await desk.page.keyboard.press('Control+z')
  await expect.poll(async () => (await rowsOf('tag:quay/wall')).length).toBe(3)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(everything).toEqual(before)
  await desk.page.keyboard.press('Escape')
  await nothingChosen()
})

test('only what is chosen is exported', async () => {
  const folder = join(place.folder, 'exported')
  await mkdir(folder)
  await notebook.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, folder)
  await list().focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Shift+j')
  await chosen(2)
  await bar().getByRole('button', { name: 'Export' }).click()
  const dialog = desk.page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByLabel('The 2 selected articles')).toBeChecked()
  await dialog.getByRole('button', { name: 'Choose folder…' }).click()
  await dialog.getByRole('button', { name: 'Write 2 files' }).click()
  await expect(dialog).toContainText('2 files were written.')
  expect((await readdir(folder)).filter((name) => name.endsWith('.md'))).toHaveLength(2)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await list().focus()
  await desk.page.keyboard.press('Escape')
  await nothingChosen()
})

test('a row has a menu, by mouse and by keys', async () => {
  const [first] = await rowsOf('')
  await desk.rows.first().click({ button: 'right' })
  const menu = desk.page.getByRole('menu', { name: first?.title })
  await menu.getByRole('menuitem', { name: /^(Star|Unstar)/ }).click()
  await expect.poll(async () => (await rowsOf(''))[0]?.state.starred).toBe(!first?.state.starred)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(async () => (await rowsOf(''))[0]?.state.starred).toBe(first?.state.starred)
  await list().focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Shift+F10')
  await expect(menu).toBeVisible()
  await desk.page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(list()).toBeFocused()
})

test('each list is sorted and grouped its own way, and so again after a restart', async ({ session }) => {
  const sorted = () => desk.page.getByRole('button', { name: /^Sorted by/ })
  await desk.page.keyboard.press('Shift+s')
  await desk.page.getByRole('menuitemradio', { name: 'Title' }).click()
  await expect(sorted()).toHaveAccessibleName('Sorted by: Title, A to Z')
  const answer = await notebook.call('list', { sort: 'title', count: 1 })
  const first = (answer.ok && answer.value.rows[0]?.title) || ''
  await expect(desk.rows.first()).toContainText(first)
  await sorted().click()
  await desk.page
    .getByRole('menuitem', { name: 'Do not group' })
    .or(desk.page.getByRole('menuitemradio', { name: 'Do not group' }))
    .click()
  await desk.goTo('Starred')
  await expect(sorted()).toHaveAccessibleName('Sorted by: Captured, Newest first')
  await desk.rows.nth(1).click()
  const title = await desk.page.getByRole('heading', { level: 1 }).innerText()
  ;({ notebook, desk } = await session.restart())
  await expect(desk.page.getByRole('heading', { level: 2, name: 'Starred' })).toBeVisible()
  await expect(desk.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await desk.goTo('All articles')
  await expect(sorted()).toHaveAccessibleName('Sorted by: Title, A to Z')
  await expect(desk.rows.first()).toContainText(first)
  await sorted().click()
  await expect(desk.page.getByRole('menu').getByText('Group by letter')).toBeVisible()
  await desk.page.keyboard.press('Escape')
})

test('the panes are as wide as they were left', async ({ session }) => {
  const line = () => desk.page.getByRole('separator', { name: 'Width of the list' })
  const width = async () => (await desk.page.getByRole('region', { name: 'List' }).boundingBox())?.width ?? 0
  const before = await width()
  await line().focus()
  await desk.page.keyboard.press('ArrowRight')
  await expect.poll(width).toBe(before + 16)
  const at = await line().boundingBox()
  if (at === null) throw new Error('the line between list and page is not to be seen')
  const middle = { x: at.x + at.width / 2, y: at.y + 300 }
  await drag(desk.page, middle, { ...middle, x: middle.x + 40 })
  await expect.poll(width).toBe(before + 56)
  await desk.page.keyboard.press('Control+b')
  await expect(desk.page.getByRole('navigation', { name: 'Shelf' })).toBeHidden()
  ;({ notebook, desk } = await session.restart())
  await expect.poll(width).toBe(before + 56)
  await expect(desk.page.getByRole('navigation', { name: 'Shelf' })).toBeHidden()
  await desk.page.keyboard.press('Control+b')
  await expect(desk.page.getByRole('navigation', { name: 'Shelf' })).toBeVisible()
  await line().dblclick()
  await expect.poll(width).toBe(before)
})
