import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { news } from './web/pages/news.ts'
import { weir } from './web/pages/weir.ts'
import type { Web } from './web/server.ts'

/** The window for those who cannot see it, or not well, or use no mouse. */

test.describe.configure({ mode: 'serial' })

let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
})

/** What axe finds wrong, in words. In the article's frame it hangs: that runs no scripts. */
async function violations(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

test('nothing is wrong with the empty window', async () => {
  await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('nor with the desk, in any theme', async () => {
  await desk.clip(web.url(news.path))
  await desk.text.drag('a crack as wide as a hand')
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('See [the survey](https://example.org/survey).')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes.getByRole('link', { name: 'the survey' })).toBeVisible()
  await desk.page.keyboard.press('t')
  await desk.page.keyboard.type('river/locks')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('button', { name: 'Remove the topic river/locks' })).toBeVisible()
  await desk.page.keyboard.press('Escape')
  for (const theme of ['paper', 'sepia', 'ink']) {
    await desk.page.getByRole('button', { name: 'Change the theme' }).click()
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    expect(await violations()).toEqual([])
  }
})

test('nor with what was found, the dialogs and the narrow window', async () => {
  await desk.search('river')
  await expect(desk.rows).toHaveCount(1)
  expect(await violations()).toEqual([])
  await desk.box.press('Escape')
  await desk.text.focus()
  for (const [key, name] of [
    ['?', 'Keyboard shortcuts'],
    ['Control+k', 'Find a command'],
    ['Control+Shift+e', 'Export'],
  ] as const) {
    await desk.page.keyboard.press(key)
    await expect(desk.page.getByRole('dialog', { name })).toBeVisible()
    expect(await violations()).toEqual([])
    await desk.page.keyboard.press('Escape')
    await expect(desk.page.getByRole('dialog')).toBeHidden()
  }
  await notebook.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setContentSize(900, 650)
  })
  await expect.poll(() => desk.page.evaluate(() => window.innerWidth)).toBe(900)
  expect(await violations()).toEqual([])
})

test('nor with what stands below an article, its menus and dialogs, in any theme', async () => {
  const { page } = desk
  await desk.clip(web.url(weir.path))
  await expect(page.getByRole('heading', { level: 1, name: weir.title })).toBeVisible()
  const { id, text } = await current()
  const start = text.indexOf(weir.story.heading)
  await notebook.call('cut', { id, version: 1, cut: { do: 'story', start } })
  const stories = page.getByRole('region', { name: 'Also on this page' })
  await stories.getByRole('button', { name: weir.story.heading, exact: true }).click()
  await desk.text.focus()
  await page.keyboard.press('l')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Blocks brought back' })).toBeVisible()
  await notebook.call('keep-stories', { id })
  await expect(stories).toContainText('In the library')
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    expect(await violations()).toEqual([])
  }
  await desk.text.drag('drovers who had been warned')
  await page.getByRole('button', { name: 'More for this passage' }).click()
  await expect(page.getByRole('menuitem', { name: 'Leave out this paragraph' })).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await desk.tool('More for this article').click()
  await page.getByRole('menuitem', { name: 'Text encoding…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const list = await notebook.call('list', {})
  const others = list.ok ? list.value.rows.filter(({ title }) => title !== news.title) : []
  await notebook.call('trash', { ids: others.map((row) => row.id) })
  await desk.open(news.title)
})

/** The article that was clipped last, and its text. */
async function current(): Promise<{ readonly id: string; readonly text: string }> {
  const list = await notebook.call('list', {})
  const id = list.ok ? (list.value.rows[0]?.id ?? '') : ''
  const text = await notebook.call('text', { id })
  return { id, text: text.ok ? text.value.text : '' }
}

test('nor with the article itself, in any theme', async () => {
  const address = await desk.page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).src)
  // A frame without scripts lets no axe in: the same page as a window of its own does.
  const opening = notebook.app.waitForEvent('window')
  await notebook.app.evaluate(({ BrowserWindow }, address) => {
    void new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL(address)
  }, address)
  const article = await opening
  await article.waitForLoadState()
  await expect(article).toHaveTitle(news.title)
  for (const theme of ['paper', 'sepia', 'ink']) {
    await article.evaluate((theme) => {
      document.documentElement.dataset.theme = theme
    }, theme)
    const { violations, passes } = await new AxeBuilder({ page: article })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
    expect(passes.map(({ id }) => id)).toContain('color-contrast')
  }
  await article.close()
})

test('what is highlighted is set in the colour of text, and in the system’s where that gives the colours', async () => {
  const rules = () =>
    desk.page
      .locator('iframe')
      .evaluate((frame) =>
        [...((frame as HTMLIFrameElement).contentDocument?.adoptedStyleSheets ?? [])]
          .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
          .filter((rule) => rule.startsWith('::highlight(mark-')),
      )
  expect((await rules())[0]).toMatch(/background-color: oklch\([^)]*\); color: oklch\([^)]*\);/)
  await desk.page.emulateMedia({ forcedColors: 'active' })
  await expect.poll(async () => (await rules())[0]).toMatch(/background-color: mark; color: marktext; .*underline/i)
  await desk.page.emulateMedia({ forcedColors: null })
  await expect.poll(async () => (await rules())[0]).toMatch(/background-color: oklch/)
})

test('who asks for less motion gets none', async () => {
  const motion = () =>
    desk.page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(
            ({ transitionDuration, animationName }) =>
              !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none',
          ).length,
    )
  await desk.page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await motion()).toBeGreaterThan(0)
  await desk.page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await motion()).toBe(0)
  await desk.page.emulateMedia({ reducedMotion: null })
})

test('the theme follows the system until another is chosen', async () => {
  await desk.page.getByRole('button', { name: 'Change the theme' }).click()
  await expect(desk.said).toContainText('follows the system')
  await desk.page.emulateMedia({ colorScheme: 'dark' })
  await expect(desk.page.locator('html[data-theme="ink"]')).toBeAttached()
  await desk.page.emulateMedia({ colorScheme: 'light' })
  await expect(desk.page.locator('html[data-theme="paper"]')).toBeAttached()
})

test('an article is read, highlighted and left by keys alone', async () => {
  await desk.page.getByRole('listbox', { name: 'Articles' }).focus()
  await desk.page.keyboard.press('Home')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.locator('iframe')).toBeFocused()
  const before = (await desk.text.painted()).length
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Shift+ArrowDown')
  expect((await desk.text.selection()).length).toBeGreaterThan(0)
  await desk.page.keyboard.press('h')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(before + 1)
  await desk.page.keyboard.press('u')
  await expect(desk.page.getByRole('listbox', { name: 'Articles' })).toBeFocused()
})
