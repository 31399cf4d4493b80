import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** Shelf and list for those who cannot see them, or not well: every screen of theirs, in every theme. */

let notebook: Notebook
let desk: Desk

test.use({ setup: { library: { articles: 30, seed: 7, now: new Date() } } })
test.beforeAll(async ({ session }) => {
  ;({ notebook, desk } = session)
  await desk.goTo('All articles')
})

const press = (key: string) => desk.page.keyboard.press(key)
const list = () => desk.page.getByRole('listbox', { name: 'Articles' })
const topic = () => desk.page.getByRole('treeitem').first()

/** Each opens a screen and tells how it is left again. */
const screens: Readonly<Record<string, () => Promise<() => Promise<void>>>> = {
  async 'several chosen, and their topics'() {
    await list().focus()
    await press('Home')
    await press('Shift+j')
    await press('t')
    await expect(desk.page.getByRole('combobox', { name: /^Topics/ })).toBeFocused()
    return async () => {
      await press('Escape')
      await list().focus()
      await press('Escape')
    }
  },
  async 'the menu of a row'() {
    await list().focus()
    await press('Home')
    await press('Shift+F10')
    await expect(desk.page.getByRole('menu')).toBeVisible()
    return () => press('Escape')
  },
  async 'the menu of a topic'() {
    await topic().focus()
    await press('Shift+F10')
    await expect(desk.page.getByRole('menu')).toBeVisible()
    return () => press('Escape')
  },
  async 'the name of a topic'() {
    await topic().focus()
    await press('F2')
    await expect(desk.page.getByRole('dialog', { name: 'Rename topic' })).toBeVisible()
    return () => press('Escape')
  },
  async 'the trash, about to be emptied'() {
    await desk.goTo('Trash')
    await desk.page.getByRole('button', { name: 'Empty Trash' }).click()
    await expect(desk.page.getByRole('alertdialog')).toBeVisible()
    return async () => {
      await press('Escape')
      await desk.goTo('All articles')
    }
  },
  async 'the trash'() {
    await desk.goTo('Trash')
    await expect(desk.rows.first()).toBeVisible()
    return () => desk.goTo('All articles')
  },
  async 'an empty list'() {
    await notebook.call('save-search', { name: 'Nothing', query: 'is:starred is:unread is:archived tag:nowhere' })
    await desk.page.getByRole('button', { name: 'Nothing' }).click()
    await expect(desk.page.getByText('No matches yet')).toBeVisible()
    return () => desk.goTo('All articles')
  },
}

for (const [name, enter] of Object.entries(screens)) {
  test(`axe finds nothing on: ${name}`, async () => {
    if (name.startsWith('the trash')) {
      const listed = await notebook.call('list', { count: 1 })
      if (listed.ok) await notebook.call('trash', { ids: listed.value.rows.map(({ id }) => id) })
    }
    const leave = await enter()
    for (const theme of ['paper', 'sepia', 'ink'] as const) {
      await notebook.call('set-settings', { set: { theme } })
      await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
      const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
      const said = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      )
      expect.soft(said, theme).toEqual([])
    }
    await leave()
  })
}

test('axe finds nothing on the shelf that is laid open in a narrow window', async () => {
  await notebook.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setContentSize(900, 650)
  })
  await expect.poll(() => desk.page.evaluate(() => window.innerWidth)).toBe(900)
  // The key lays the shelf open only once the window has folded it.
  await expect(topic()).toBeHidden()
  await press('Control+b')
  await expect(topic()).toBeVisible()
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
        theme,
      )
      .toEqual([])
  }
})
