import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeLibrary } from '../../bench/library/make-library.ts'
import { makePlace, root } from '../command-line.ts'
import { launch } from '../fixtures.ts'
import { deskOf } from '../pages/desk.ts'
import { cameraOf } from './camera.ts'

/** Every screen in every theme and at two sizes, over libraries of none, three and three hundred articles. */

const folder = process.env.COMMONPLACE_GALLERY || join(root, 'test-results', 'gallery')

for (const articles of [3, 300]) {
  test(`gallery of ${articles}`, async () => {
    const place = await makePlace()
    makeLibrary({ folder: place.library, articles, seed: 1, now: new Date() })
    const notebook = await launch(place)
    const desk = deskOf(notebook.window)
    const camera = await cameraOf(notebook, folder, { every: true })
    try {
      await expect(desk.rows.first()).toBeVisible()
      await camera.take(`desk-${articles}`)
      await desk.rows.nth(1).click()
      await desk.text.ready()
      await camera.take(`article-${articles}`)
    } finally {
      await notebook.close()
      await place.dispose()
    }
  })
}
