import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeLibrary } from '../../bench/library/make-library.ts'
import { makePlace, root } from '../command-line.ts'
import { launch } from '../fixtures.ts'
import { deskOf } from '../pages/desk.ts'
import { cameraOf } from './camera.ts'

/** Every screen in every theme and at two sizes, over libraries of none, three and three hundred articles. */

const folder = process.env.COMMONPLACE_GALLERY || join(root, 'test-results', 'gallery')

test('gallery of an empty notebook', async () => {
  const place = await makePlace()
  const notebook = await launch(place)
  const desk = deskOf(notebook.window)
  const camera = await cameraOf(notebook, folder, { every: true })
  try {
    await expect(desk.box).toBeVisible()
    await camera.take('first')
    await desk.box.fill('a ferry')
    await desk.box.press('Enter')
    await expect(desk.page.getByRole('alert')).toBeVisible()
    await camera.take('first-refused')
    await desk.box.fill('https://nowhere.invalid/an-article-that-cannot-be-had')
    await desk.box.press('Enter')
    await expect(desk.page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await camera.take('clip-refused')
    await desk.page.getByRole('list', { name: 'Clips' }).getByRole('button', { name: 'Close' }).click()
    await notebook.app.evaluate(({ clipboard }) => clipboard.writeText('https://nowhere.invalid/the-lock?offered=1'))
    await desk.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(desk.page.getByRole('region', { name: 'On your clipboard' })).toBeVisible()
    await desk.goTo('Not clipped yet')
    await camera.take('queue-and-offer')
    await notebook.call('sample', {})
    await desk.goTo('Inbox')
    await desk.open('How to keep a commonplace book')
    await camera.take('sample')
  } finally {
    await notebook.close()
    await place.dispose()
  }
})

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
