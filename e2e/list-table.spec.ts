import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** How lists look and are sorted: densities, columns, both directions, check boxes, the day of publication, topics. */

test.describe.configure({ mode: 'serial' })

let notebook: Notebook
let desk: Desk

test.use({ setup: { library: { articles: 300, seed: 3, now: new Date() } } })
test.beforeAll(async ({ session }) => {
  ;({ notebook, desk } = session)
  await notebook.resize(1280, 800)
  await desk.goTo('All articles')
  await expect(desk.rows.first()).toBeVisible()
})

const listBox = (): Locator => desk.page.getByRole('listbox', { name: 'Articles' })
const grid = (name = 'Articles'): Locator => desk.page.getByRole('grid', { name })
const cellRows = (name?: string): Locator => grid(name).locator('[role="row"][aria-selected]')
const header = (name: string): Locator => grid().getByRole('columnheader', { name, exact: true })
const order = (): Locator => desk.page.getByRole('button', { name: /^Sorted by/ })
const menuItem = (name: string): Locator => desk.page.getByRole('menuitemradio', { name, exact: true })
const bar = (): Locator => desk.page.getByRole('toolbar', { name: 'Selected articles' })

type ListInput = Parameters<typeof notebook.call<'list'>>[1]

async function rowsOf(input: ListInput) {
  const answer = await notebook.call('list', { count: 1_000, ...input })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.rows
}

/** Runs a command by its name in the palette. */
async function command(words: string): Promise<void> {
  await desk.page.keyboard.press('Control+k')
  await desk.page.keyboard.type(words)
  await desk.page.keyboard.press('Enter')
}

async function problems(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: desk.page })
    .include('[data-region="list"]')
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** The rows that are in view as a whole. */
const rowsInView = (list: Locator) =>
  list.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return [...element.querySelectorAll('[aria-selected]')].filter((row) => {
      const box = row.getBoundingClientRect()
      return box.top >= top && box.bottom <= bottom
    }).length
  })

test('a key goes through three densities; compact rows are one line, and twenty of them fit into 800 px', async () => {
  const height = async () => (await desk.rows.nth(3).boundingBox())?.height ?? 0
  const before = await height()
  await listBox().focus()
  await desk.page.keyboard.press('Shift+D')
  await expect.poll(height).toBe(56)
  await desk.page.keyboard.press('Shift+D')
  await expect.poll(height).toBe(28)
  expect(await rowsInView(listBox())).toBeGreaterThanOrEqual(20)
  expect(await problems()).toEqual([])
  await desk.page.keyboard.press('Shift+D')
  await expect.poll(height).toBe(before)
  await command('compact rows')
  await expect.poll(height).toBe(28)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(height).toBe(before)
  await desk.page.keyboard.press('Shift+S')
  await menuItem('Cosy rows').click()
  await expect.poll(height).toBe(56)
  await expect(listBox()).toBeFocused()
})

test('the current row and the place in the list stay where they are when the density changes', async () => {
  await listBox().focus()
  await desk.page.keyboard.press('Home')
  for (let row = 0; row < 40; row++) await desk.page.keyboard.press('ArrowDown')
  const current = desk.page.locator('[aria-posinset="41"]')
  await expect(current).toHaveAttribute('aria-selected', 'true')
  await expect(current).toBeInViewport()
  const top = async () => Math.round((await current.boundingBox())?.y ?? -1)
  // In the middle, where no edge of the list moves it.
  await listBox().evaluate((list) => list.scrollBy(0, 300))
  const before = await top()
  for (const density of ['compact', 'comfortable', 'cosy'] as const) {
    await command(`${density} rows`)
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(60)
    await expect(current).toBeInViewport()
  }
  // What is not on the page: the first row in view stays the first.
  await desk.page.keyboard.press('Escape')
  await listBox().evaluate((list) => list.scrollTo(0, 6_000))
  const first = () =>
    listBox().evaluate((list) => {
      const { top } = list.getBoundingClientRect()
      const rows = [...list.querySelectorAll('[aria-selected]')]
      return rows.find((row) => row.getBoundingClientRect().bottom > top + 4)?.getAttribute('aria-posinset')
    })
  const seen = await first()
  await command('compact rows')
  await expect.poll(first).toBe(seen)
  await command('comfortable rows')
  await expect.poll(first).toBe(seen)
})

test('a row has the day of publication where it is known, and else says that it is the clip’s', async () => {
  const rows = await rowsOf({})
  const dated = rows.findIndex(({ publishedAt }) => publishedAt?.length === 10)
  const undated = rows.findIndex(({ publishedAt }) => publishedAt === null)
  for (const [index, word, tip] of [
    [dated, 'Published', /^Published .+\. Clipped .+\.$/],
    [undated, 'Clipped', /not known/],
  ] as const) {
    await desk.search(`url:${rows[index]?.url}`)
    const time = desk.rows.first().locator('time')
    await expect(time).toContainText(word)
    await expect(time).toHaveAttribute('title', tip)
  }
  await desk.box.fill('')
})

test('a check box takes the place of the dot: by mouse without opening anything, and Space goes on', async () => {
  await desk.goTo('All articles')
  const opened = desk.page.getByRole('heading', { level: 1 })
  await desk.rows.nth(0).click()
  const title = await opened.innerText()
  const check = (row: number) => desk.rows.nth(row).locator('[data-check]')
  await desk.rows.nth(2).hover()
  await check(2).click()
  await expect(bar().getByRole('status')).toHaveText('1 selected')
  await expect(desk.rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(desk.rows.nth(0)).toHaveAttribute('aria-selected', 'false')
  await expect(opened).toHaveText(title)
  await check(4).click({ modifiers: ['Shift'] })
  await expect(bar().getByRole('status')).toHaveText('3 selected')
  await listBox().focus()
  await desk.page.keyboard.press('ArrowUp')
  await desk.page.keyboard.press('Space')
  await expect(bar().getByRole('status')).toHaveText('2 selected')
  expect(await problems()).toEqual([])
  await desk.page.keyboard.press('Escape')
  await expect(bar()).toBeHidden()
  await desk.search('harbour')
  await check(1).click()
  await expect(bar().getByRole('status')).toHaveText('1 selected')
  await desk.box.fill('')
  await desk.page.keyboard.press('Escape')
})

test('a row names a few of its topics, and how many more it has', async () => {
  const [row] = await rowsOf({ sort: 'title' })
  const ids = [row?.id ?? '']
  await notebook.call('set-settings', { set: { density: 'comfortable' } })
  await notebook.call('tag', { ids, add: ['aa/one', 'bb', 'cc', 'dd'], remove: row?.tags.slice() ?? [] })
  await desk.goTo('aa')
  await expect(desk.rows.first()).toContainText('aa/one')
  await expect(desk.rows.first()).toContainText('+2')
  await notebook.call('undo', {})
})

test('a list that takes the place of the page is a table, sorted both ways by each of its headers', async () => {
  await desk.goTo('All articles')
  await listBox().focus()
  await desk.page.keyboard.press('Shift+W')
  await expect(grid()).toBeFocused()
  await expect(grid().getByRole('columnheader')).toHaveText([
    ...['Title', 'Outlet', 'Author', 'Published', 'Captured', 'Highlights', 'Length'],
  ])
  await expect(grid()).toHaveAttribute('aria-rowcount', String((await rowsOf({})).length + 1))
  for (const name of ['Title', 'Outlet', 'Author', 'Published', 'Highlights', 'Length', 'Captured'] as const) {
    const sort = name.toLowerCase() as NonNullable<NonNullable<ListInput>['sort']>
    for (const _ of [1, 2]) {
      await header(name).getByRole('button').click()
      const direction = (await header(name).getAttribute('aria-sort')) as 'ascending' | 'descending'
      expect(['ascending', 'descending']).toContain(direction)
      const rows = await rowsOf({ sort, direction, count: 3 })
      for (const [at, { title }] of rows.entries())
        await expect(cellRows().nth(at).getByRole('gridcell').first()).toContainText(title)
      await expect(grid().locator('[aria-sort]:not([aria-sort="none"])')).toHaveCount(1)
    }
  }
  expect(await problems()).toEqual([])
})

test('cells stand under their headers, to the pixel', async () => {
  for (const density of ['comfortable', 'compact'] as const) {
    await command(`${density} rows`)
    const heads = await grid()
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
    const cells = await cellRows()
      .nth(1)
      .getByRole('gridcell')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
    expect(cells).toEqual(heads)
  }
})

test('and by keys: Tab reaches the headers, arrows go from one to the next, Enter sorts, down goes into the rows', async () => {
  await grid().focus()
  await desk.page.keyboard.press('Tab')
  await expect(header('Captured').getByRole('button')).toBeFocused()
  await desk.page.keyboard.press('ArrowLeft')
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('ArrowRight')
  await expect(header('Outlet').getByRole('button')).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(header('Outlet')).toHaveAttribute('aria-sort', 'ascending')
  await desk.page.keyboard.press('Enter')
  await expect(header('Outlet')).toHaveAttribute('aria-sort', 'descending')
  await desk.page.keyboard.press('ArrowDown')
  await expect(grid()).toBeFocused()
  await desk.page.keyboard.press('ArrowDown')
  const [first] = await rowsOf({ sort: 'outlet', direction: 'descending', count: 1 })
  await expect(cellRows().first()).toHaveAttribute('aria-selected', 'true')
  await expect(grid()).toHaveAttribute('aria-activedescendant', (await cellRows().first().getAttribute('id')) ?? '')
  await expect(cellRows().first()).toContainText(first?.title ?? '-')
  await desk.page.keyboard.press('x')
  await desk.page.keyboard.press('Shift+ArrowDown')
  await expect(bar().getByRole('status')).toHaveText('2 selected')
  await desk.page.keyboard.press('Escape')
})

test('columns are chosen, and all of it is so again after a restart', async ({ session }) => {
  await header('Outlet').click({ button: 'right' })
  await desk.page.getByRole('menuitemcheckbox', { name: 'Author' }).click()
  await desk.page.getByRole('menuitemcheckbox', { name: 'Length' }).click()
  await desk.page.keyboard.press('Escape')
  const chosen = ['Title', 'Outlet', 'Published', 'Captured', 'Highlights']
  await expect(grid().getByRole('columnheader')).toHaveText(chosen)
  ;({ notebook, desk } = await session.restart())
  await notebook.resize(1280, 800)
  await expect(grid().getByRole('columnheader')).toHaveText(chosen)
  await expect(header('Outlet')).toHaveAttribute('aria-sort', 'descending')
  await expect(order()).toHaveAccessibleName('Sorted by: Outlet, Z to A')
  await grid().focus()
  await command('choose the columns')
  await desk.page.getByRole('menuitemcheckbox', { name: 'Author' }).press('Enter')
  await desk.page.keyboard.press('Escape')
  await expect(header('Author')).toBeVisible()
})

test('Enter opens an article in place of the table, and u goes back to its row', async () => {
  await grid().focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Enter')
  await desk.text.ready()
  await expect(grid()).toBeHidden()
  await desk.page.keyboard.press('u')
  await expect(grid()).toBeFocused()
  await expect(cellRows().nth(1)).toHaveAttribute('aria-selected', 'true')
  await desk.page.keyboard.press('Shift+W')
  await expect(listBox()).toBeVisible()
})

test('a list that is dragged wide is a table next to the page, and each order starts at its top', async () => {
  const line = desk.page.getByRole('separator', { name: 'Width of the list' })
  await line.focus()
  await desk.page.keyboard.press('End')
  await expect(grid()).toBeVisible()
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
  await grid().evaluate((list) => list.scrollTo(0, 5_000))
  await header('Title').getByRole('button').click()
  await expect.poll(() => grid().evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  await header('Outlet').getByRole('button').click()
  await header('Outlet').getByRole('button').click()
  await line.focus()
  await desk.page.keyboard.press('Enter')
  await expect(listBox()).toBeVisible()
})

test('the menu of a narrow list has the same orders and both directions, and topics and trash have their own', async () => {
  await desk.page.keyboard.press('Shift+S')
  await menuItem('A to Z').click()
  await expect(order()).toHaveAccessibleName('Sorted by: Outlet, A to Z')
  const [first] = await rowsOf({ sort: 'outlet', direction: 'ascending', count: 1 })
  await expect(desk.rows.first()).toContainText(first?.title ?? '-')
  await command('reverse the order')
  await expect(order()).toHaveAccessibleName('Sorted by: Outlet, Z to A')
  await desk.goTo('Trash')
  await expect(order()).toHaveAccessibleName('Sorted by: Captured, Newest first')
  await order().click()
  await menuItem('Length').click()
  const [longest] = await rowsOf({ query: 'is:trashed', sort: 'length', count: 1 })
  await expect(desk.rows.first()).toContainText(longest?.title ?? '-')
})

test('hits are sorted both ways too, keep their order for the next search, and go back to relevance', async () => {
  const hitsOf = async (query: string, sort: 'relevance' | 'published', direction?: 'ascending' | 'descending') => {
    const answer = await notebook.call('search', { query, sort, direction, limit: 5 })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value.hits
  }
  const shows = async (hits: Awaited<ReturnType<typeof hitsOf>>) => {
    for (const [at, { title }] of hits.entries()) await expect(desk.rows.nth(at)).toContainText(title)
  }
  // A search in a topic finds what is in it.
  await desk.goTo('All articles')
  await desk.search('harbour')
  await expect(order()).toHaveAccessibleName('Sorted by: Relevance')
  await shows(await hitsOf('harbour', 'relevance'))
  await order().click()
  await menuItem('Published').click()
  const newest = await hitsOf('harbour', 'published', 'descending')
  const days = newest.map(({ row }) => row.publishedAt ?? '')
  expect(days).toEqual(days.toSorted().toReversed())
  await shows(newest)
  await order().click()
  await menuItem('Oldest first').click()
  await shows(await hitsOf('harbour', 'published', 'ascending'))
  await desk.search('council')
  await expect(order()).toHaveAccessibleName('Sorted by: Published, Oldest first')
  await shows(await hitsOf('council', 'published', 'ascending'))
  await order().click()
  await menuItem('Relevance').click()
  await shows(await hitsOf('council', 'relevance'))
  await desk.box.fill('')
})

test('the hits of a wide list are a table as well, with the headers of the list', async () => {
  await desk.goTo('All articles')
  await listBox().focus()
  await desk.page.keyboard.press('Shift+W')
  await desk.search('harbour')
  await expect(grid('Found').getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'none')
  await grid('Found').getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
  await expect(grid('Found').getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  const answer = await notebook.call('search', { query: 'harbour', sort: 'title', limit: 3 })
  if (!answer.ok) throw new Error(answer.error.message)
  for (const [at, { title }] of answer.value.hits.entries())
    await expect(cellRows('Found').nth(at)).toContainText(title)
  expect(await problems()).toEqual([])
  await order().click()
  await menuItem('Relevance').click()
  await desk.box.fill('')
  await grid().focus()
  await desk.page.keyboard.press('Shift+W')
})

test('the settings have the density, and the list of highlights follows it', async () => {
  await desk.page.keyboard.press('Control+,')
  const settings = desk.page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab').nth(1).click()
  // The button that is seen is the radio’s label.
  for (const name of ['Comfortable', 'Compact']) await settings.getByRole('radio', { name }).check({ force: true })
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('Control+6')
  const highlights = desk.page.getByRole('listbox', { name: 'Highlights' }).getByRole('option')
  await expect.poll(async () => (await highlights.nth(1).boundingBox())?.height).toBe(28)
  expect(await problems()).toEqual([])
})
