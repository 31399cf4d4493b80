import { expect, test } from './fixtures.ts'
import { news } from './web/pages/news.ts'

test.use({ setup: {} })

test('a row of a table stays one when it is exported, and when it is copied', async ({ session }) => {
  const { web, notebook, desk } = session
  await desk.clip(web.url(news.path))
  const rows = await notebook.call('list', {})
  const id = rows.ok ? (rows.value.rows[0]?.id ?? '') : ''
  await desk.text.drag('38 tons', '17 tons')
  await desk.page.keyboard.press('h')
  await expect.poll(async () => (await desk.text.painted()).length).toBe(1)

  await desk.page.keyboard.press('c')
  await expect(desk.page.getByText('Copied with citation.')).toBeVisible()
  const copied = await notebook.app.evaluate(async ({ clipboard }) => {
    // Its name in newer runtimes is another, and so are the types.
    const board = clipboard as unknown as Record<'readText' | 'readHTML', () => string | Promise<string>>
    return { plain: await board.readText(), html: await board.readHTML() }
  })
  expect(copied.plain).toMatch(/^“38 tons\t/u)
  expect(copied.plain).toMatch(/, accessed [^\n]+\d{4}\n/u)
  expect(copied.html).toContain('<blockquote cite=')
  expect(copied.html).toMatch(/<td[^>]*>38 tons<\/td>/u)

  const exported = await notebook.call('export-preview', { format: 'markdown', ids: [id] })
  if (!exported.ok) throw new Error(exported.error.message)
  const written = JSON.stringify(exported.value.first)
  expect(written).toMatch(/\\n> \|[^\n]*? 38 tons \|/u)
  expect(written).toMatch(/\\n> \|(?: --- \|)+\\n/u)
})
