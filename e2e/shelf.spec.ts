import type { Locator } from '@playwright/test'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** The shelf: topics made, renamed, merged, moved, coloured and deleted, articles dropped on them; searches; the trash. */

test.describe.configure({ mode: 'serial' })

let notebook: Notebook
let desk: Desk

test.use({ setup: { library: { articles: 80, seed: 5, now: new Date() } } })
test.beforeAll(async ({ session }) => {
  ;({ notebook, desk } = session)
  await keepTrash()
})

async function keepTrash(): Promise<void> {
  // Nothing of a test goes into the trash of who runs it.
  await notebook.app.evaluate(({ shell }) => {
    shell.trashItem = async (path) => {
      const load = process.mainModule?.require
      if (load === undefined) throw new Error('the notebook gives no way to its files')
      load('node:fs').rmSync(path, { recursive: true })
    }
  })
}

const shelf = (): Locator => desk.page.getByRole('navigation', { name: 'Shelf' })
const topic = (tag: string): Locator => shelf().getByTitle(tag, { exact: true })
const dialog = (name: string): Locator => desk.page.getByRole('dialog', { name })
const menuItem = (name: string | RegExp): Locator =>
  desk.page.getByRole('menuitem', { name }).or(desk.page.getByRole('menuitemradio', { name }))

async function count(query: string): Promise<number> {
  const answer = await notebook.call('list', { query, count: 0 })
  return answer.ok ? answer.value.total : -1
}

async function topics() {
  const answer = await notebook.call('topics', {})
  return answer.ok ? answer.value.topics : []
}

async function undo(): Promise<void> {
  await desk.page.keyboard.press('Control+z')
}

test('a topic is renamed by keys, and its list goes with it', async () => {
  const before = await topics()
  const { length } = before
  const of = await count('tag:harbour')
  expect(of).toBeGreaterThan(1)
  await topic('harbour').click()
  await expect(desk.page.getByRole('heading', { level: 2, name: 'harbour' })).toBeVisible()
  await expect(topic('harbour')).toBeFocused()
  await desk.page.keyboard.press('F2')
  await expect(dialog('Rename topic').getByRole('textbox')).toHaveValue('harbour')
  await desk.page.keyboard.type('port')
  await desk.page.keyboard.press('Enter')
  await expect(topic('port')).toBeVisible()
  await expect(desk.page.getByRole('heading', { level: 2, name: 'port' })).toBeVisible()
  expect(await count('tag:port')).toBe(of)
  expect((await topics()).length).toBe(length)
  await undo()
  await expect.poll(topics).toEqual(before)
  await expect(topic('harbour')).toBeVisible()
  await expect(desk.page.getByRole('heading', { level: 2, name: 'harbour' })).toBeVisible()
  await expect(desk.rows.first()).toBeVisible()
  // And forth again with whoever does it again.
  await desk.page.keyboard.press('Control+Shift+z')
  await expect(desk.page.getByRole('heading', { level: 2, name: 'port' })).toBeVisible()
  await undo()
  await expect(desk.page.getByRole('heading', { level: 2, name: 'harbour' })).toBeVisible()
})

test('two topics are merged, which is said before, and one undo parts them', async () => {
  const before = await topics()
  const [courts, housing] = [await count('tag:courts'), await count('tag:housing')]
  const both = await count('tag:courts tag:housing')
  await topic('courts').click({ button: 'right' })
  await menuItem(/^Rename/).click()
  await dialog('Rename topic').getByRole('textbox').fill('Housing')
  await expect(dialog('Rename topic')).toContainText(
    `“housing” already exists, with ${housing} article${housing === 1 ? '' : 's'}. The ${courts === 1 ? '' : `${courts} `}article${courts === 1 ? '' : 's'} of “courts” will join it.`,
  )
  await dialog('Rename topic').getByRole('button', { name: 'Merge' }).click()
  await expect(topic('courts')).toHaveCount(0)
  expect(await count('tag:housing')).toBe(housing + courts - both)
  await desk.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(topics).toEqual(before)
})

test('a topic is coloured, and deleted while its articles stay; each is one undo', async () => {
  const before = await topics()
  const all = await count('')
  await topic('energy').click({ button: 'right' })
  await menuItem('Purple').click()
  await expect.poll(async () => (await topics()).find(({ tag }) => tag === 'energy')?.colour).toBe(5)
  await topic('energy').focus()
  await desk.page.keyboard.press('Delete')
  await expect(topic('energy')).toHaveCount(0)
  expect(await count('')).toBe(all)
  await undo()
  await expect(topic('energy')).toBeVisible()
  await undo()
  await expect.poll(topics).toEqual(before)
})

test('the tree is gone through, folded and unfolded by the arrows, and stays folded after a restart', async ({
  session,
}) => {
  await topic('harbour').focus()
  await expect(topic('harbour/budget')).toBeVisible()
  await desk.page.keyboard.press('ArrowRight')
  await expect(topic('harbour/budget')).toBeFocused()
  await desk.page.keyboard.press('ArrowLeft')
  await desk.page.keyboard.press('ArrowLeft')
  await expect(topic('harbour/budget')).toHaveCount(0)
  await expect(topic('harbour')).toHaveAttribute('aria-expanded', 'false')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('heading', { level: 2, name: 'harbour' })).toBeVisible()
  ;({ notebook, desk } = await session.restart())
  await keepTrash()
  await expect(topic('harbour')).toHaveAttribute('aria-expanded', 'false')
  await topic('harbour').focus()
  await desk.page.keyboard.press('ArrowRight')
  await expect(topic('harbour/budget')).toBeVisible()
})

test('a new topic stands on the shelf before any article has it', async () => {
  await shelf().getByRole('button', { name: 'New topic' }).click()
  await dialog('New topic').getByRole('textbox').fill('tides/spring')
  await desk.page.keyboard.press('Enter')
  await expect(topic('tides/spring')).toBeVisible()
  await topic('tides/spring').click()
  await expect(desk.page.getByText('No article has this topic')).toBeVisible()
  await undo()
  await expect(topic('tides')).toHaveCount(0)
  await desk.goTo('All articles')
})

test('articles are dropped on a topic: all that are chosen, with one undo', async () => {
  await expect(desk.rows.nth(2)).toBeVisible()
  await topic('harvest/bees').scrollIntoViewIfNeeded()
  const before = await count('tag:harvest/bees')
  const rows = await notebook.call('list', { count: 3 })
  const ids = (rows.ok ? rows.value.rows : []).filter(({ tags }) => !tags.includes('harvest/bees'))
  await desk.rows.nth(0).click()
  // A frame that is still loading lets go of what is dragged.
  await desk.text.ready()
  await desk.rows.nth(1).click({ modifiers: ['Control'] })
  await desk.rows.nth(2).click({ modifiers: ['Control'] })
  await desk.rows.nth(1).dragTo(topic('harvest/bees'))
  await expect.poll(() => count('tag:harvest/bees')).toBe(before + ids.length)
  await undo()
  await expect.poll(() => count('tag:harvest/bees')).toBe(before)
  await desk.page.getByRole('listbox', { name: 'Articles' }).focus()
  await desk.page.keyboard.press('Escape')
})

for (const [name, query] of [
  ['Starred', 'is:starred'],
  ['Archive', 'is:archived'],
  ['Trash', 'is:trashed'],
] as const) {
  test(`a row dropped on ${name} belongs there, and one undo brings it back`, async () => {
    await expect(desk.rows.first()).toBeVisible()
    const before = await count(query)
    const fresh = await notebook.call('list', { query: `-is:starred -is:archived`, count: 1 })
    const title = (fresh.ok && fresh.value.rows[0]?.title) || ''
    await desk.rows.filter({ hasText: title }).first().dragTo(topic(name))
    await expect.poll(() => count(query)).toBe(before + 1)
    await undo()
    await expect.poll(() => count(query)).toBe(before)
  })
}

test('a topic is moved below another by dragging', async () => {
  const before = await topics()
  // Nothing may scroll once the button is down.
  await topic('archive').scrollIntoViewIfNeeded()
  await topic('courts').dragTo(topic('archive'))
  await expect(topic('archive/courts')).toBeVisible()
  expect(await count('tag:archive/courts')).toBe(before.find(({ tag }) => tag === 'courts')?.count)
  await undo()
  await expect.poll(topics).toEqual(before)
})

test('a search is saved under a name, counted, renamed, kept over a restart, and removed', async ({ session }) => {
  await desk.search('is:unread harbour')
  await desk.page.getByRole('button', { name: 'Save this search' }).click()
  await dialog('Save this search').getByRole('textbox').fill('Harbour, to read')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('heading', { level: 2, name: 'Harbour, to read' })).toBeVisible()
  const found = await count('is:unread harbour')
  await expect(topic('Harbour, to read')).toContainText(String(found))
  await expect(desk.rows).not.toHaveCount(0)
  await topic('Harbour, to read').focus()
  await desk.page.keyboard.press('F2')
  await dialog('Rename search').getByRole('textbox').fill('Harbour')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('heading', { level: 2, name: 'Harbour' })).toBeVisible()
  ;({ notebook, desk } = await session.restart())
  await keepTrash()
  await expect(desk.page.getByRole('heading', { level: 2, name: 'Harbour' })).toBeVisible()
  await topic('Harbour').click({ button: 'right' })
  await menuItem(/^Delete search/).click()
  await expect(topic('Harbour')).toHaveCount(0)
  await expect(desk.page.getByRole('heading', { level: 2, name: 'Inbox' })).toBeVisible()
  await undo()
  await expect(topic('Harbour')).toBeVisible()
})

test('the trash says how long it keeps, gives back, and is emptied once asked', async () => {
  const all = await count('')
  const listed = await notebook.call('list', { count: 2 })
  const ids = (listed.ok ? listed.value.rows : []).map(({ id }) => id)
  await notebook.call('trash', { ids })
  await desk.goTo('Trash')
  await expect(desk.page.getByText('trash after 30 days')).toBeVisible()
  const trashed = await count('is:trashed')
  expect(trashed).toBeGreaterThanOrEqual(2)
  await desk.rows.first().click({ button: 'right' })
  await menuItem(/^Restore from Trash/).click()
  await expect.poll(() => count('is:trashed')).toBe(trashed - 1)
  await desk.page.getByRole('button', { name: 'Empty Trash' }).click()
  const asks = desk.page.getByRole('alertdialog', { name: 'Empty Trash?' })
  await expect(asks.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await desk.page.keyboard.press('Escape')
  expect(await count('is:trashed')).toBe(trashed - 1)
  await desk.page.getByRole('button', { name: 'Empty Trash' }).click()
  await asks.getByRole('button', { name: 'Empty Trash' }).click()
  await expect(desk.page.getByText('Trash is empty', { exact: true })).toBeVisible()
  expect(await count('is:trashed')).toBe(0)
  expect(await count('')).toBeGreaterThan(all - trashed - 1)
})

test('in a narrow window the shelf is a rail that opens over the list', async () => {
  await notebook.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setContentSize(900, 650)
  })
  await expect.poll(() => desk.page.evaluate(() => window.innerWidth)).toBe(900)
  await expect(topic('harbour')).toBeHidden()
  await shelf().getByRole('button', { name: 'Open the shelf' }).click()
  await expect(topic('harbour')).toBeVisible()
  await topic('harbour').click()
  await expect(topic('harbour')).toBeHidden()
  await expect(desk.page.getByRole('heading', { level: 2, name: 'harbour' })).toBeVisible()
  await desk.page.keyboard.press('Control+b')
  await expect(topic('harbour')).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await expect(topic('harbour')).toBeHidden()
})
