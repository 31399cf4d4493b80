import { AxeBuilder } from '@axe-core/playwright'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** Where few articles have all words, those that come closest follow, and say what they lack. */

test.describe.configure({ mode: 'serial' })

let notebook: Notebook
let desk: Desk
let place: Place

/** Notes on the first articles: words that no invented text has. */
const notes = [
  'kelpwright and dredgery',
  'a kelpwright alone',
  'dredgery alone',
  'dredgery again',
  'the dredgery of others',
] as const

test.use({ setup: { library: { articles: 40, seed: 5, now: new Date() } } })
test.beforeAll(async ({ session }) => {
  ;({ notebook, desk, place } = session)
  const rows = await notebook.call('list', { count: notes.length })
  for (const [at, { id }] of (rows.ok ? rows.value.rows : []).entries())
    expect(await notebook.call('note', { id, text: notes[at] ?? '' })).toMatchObject({ ok: true })
})

const list = () => desk.page.getByRole('listbox', { name: 'Found' })
const options = () => list().getByRole('option')
const line = (sentence: string) => list().getByText(sentence, { exact: true })
/** The note on the article on the page. */
const note = () => desk.page.locator('main [data-note]').first()
const head = (sentence: string) => desk.page.getByRole('heading', { level: 2, name: sentence, exact: true })

test('they follow what has all words, under a line that no key goes to', async () => {
  await desk.search('kelpwright dredgery ')
  await expect(head('1 found, 1 close')).toBeVisible()
  await expect(options()).toHaveCount(2)
  await expect(options().first()).not.toContainText('Without')
  await expect(options().nth(1)).toContainText('Without dredgery')
  await expect(line('These come closest')).toBeVisible()
  const [first, between, second] = await Promise.all(
    [options().first(), line('These come closest'), options().nth(1)].map(
      async (each) => (await each.boundingBox())?.y,
    ),
  )
  expect([first, between, second]).toEqual([first, between, second].toSorted((a, b) => (a ?? 0) - (b ?? 0)))

  await desk.page.keyboard.press('ArrowDown')
  await expect(list()).toBeFocused()
  await desk.page.keyboard.press('ArrowDown')
  await expect(options().first()).toHaveAttribute('aria-selected', 'true')
  await desk.page.keyboard.press('ArrowDown')
  await expect(options().nth(1)).toHaveAttribute('aria-selected', 'true')
  await desk.page.keyboard.press('Enter')
  await desk.text.ready()
  await expect(note()).toHaveText('a kelpwright alone')
  await expect(note()).toBeInViewport()
})

test('where no article has all words the line says so, and Enter opens the closest', async () => {
  await desk.search('kelpwright dredgery unheardofword ')
  await expect(head('Only 5 close matches')).toBeVisible()
  await expect(line('No article has everything; these come closest')).toBeVisible()
  await expect(list().getByText('Without unheardofword', { exact: true })).toHaveCount(1)
  await expect(list().getByText('Without unheardofword, dredgery', { exact: true })).toHaveCount(1)
  await expect(list().getByText('Without unheardofword, kelpwright', { exact: true })).toHaveCount(3)
  await desk.search('kelpwright unheardofword neverseenword ')
  await expect(head('Only 2 close matches')).toBeVisible()
  await desk.page.keyboard.press('Enter')
  await desk.text.ready()
  await expect(note()).toContainText('kelpwright')
  await expect(note()).toBeInViewport()
})

test('nothing is wrong with them, in any theme', async () => {
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
  }
})

test('without a single word of it anywhere, nothing is found', async () => {
  await desk.search('unheardofword neverseenword ')
  await expect(head('No matches')).toBeVisible()
  await expect(desk.page.getByText(/^Search looks in titles/)).toBeVisible()
})

test('the command line names what they lack; lists and saved searches have only what has everything', async () => {
  const { status, stdout } = await place.call(['search', 'kelpwright dredgery'])
  expect(status).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toBe('These come closest')
  expect(lines[2]).toMatch(/ {2}\(Without dredgery\)$/)
  expect(await place.json(['search', 'kelpwright dredgery'])).toMatchObject({
    total: 2,
    similar: 0,
    closest: 1,
    hits: [{ missing: [] }, { missing: ['dredgery'] }],
  })
  expect(await place.json(['list', '--query', 'kelpwright dredgery'])).toMatchObject({ total: 1 })
  expect(await place.json(['list', '--query', 'kelpwright dredgery unheardofword'])).toMatchObject({ total: 0 })
})

test('a saved search that is listed says what it does not know, as the box does', async () => {
  await notebook.call('save-search', { name: 'With pictures', query: 'kelpwright has:pictures' })
  await desk.search('')
  await desk.goTo('With pictures')
  await expect(desk.page.getByText('“has:pictures” is not known. has: knows note, highlight, image.')).toBeVisible()
  await expect(desk.rows).toHaveCount(2)
  await desk.goTo('All articles')
  await expect(desk.page.getByText('is not known')).toHaveCount(0)
})
