import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { blog } from './web/pages/blog.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** The dialog of the export, by keys alone. */

test.describe.configure({ mode: 'serial' })

let web: Web
let notebook: Notebook
let desk: Desk
let folder: string

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  folder = join(session.place.folder, 'vault')
  await mkdir(folder)
  await notebook.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, folder)
})

const dialog = () => desk.page.getByRole('dialog', { name: 'Export' })
const check = (name: string) => dialog().getByRole('checkbox', { name })
const counts = () => dialog().getByRole('status')
const preview = () => dialog().getByRole('region', { name: /^The beginning of/ })
const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort()
const keys = async (...names: readonly string[]) => {
  for (const name of names) await desk.page.keyboard.press(name)
}
/** Moves the focus on as who cannot see it does, at most once around the dialog. */
async function tabTo(locator: ReturnType<typeof check>): Promise<void> {
  await locator.waitFor()
  for (let presses = 0; presses < 40; presses += 1) {
    if (await locator.evaluate((each) => each === document.activeElement)) return
    await keys('Tab')
  }
  await expect(locator).toBeFocused()
}

async function expectAccessible(): Promise<void> {
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  }
}

test('an empty library has nothing to export, and the dialog says so', async () => {
  await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
  await keys('Control+Shift+e')
  await expect(counts()).toContainText('There are no articles here.')
  await expect(dialog().getByRole('button', { name: 'Choose folder…' })).toBeDisabled()
  await expectAccessible()
  await keys('Escape')
  await expect(dialog()).toBeHidden()
})

test('articles without highlights are left out until they are asked for', async () => {
  await desk.clip(web.url(news.path))
  await desk.clip(web.url(blog.path))
  await desk.goTo('Inbox')
  await keys('Control+Shift+e')
  // How many articles there are to choose from is said before anything is chosen.
  await expect(dialog().getByRole('radio', { name: 'Inbox 2', exact: true })).toBeVisible()
  await expect(dialog().getByRole('radio', { name: 'All articles 2', exact: true })).toBeVisible()
  await dialog().getByRole('radio', { name: 'All articles' }).check()
  await expect(counts()).toContainText('None of these 2 articles has highlights or notes.')
  await expect(dialog().getByRole('button', { name: 'Choose folder…' })).toBeDisabled()
  await tabTo(check('Articles without highlights or notes'))
  await keys('Space')
  await expect(counts()).toContainText('2 articles · 0 highlights · 0 articles with notes')
  await expect(dialog().getByRole('button', { name: 'Choose folder…' })).toBeEnabled()
  await keys('Space')
  await keys('Escape')
})

test('counts, choices and the first file are there for who uses keys and reads with their ears', async () => {
  await desk.open(news.title)
  await desk.text.drag('a crack as wide as a hand')
  await keys('n')
  await desk.page.keyboard.type('Ask **Marsh**.')
  await keys('Control+Enter')
  await expect(desk.notes).toContainText('Ask Marsh.')
  await keys('Control+Shift+e')
  await expect(counts()).toContainText('1 article · 1 highlight · 1 article with notes')
  await expect(preview()).toContainText('> a crack as wide as a hand')
  await expect(preview()).not.toContainText(`# ${news.title}`)
  await tabTo(check('Title as a heading'))
  await keys('Space')
  await expect(preview()).toContainText(`# ${news.title}`)
  await tabTo(check('Full text'))
  await keys('Space')
  await expect(preview()).toContainText('## Text')
  await tabTo(preview())
  await keys('End')
  await expect.poll(() => preview().evaluate((each) => each.scrollTop)).toBeGreaterThan(0)
  await expectAccessible()
  await keys('Escape')
})

test('what was chosen is chosen the next time; a list leaves out and says so', async () => {
  await keys('Escape')
  await keys('Control+Shift+e')
  await expect(check('Full text')).toBeChecked()
  await check('Full text').uncheck()
  await dialog().getByRole('radio', { name: 'All articles' }).check()
  await expect(counts()).toContainText('1 article without highlights or notes is left out.')
  await keys('Escape')
})

test('the plan says what will be done, and Enter does it', async () => {
  await keys('Control+Shift+e')
  await tabTo(dialog().getByRole('button', { name: 'Choose folder…' }))
  await keys('Enter')
  await expect(dialog()).toContainText(folder)
  await expect(dialog()).toContainText('New files1')
  expect(await files()).toEqual([])
  await expect(dialog().getByRole('button', { name: 'Write 1 file' })).toBeFocused()
  await keys('Enter')
  await expect(dialog()).toContainText('1 file was written.')
  expect(await files()).toHaveLength(1)
  await expectAccessible()
  await keys('Escape')
})

test('a moved file is followed; an edited one is named before anything is written, and stays', async () => {
  const [name = ''] = await files()
  await mkdir(join(folder, 'deep'))
  await rename(join(folder, name), join(folder, 'deep', name))
  await keys('Control+Shift+e')
  await tabTo(dialog().getByRole('button', { name: 'Choose folder…' }))
  await keys('Enter')
  await expect(dialog()).toContainText('Already up to date1')
  await dialog().getByRole('button', { name: 'Back' }).click()
  await writeFile(join(folder, 'deep', name), `${await readFile(join(folder, 'deep', name), 'utf8')}\nmy own`)
  await dialog().getByRole('button', { name: 'Choose folder…' }).click()
  await expect(dialog()).toContainText('1 file will not be written:')
  await expect(dialog()).toContainText('has been changed since it was exported')
  await expectAccessible()
  await dialog().getByRole('button', { name: 'Done' }).click()
  expect(await files()).toEqual([join('deep', name)])
})

test('an export is undone: the new file goes, the user’s own stays', async () => {
  const before = await files()
  await desk.goTo('All articles')
  await keys('Control+Shift+e')
  await dialog().getByRole('radio', { name: 'All articles' }).check()
  await check('Articles without highlights or notes').check()
  await check('One document').check()
  await expect(preview()).toContainText('title: All articles')
  await dialog().getByRole('button', { name: 'Choose folder…' }).click()
  await dialog().getByRole('button', { name: 'Write 1 file' }).click()
  await expect(dialog()).toContainText('1 file was written.')
  expect(await files()).toHaveLength(before.length + 1)
  await dialog().getByRole('button', { name: 'Undo export' }).click()
  await expect(dialog()).toContainText('The export was undone: 1 removed, 0 restored.')
  expect(await files()).toEqual(before)
  await keys('Escape')
  await expect(dialog()).toBeHidden()
})

test('the command line adds the text and copies the images where its options say so', async ({ session }) => {
  const out = join(session.place.folder, 'by command')
  const { files, refused } = await session.place.json<{ files: { path: string }[]; refused: unknown[] }>([
    ...['export', '--to', out, '--full-text', '--images'],
  ])
  expect(refused).toEqual([])
  expect(files).toHaveLength(1)
  const text = await readFile(files[0]?.path ?? '', 'utf8')
  expect(text).toContain('\n## Text\n')
  const images = [...text.matchAll(/!\[.*\]\((images\/[0-9a-f]{32}\.\w+)\)/gu)].map(([, path]) => path ?? '')
  expect(images.length).toBeGreaterThan(0)
  for (const path of images) expect((await readFile(join(out, path))).length).toBeGreaterThan(0)
  expect(text).not.toContain('asset://')
})
