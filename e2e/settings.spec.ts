import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** What can be set: by keys alone, at once, and with a way back. */

test.describe.configure({ mode: 'serial' })

let place: Place
let notebook: Notebook
let desk: Desk
let dialog: Locator

test.use({ setup: { library: { articles: 6, seed: 3, now: new Date('2026-11-20T12:00:00Z') } } })
test.beforeAll(async ({ session }) => {
  ;({ place, notebook, desk } = session)
  dialog = desk.page.getByRole('dialog', { name: 'Settings' })
})

async function open(section: string): Promise<void> {
  await desk.page.keyboard.press('Control+,')
  await dialog.getByRole('tab', { name: section }).click()
}

async function close(): Promise<void> {
  await desk.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

async function settings() {
  const answer = await notebook.call('settings', {})
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.settings
}

async function canUndo() {
  const library = await notebook.call('library', {})
  return library.ok ? library.value.canUndo : null
}

test('they open, are gone through and set by keys alone, and count at once', async () => {
  const { keyboard } = desk.page
  await expect(desk.rows.first()).toBeVisible()
  await keyboard.press('Control+,')
  await expect(dialog.getByRole('tab', { name: 'Library' })).toBeFocused()
  for (let section = 0; section < 4; section++) await keyboard.press('ArrowDown')
  await expect(dialog.getByRole('tab', { name: 'Clipping and reading' })).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Tab')
  await expect(dialog.getByLabel('Keep images')).toBeFocused()
  await keyboard.press('Space')
  await expect.poll(async () => (await settings()).images).toBe(false)
  // It is set before the way back is remembered, and a test is faster than any hand.
  await expect.poll(canUndo).not.toBeNull()
  await keyboard.press('Control+z')
  await expect(dialog.getByLabel('Keep images')).toBeChecked()
  expect((await settings()).images).toBe(true)
  await close()
})

test('a key of one’s own works, and is shown in the help and in the menu', async () => {
  const { keyboard } = desk.page
  await open('Shortcuts')
  await dialog.getByLabel('Filter the commands').fill('inbox')
  const way = dialog.getByRole('button', { name: 'Change the shortcut for “Go to Inbox”' })
  await way.focus()
  await keyboard.press('Enter')
  await keyboard.press('Control+i')
  await expect(way).toBeFocused()
  await close()

  await desk.goTo('All articles')
  await keyboard.press('Control+1')
  await keyboard.press('?')
  const help = desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await help.getByLabel('Filter the shortcuts').fill('inbox')
  await expect(help.getByText('Ctrl I')).toBeVisible()
  await keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(desk.page.getByRole('heading', { name: 'All articles', level: 2 })).toBeVisible()
  await keyboard.press('Control+i')
  await expect(desk.page.getByRole('heading', { name: 'Inbox', level: 2 })).toBeVisible()
})

test('a key that another command has is taken only when that is said, and Reset gives all back', async () => {
  const { keyboard } = desk.page
  await open('Shortcuts')
  await dialog.getByRole('button', { name: 'Change the shortcut for “Star / Unstar”' }).click()
  await keyboard.press('e')
  await expect(dialog).toContainText('e is already the shortcut for “Archive / Move to Inbox”.')
  expect((await settings()).keys).not.toHaveProperty('star')
  await keyboard.press('Control+c')
  await expect(dialog).toContainText('Ctrl C is used by text fields, menus or the system.')
  await keyboard.press('e')
  await dialog.getByRole('button', { name: 'Use it here instead' }).click()
  await expect.poll(async () => (await settings()).keys).toMatchObject({ star: ['e'], archive: [] })
  await dialog.getByRole('button', { name: 'Reset all shortcuts' }).click()
  await expect.poll(async () => (await settings()).keys).toEqual({})
  await close()
})

test('single keys that are switched off do nothing, in the list and in the article', async () => {
  const { keyboard } = desk.page
  await desk.rows.first().click()
  await desk.text.ready()
  await open('Shortcuts')
  await dialog.getByLabel('Single-letter shortcuts').uncheck()
  await expect.poll(async () => (await settings()).singleKeys).toBe(false)
  await close()
  const star = desk.tool('Star')
  const before = await star.getAttribute('aria-pressed')
  await desk.text.focus()
  await keyboard.press('s')
  await keyboard.press('?')
  // A key that works comes after those that do not, so that these had their time.
  await keyboard.press('Control+k')
  await expect(desk.page.getByRole('dialog', { name: 'Find a command' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(star).toHaveAttribute('aria-pressed', before ?? '')
  await notebook.call('set-settings', { set: { singleKeys: true } })
  await desk.text.focus()
  await keyboard.press('s')
  await expect(star).not.toHaveAttribute('aria-pressed', before ?? '')
})

test('the colours of highlights have the names their reader gives them', async () => {
  await open('Highlight colours')
  const field = dialog.getByLabel('Green')
  const before = await field.inputValue()
  await field.fill('Quote this')
  await desk.page.keyboard.press('Enter')
  const names = async () => {
    const answer = await notebook.call('library', {})
    return answer.ok ? answer.value.highlightColours : {}
  }
  await expect.poll(names).toMatchObject({ '2': 'Quote this' })
  const inMenu = () =>
    notebook.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('colour-2')?.label.replace('&', ''))
  await expect.poll(inMenu).toBe('Quote this')
  await notebook.call('undo', {})
  await expect(field).toHaveValue(before)
  await expect.poll(inMenu).toBe(before)
  await close()
})

test('the log and the folder of the library are shown', async () => {
  await notebook.app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shownInFolder: shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  const shown = () =>
    notebook.app.evaluate(() => (globalThis as unknown as { shownInFolder: readonly string[] }).shownInFolder)
  await open('Library')
  await expect(dialog).toContainText(place.library)
  await dialog.getByRole('button', { name: 'Show folder' }).click()
  await expect.poll(shown).toEqual([place.library])
  await close()
  await notebook.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('show-log')?.click())
  await expect.poll(async () => (await shown()).at(-1)).toMatch(/commonplace\.log$/)
})

for (const theme of ['paper', 'sepia', 'ink'] as const) {
  test(`nothing is wrong with them for those who cannot see them, in ${theme}`, async () => {
    await notebook.call('set-settings', { set: { theme } })
    await open('Library')
    for (const section of [
      'Library',
      'Appearance',
      'Shortcuts',
      'Highlight colours',
      'Clipping and reading',
      'Privacy',
    ]) {
      await dialog.getByRole('tab', { name: section }).click()
      // Its rows are all alike: a few of them are soon looked through.
      if (section === 'Shortcuts') await dialog.getByLabel('Filter the commands').fill('article')
      // What is beneath has its own test, and is hidden from everybody meanwhile.
      const { violations } = await new AxeBuilder({ page: desk.page })
        .setLegacyMode(true)
        .include('[role="dialog"]')
        .analyze()
      expect(violations.map(({ id, nodes }) => `${section}: ${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
    }
    await close()
  })
}

const SIZES = [
  [900, 640],
  [1280, 800],
  [1600, 1000],
] as const

for (const [width, height] of SIZES) {
  test(`they use the width of their sheet in a window of ${width} × ${height}`, async () => {
    await notebook.resize(width, height)
    await open('Library')
    for (const section of ['Library', 'Appearance', 'Shortcuts', 'Highlight colours', 'Privacy']) {
      await dialog.getByRole('tab', { name: section }).click()
      const panel = dialog.getByRole('tabpanel', { name: section })
      await expect(panel).toBeVisible()
      const edges = await panel.evaluate((panel) => {
        const ends = [...panel.querySelectorAll('button, input[type="text"], label')].map(
          (control) => control.getBoundingClientRect().right,
        )
        return {
          overflow: panel.scrollWidth - panel.clientWidth,
          unused: Math.round(panel.getBoundingClientRect().left + panel.clientWidth - Math.max(...ends)),
        }
      })
      expect(edges.overflow, section).toBe(0)
      // Its own padding.
      expect(edges.unused, section).toBeLessThanOrEqual(16)
    }
    await close()
  })
}

test('a sample in the settings follows how text is set, as the page does beneath', async () => {
  await open('Appearance')
  const style = (name: 'fontSize' | 'lineHeight' | 'textAlign') =>
    dialog
      .getByRole('region', { name: 'Sample' })
      .getByRole('paragraph')
      .evaluate((sample, name) => getComputedStyle(sample)[name], name)
  const [size, spacing] = [await style('fontSize'), await style('lineHeight')]
  expect([size, await style('textAlign')]).toEqual(['17px', 'start'])
  await dialog.getByRole('button', { name: 'Size: more' }).click()
  await expect.poll(() => style('fontSize')).not.toBe(size)
  await dialog.getByRole('button', { name: 'Line spacing: more' }).click()
  await expect.poll(() => style('lineHeight')).not.toBe(spacing)
  await dialog.getByLabel('Justify text').check()
  await expect.poll(() => style('textAlign')).toBe('justify')
  // Each is a change of its own, which Undo takes back.
  for (let change = 0; change < 3; change++) await notebook.call('undo', {})
  await expect.poll(() => style('fontSize')).toBe(size)
  await expect.poll(() => style('lineHeight')).toBe(spacing)
  await expect.poll(() => style('textAlign')).toBe('start')
  await close()
})

/** What the dialog of the system answers. */
const choosing = (folder: string) =>
  notebook.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, folder)

const titles = async (): Promise<readonly string[]> => (await desk.rows.allTextContents()).slice(0, 3)

test('another library is opened in place of this one, and what is no library leaves this one open', async () => {
  const strange = join(place.folder, 'holiday')
  await mkdir(strange)
  await writeFile(join(strange, 'packing list.txt'), 'socks')
  await choosing(strange)
  await open('Library')
  await dialog.getByRole('button', { name: 'Open another library…' }).click()
  await expect(dialog).toContainText('This folder is not empty and is not a library')
  await close()
  const before = await titles()
  expect(before.length).toBe(3)

  const other = join(place.folder, 'other')
  await mkdir(other)
  await choosing(other)
  await desk.page.keyboard.press('Control+k')
  await desk.page.keyboard.type('another library')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
  await expect(desk.page.getByText(`The library in ${other} is open.`)).toBeVisible()

  await choosing(place.library)
  await open('Library')
  await dialog.getByRole('button', { name: 'Open another library…' }).click()
  await expect(desk.page.getByText(`The library in ${place.library} is open.`)).toBeVisible()
  await expect(desk.rows.first()).toBeVisible()
  expect(await titles()).toEqual(before)
})

test('the library is backed up into one file, and told where', async () => {
  await open('Library')
  await dialog.getByRole('button', { name: 'Back up now' }).press('Enter')
  await expect(dialog.getByRole('status')).toContainText(/Backed up \d+ files to/)
  const library = await notebook.call('library', {})
  const folder = library.ok ? library.value.folder : ''
  expect(await readdir(join(folder, 'backups'))).toEqual([expect.stringMatching(/^commonplace-\d{8}-\d{6}\.zip$/)])
  await desk.page.keyboard.press('Escape')
})

test('the library is moved whole, and the former folder goes to the trash', async ({ session }) => {
  const target = join(place.folder, 'new place')
  await mkdir(target)
  await notebook.app.evaluate(({ shell }) => {
    const trashed: string[] = []
    Object.assign(globalThis, { trashed })
    shell.trashItem = async (path) => void trashed.push(path)
  })
  const before = await titles()
  await choosing(target)
  await open('Library')
  await dialog.getByRole('button', { name: 'Move library…' }).click()
  await expect(desk.page.getByText(`The library is now in ${target}.`)).toBeVisible()
  await expect(desk.rows.first()).toBeVisible()
  expect(await titles()).toEqual(before)
  expect(await notebook.call('library', {})).toMatchObject({ value: { folder: target } })
  expect(await notebook.app.evaluate(() => (globalThis as unknown as { trashed: readonly string[] }).trashed)).toEqual([
    place.library,
  ])
  expect(await readdir(target)).toEqual(expect.arrayContaining(['articles', 'library.json']))

  ;({ notebook, desk } = await session.restart({ env: { COMMONPLACE_LIBRARY: '' } }))
  await expect(desk.rows.first()).toBeVisible()
  expect(await notebook.call('library', {})).toMatchObject({ value: { folder: target } })
})
