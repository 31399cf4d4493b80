import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePlace, root } from '../command-line.ts'
import { launch } from '../fixtures.ts'
import { deskOf } from '../pages/desk.ts'
import { startWeb } from '../web/server.ts'
import { cameraOf } from './camera.ts'

/** What stands in articles beside paragraphs, as the reader shows it, in every theme and at two sizes; the palette over it. */

const folder = process.env.COMMONPLACE_GALLERY || join(root, 'test-results', 'gallery')
const fixtures = join(root, 'src', 'renderer', 'extractor', 'fixtures')

const KINDS = ['code', 'embedded-posts', 'footnotes-pandoc', 'math-katex', 'math-tex', 'tables', 'task-list', 'ruby']

test('gallery of what stands in articles', async () => {
  test.setTimeout(600_000)
  const pages = KINDS.map((kind) => [`/${kind}`, { body: readFileSync(join(fixtures, kind, 'page.html'), 'utf8') }])
  const web = await startWeb({ sites: Object.fromEntries(pages) })
  const place = await makePlace()
  const notebook = await launch(place)
  const desk = deskOf(notebook.window)
  const camera = await cameraOf(notebook, folder, { every: true })
  try {
    for (const kind of KINDS) {
      const clipped = await notebook.call('clip', { sources: [{ url: web.url(`/${kind}`) }] })
      const title = (clipped.ok && clipped.value.clips[0]?.title) || ''
      await desk.goTo('All articles')
      // The newest: some of these pages are of one title.
      await desk.rows.filter({ hasText: title }).first().click()
      await desk.text.ready()
      await camera.take(`kind-${kind}`)
    }
    await desk.page.keyboard.press('Control+k')
    await desk.page.keyboard.type('high wat')
    await expect(desk.page.getByRole('group', { name: 'Articles' })).toBeVisible()
    await camera.take('palette-articles')
    await camera.finish()
  } finally {
    await notebook.close()
    await web.close()
    await place.dispose()
  }
})
