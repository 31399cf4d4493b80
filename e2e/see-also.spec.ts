import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { marrow, marrowSites } from './web/pages/marrow.ts'
import type { Web } from './web/server.ts'

/** Below an article: the nearest of the library, why they are, and topics that it may belong to. */

test.describe.configure({ mode: 'serial' })

let notebook: Notebook
let desk: Desk
let web: Web

test.use({ setup: { web: { sites: marrowSites } } })
test.beforeAll(async ({ session }) => {
  ;({ notebook, desk, web } = session)
  await notebook.resize(1280, 800)
  for (const [name, article] of Object.entries(marrow)) {
    const tags = name === 'inquiry' || name === 'history' ? ['valley/water', name === 'inquiry' ? 'law' : 'mills'] : []
    const clipped = await notebook.call('clip', { sources: [{ url: web.url(article.path) }], tags })
    expect(clipped.ok && clipped.value.clips[0]?.status).toBe('added')
  }
})

const seeAlso = (): Locator => desk.page.getByRole('region', { name: 'See also' })
const fileUnder = (topic: string): Locator =>
  seeAlso().getByRole('button', { name: new RegExp(`^File under ${topic},`) })

test('the command goes to the nearest articles, and each says what both mention', async () => {
  await desk.open(marrow.weir.title)
  await desk.text.focus()
  await desk.page.keyboard.press('Shift+r')
  await expect(seeAlso().getByRole('listitem').getByRole('button').first()).toBeFocused()
  await expect(seeAlso().getByRole('listitem')).toHaveCount(2)
  const inquiry = seeAlso().getByRole('listitem').filter({ hasText: marrow.inquiry.title })
  await expect(inquiry).toContainText(/The Valley Reporter.*2025/)
  await expect(inquiry).toContainText(/Both mention .*(Penhallow|sluice|chain)/)
  await expect(seeAlso().getByRole('listitem').filter({ hasText: marrow.history.title })).toContainText('weir')
})

test('it looks right and is accessible in each theme, wide and narrow', async ({ session: _ }, info) => {
  for (const theme of ['paper', 'sepia', 'ink'] as const) {
    await notebook.call('set-settings', { set: { theme } })
    await expect(desk.page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    for (const [width, height] of [
      [1280, 800],
      [900, 650],
    ] as const) {
      await notebook.resize(width, height)
      await seeAlso().scrollIntoViewIfNeeded()
      const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      const path = info.outputPath(`see-also-${theme}-${width}.png`)
      await desk.page.screenshot({ path, animations: 'disabled' })
      await info.attach(`see-also-${theme}-${width}`, { path })
    }
  }
  await notebook.call('set-settings', { set: { theme: 'paper' } })
  await notebook.resize(1280, 800)
})

test('one key files the article under a topic, undo takes it back, and the focus stays there', async () => {
  await expect(fileUnder('valley/water')).toBeVisible()
  await seeAlso().getByRole('listitem').getByRole('button').last().focus()
  await desk.page.keyboard.press('ArrowDown')
  await expect(seeAlso().getByRole('group', { name: 'Suggested topics:' }).getByRole('button').first()).toBeFocused()
  await fileUnder('valley/water').focus()
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('button', { name: 'Remove the topic valley/water' })).toBeVisible()
  await expect(fileUnder('valley/water')).toHaveCount(0)
  await expect(
    seeAlso()
      .getByRole('button', { name: /^File under/ })
      .first(),
  ).toBeFocused()
  await desk.page.keyboard.press('Control+z')
  await expect(desk.page.getByRole('button', { name: 'Remove the topic valley/water' })).toHaveCount(0)
  await expect(fileUnder('valley/water')).toBeVisible()
})

test('one in the trash is not named', async () => {
  const list = await notebook.call('list', {})
  const history = list.ok ? list.value.rows.find(({ title }) => title === marrow.history.title) : undefined
  await notebook.call('trash', { ids: [history?.id ?? ''] })
  await expect(seeAlso().getByRole('listitem')).toHaveCount(1)
  await desk.page.keyboard.press('Control+z')
  await expect(seeAlso().getByRole('listitem')).toHaveCount(2)
})

test('Enter opens the article, and the way back is there; reading to the end shows it without a command', async () => {
  await seeAlso().getByRole('button', { name: marrow.inquiry.title }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('heading', { level: 1, name: marrow.inquiry.title })).toBeVisible()
  await desk.text.ready()
  await desk.text.focus()
  await desk.page.keyboard.press('End')
  await expect(seeAlso().getByRole('button', { name: marrow.weir.title })).toBeVisible()
  await desk.page.keyboard.press('Alt+ArrowLeft')
  await expect(desk.page.getByRole('heading', { level: 1, name: marrow.weir.title })).toBeVisible()
})

test('an article without relatives shows nothing, and the command says so', async () => {
  await desk.open(marrow.bakery.title)
  await desk.text.focus()
  await desk.page.keyboard.press('Shift+r')
  await expect(desk.page.getByText('No article in this library is close to this one.')).toBeVisible()
  await expect(seeAlso()).toHaveCount(0)
})
