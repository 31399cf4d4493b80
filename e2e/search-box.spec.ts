import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** The search box: it completes the search language, colours it, and says what it does not know. */

test.describe.configure({ mode: 'serial' })

let notebook: Notebook
let desk: Desk

test.use({ setup: { library: { articles: 60, seed: 5, now: new Date() } } })
test.beforeAll(({ session }) => {
  ;({ notebook, desk } = session)
})

const offers = () => desk.page.getByRole('listbox', { name: 'Completions' }).getByRole('option')
const found = () => desk.page.getByRole('listbox', { name: 'Found' })

async function total(query: string): Promise<number> {
  const answer = await notebook.call('list', { query, count: 0 })
  return answer.ok ? answer.value.total : -1
}

/** Saves a picture of the window in each theme, in the folder that COMMONPLACE_PICTURES names. */
async function picture(name: string): Promise<void> {
  const folder = process.env.COMMONPLACE_PICTURES
  if (folder === undefined) return
  for (const theme of ['paper', 'sepia', 'ink']) {
    await desk.page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen
    }, theme)
    await desk.page.screenshot({ path: `${folder}/${name}-${theme}.png` })
  }
}

test('a filter and its value are completed by keys', async () => {
  await desk.search('ta')
  await expect(offers()).toHaveText([/^topic:/])
  await desk.page.keyboard.press('Tab')
  await expect(desk.box).toHaveValue('topic:')
  await expect(offers().first()).toBeVisible()
  await desk.page.keyboard.type('harbo')
  await expect(offers().first()).toContainText('harbour')
  await desk.page.keyboard.press('ArrowDown')
  await expect(offers().first()).toHaveAttribute('aria-selected', 'true')
  await expect(desk.box).toBeFocused()
  await picture('completion')
  await desk.page.keyboard.press('Enter')
  await expect(desk.box).toHaveValue('topic:harbour ')
  await expect(offers()).toHaveCount(0)
  await expect(found().getByRole('option').first()).toBeVisible()
  // The next Down goes to what was found.
  await desk.page.keyboard.press('ArrowDown')
  await expect(found()).toBeFocused()
})

test('authors and outlets of the library are offered, and a click takes one', async () => {
  const list = await notebook.call('names', { of: 'by' })
  const [author] = list.ok ? list.value.names : []
  expect(author?.count).toBeGreaterThan(0)
  const name = author?.name ?? ''
  await desk.search(`by:${name.slice(0, 3)}`)
  await offers().filter({ hasText: name }).first().click()
  await expect(desk.box).toBeFocused()
  await expect(desk.box).toHaveValue(`by:"${name}" `)
  const sentence = desk.page.getByRole('heading', { name: `${await total(`by:"${name}"`)} found`, exact: true })
  await expect(sentence).toBeVisible()
})

test('a query with groups, phrases and filters is coloured and answered', async () => {
  const query = '-is:trashed (tag:harbour OR title:grain*) -"next week" length:>100 '
  await desk.search(query)
  expect(await total(query)).toBeGreaterThan(0)
  await expect(desk.page.getByRole('heading', { name: `${await total(query)} found`, exact: true })).toBeVisible()
  const painted = desk.page.locator('[data-paint]')
  expect((await painted.allTextContents()).join('')).toBe(query)
  await expect(desk.page.locator('[data-paint="operator"]').first()).toHaveText('-')
  // The painted letters lie where those of the field are: as wide, to half a pixel.
  const [field, layer] = await desk.page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[data-place="box"]')
    const paint = document.querySelector('[data-paint]')?.parentElement
    return [input?.scrollWidth ?? 0, paint?.scrollWidth ?? 1]
  })
  expect(Math.abs(field - layer)).toBeLessThanOrEqual(1)
  await picture('coloured')
})

test('what is not known is said below the box, and the rest is searched', async () => {
  await desk.search('harbour has:pictures author:smith ')
  await expect(desk.page.getByText('“has:pictures” is not known. has: knows note, highlight, image.')).toBeVisible()
  await expect(desk.page.getByText('“author:” is not known; did you mean “by:”?')).toBeVisible()
  await expect(found().getByRole('option').first()).toBeVisible()
  await picture('problem')
})

test('all filters are listed on request, and Escape closes them before it empties the box', async () => {
  await desk.search('harbour ')
  await desk.page.keyboard.press('Alt+ArrowDown')
  await expect(offers().filter({ hasText: 'captured:' })).toHaveCount(1)
  await picture('filters')
  await desk.page.keyboard.press('Escape')
  await expect(offers()).toHaveCount(0)
  await expect(desk.box).toHaveValue('harbour ')
  await desk.page.keyboard.press('Escape')
  await expect(desk.box).toHaveValue('')
})

test('a topic with quotation marks in its name is opened by a click', async () => {
  const rows = await notebook.call('list', { query: '', count: 1 })
  const [id] = rows.ok ? rows.value.rows.map((row) => row.id) : []
  const topic = '5" guns \\ (b) | “c”'
  await notebook.call('tag', { ids: [id ?? ''], add: [topic], remove: [] })
  await desk.page.getByRole('navigation', { name: 'Shelf' }).getByTitle(topic, { exact: true }).click()
  await expect(desk.page.getByRole('heading', { level: 2, name: topic, exact: true })).toBeVisible()
  await expect(desk.rows).toHaveCount(1)
})

test('a click on an author or an outlet searches for what has that name', async () => {
  const list = await notebook.call('list', { query: '-is:read', count: 50 })
  const row = (list.ok ? list.value.rows : []).find((each) => each.byline.length > 0 && each.publisher !== null)
  const [author = '', outlet = ''] = [row?.byline[0], row?.publisher ?? '']
  for (const [name, query] of [
    [author, 'by'],
    [outlet, 'site'],
  ] as const) {
    await desk.goTo('All articles')
    await desk.open(row?.title ?? '')
    await desk.page.locator('header').getByRole('button', { name, exact: true }).click()
    await expect(desk.box).toHaveValue(new RegExp(`^${query}:`))
    const count = await total(await desk.box.inputValue())
    expect(count).toBeGreaterThan(0)
    await expect(desk.page.getByRole('heading', { name: `${count} found`, exact: true })).toBeVisible()
  }
})
