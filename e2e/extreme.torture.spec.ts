import { expect, type Notebook, test } from './fixtures.ts'
import { type Reader, sitDown } from './pages/hard-pages.ts'
import { rounds } from './rounds.ts'
import { extremePages } from './web/pages/extreme.ts'
import type { Web } from './web/server.ts'

/**
 * Each field of a page with texts of 300,000 signs, and each kind of body as large as it comes: every one is answered,
 * opens where it became an article, and leaves the window and the next page as they were.
 */
let web: Web
let notebook: Notebook
let reader: Reader

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook } = session)
  reader = await sitDown(notebook, web)
})

/** Every second one in `npm test`: neighbours are of the same kind. */
const pages = extremePages.filter((_, index) => index % rounds(2, 1) === 0)

test('there are pages of each field and of each kind of body', () => {
  expect(pages.length).toBeGreaterThanOrEqual(40)
  expect(new Set(extremePages.map(({ path }) => path)).size).toBe(extremePages.length)
})

for (const { name, path } of pages) {
  test(`a page of ${name}`, async () => {
    test.setTimeout(240_000)
    const { id, status, error } = await reader.clip(web.url(path))
    test.info().annotations.push({ type: 'answer', description: error?.message ?? status })
    if (id !== null) await reader.open(id)
    await reader.answers()
    const next = await reader.clip(web.url(`/small?after=${encodeURIComponent(name)}`))
    expect(next.status).toBe('added')
  })
}
