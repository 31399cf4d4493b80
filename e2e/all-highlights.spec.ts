import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** All highlights in one list: grouped, filtered, opened, and several of them changed at once. */

test.describe.configure({ mode: 'serial' })

let notebook: Notebook
let desk: Desk

test.use({ setup: { library: { articles: 120, seed: 9, now: new Date() } } })
test.beforeAll(async ({ session }) => {
  ;({ notebook, desk } = session)
})

const list = (): Locator => desk.page.getByRole('listbox', { name: 'Highlights' })
const rows = (): Locator => list().getByRole('option')
const field = (): Locator => desk.page.getByLabel(/^Filter: words/)
const green = (): Locator => desk.page.getByRole('group', { name: 'Colours' }).getByRole('button').nth(1)
const menuItem = (name: string): Locator => desk.page.getByRole('menuitemradio', { name, exact: true })

async function asked(input: Parameters<typeof notebook.call<'highlights'>>[1] = {}) {
  const answer = await notebook.call('highlights', { count: 10_000, ...input })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const total = async () => Number(await rows().first().getAttribute('aria-setsize'))

test('is a place of the shelf, by keys too, and lists the passages with note, outlet and day', async () => {
  // A key that comes before the window is drawn is no one's.
  await expect(desk.rows.first()).toBeVisible()
  await desk.page.keyboard.press('Control+6')
  await expect(desk.page.getByRole('heading', { level: 2, name: 'Highlights' })).toBeVisible()
  const all = await asked()
  expect(all.total).toBeGreaterThan(20)
  await expect.poll(total).toBe(all.total)
  const [first] = all.rows
  await expect(rows().first()).toContainText(first?.exact.slice(0, 40) ?? '')
  await expect(rows().first()).toContainText(first?.publisher ?? '')
})

test('goes through them by keys, each open in its article', async () => {
  const all = await asked()
  await desk.page.keyboard.press('j')
  await desk.page.keyboard.press('j')
  const second = all.rows[1]
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(second?.title ?? '')
  await expect(rows().nth(1)).toHaveAttribute('data-here', 'true')
  // The single keys act on it, as on the page.
  const to = second?.colour === 4 ? 5 : 4
  await desk.text.ready()
  await desk.page.keyboard.press(String(to))
  await expect.poll(async () => (await asked()).rows[1]?.colour).toBe(to)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(async () => (await asked()).rows[1]?.colour).toBe(second?.colour)
})

test('shows those of a colour, with words, with filters, with a note', async () => {
  await green().click()
  await expect.poll(total).toBe((await asked({ colours: [2] })).total)
  await green().click()
  const { tag } = await someTopic()
  await field().fill(`tag:"${tag}"`)
  await expect.poll(total).toBe((await asked({ query: `tag:"${tag}"` })).total)
  await field().fill('has:nothing')
  await expect(desk.page.getByText(/has: knows note/)).toBeVisible()
  await field().fill('zzzz')
  await expect(desk.page.getByRole('heading', { name: 'No highlight matches' })).toBeVisible()
  await desk.page.getByRole('button', { name: 'Clear filter' }).click()
  await expect(field()).toHaveValue('')
  await desk.page.getByRole('button', { name: 'More filters' }).click()
  await menuItem('With a note').click()
  await expect.poll(total).toBe((await asked({ noted: true })).total)
  await desk.page.getByRole('button', { name: 'More filters' }).click()
  await menuItem('With or without a note').click()
})

test('groups them by topic, colour and day', async () => {
  for (const [name, group] of [
    ['Topic', 'topic'],
    ['Colour', 'colour'],
    ['Day', 'day'],
    ['Article', 'article'],
  ] as const) {
    await desk.page.getByRole('button', { name: /^Grouped by/ }).click()
    await menuItem(name).click()
    await expect(desk.page.getByRole('button', { name: `Grouped by: ${name}` })).toBeVisible()
    await expect.poll(total).toBe((await asked({ group })).total)
  }
})

test('several are coloured, filed under a topic and removed, each as one step of undo', async () => {
  const before = await asked()
  await rows().nth(0).click()
  await rows()
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await expect(desk.page.getByText('3 selected')).toBeVisible()
  await desk.page.keyboard.press('5')
  await expect.poll(async () => (await asked()).rows.slice(0, 3).map((row) => row.colour)).toEqual([5, 5, 5])
  await desk.page.keyboard.press('t')
  await desk.page.keyboard.type('bench/three')
  await desk.page.keyboard.press('Enter')
  await expect.poll(async () => (await asked({ query: 'tag:bench/three' })).total).toBe(3)
  // It is a topic like any other.
  await expect(desk.page.getByRole('navigation', { name: 'Shelf' }).getByTitle('bench/three')).toBeVisible()
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('#')
  await expect.poll(async () => (await asked()).total).toBe(before.total - 3)
  for (let step = 0; step < 3; step++) await desk.page.keyboard.press('Control+z')
  await expect.poll(async () => (await asked()).rows).toEqual(before.rows)
})

test('a narrow window shows the list alone, and the article alone once it is opened', async () => {
  const frame = desk.page.locator('iframe[data-ready]')
  await rows().nth(0).click()
  await expect(frame).toBeVisible()
  await notebook.resize(700, 620)
  await desk.page.keyboard.press('u')
  await expect(rows().nth(0)).toBeVisible()
  await expect(frame).toBeHidden()
  await rows().nth(0).click()
  await expect(frame).toBeVisible()
  await expect(list()).toBeHidden()
  await notebook.resize(1200, 800)
})

test('has no fault that axe knows, in each theme', async () => {
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
})

async function someTopic() {
  const answer = await notebook.call('topics', {})
  const topic = answer.ok ? answer.value.topics.find(({ highlights }) => highlights > 0) : undefined
  if (topic === undefined) throw new Error('no highlight of the library has a topic')
  return topic
}
