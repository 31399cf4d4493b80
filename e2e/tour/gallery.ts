import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeLibrary } from '../../bench/library/make-library.ts'
import { makePlace, root } from '../command-line.ts'
import { launch } from '../fixtures.ts'
import { type Desk, deskOf } from '../pages/desk.ts'
import { type Camera, cameraOf } from './camera.ts'

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
    await desk.goTo('Failed and waiting')
    await camera.take('queue-and-offer')
    await notebook.call('sample', {})
    await desk.goTo('Inbox')
    await desk.open('How to keep a commonplace book')
    await camera.take('sample')
    await camera.finish()
  } finally {
    await notebook.close()
    await place.dispose()
  }
})

for (const articles of [3, 300]) {
  test(`gallery of ${articles}`, async () => {
    test.setTimeout(600_000)
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
      if (articles === 300) await shelfAndList(desk, camera)
      await camera.finish()
    } finally {
      await notebook.close()
      await place.dispose()
    }
  })
}

/** What the shelf and the list can be asked. */
async function shelfAndList(desk: Desk, camera: Camera): Promise<void> {
  const { page, rows } = desk
  const { keyboard } = page
  const topic = page.getByRole('navigation', { name: 'Shelf' }).getByTitle('harbour', { exact: true })
  const list = page.getByRole('listbox', { name: 'Articles' })

  await rows.nth(3).click({ modifiers: ['Shift'] })
  await camera.take('chosen')
  await keyboard.press('t')
  await expect(page.getByRole('combobox', { name: /^Topics/ })).toBeFocused()
  await camera.take('chosen-tags')
  await keyboard.press('Escape')
  await list.focus()
  await keyboard.press('Escape')
  await rows.nth(2).click({ button: 'right' })
  await camera.take('row-menu')
  await keyboard.press('Escape')
  await keyboard.press('Shift+s')
  await camera.take('sort-menu')
  await keyboard.press('Escape')

  await topic.click({ button: 'right' })
  await camera.take('topic-menu')
  await keyboard.press('Escape')
  await topic.click()
  await keyboard.press('F2')
  await page.getByRole('dialog').getByRole('textbox').fill('courts')
  await camera.take('topic-merge')
  await keyboard.press('Escape')
  await keyboard.press('Escape')

  await page.getByRole('navigation', { name: 'Shelf' }).getByTitle('Unread, this week').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Unread, this week' })).toBeVisible()
  await camera.take('saved-search')
  await desk.search('silt -survey')
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible()
  await camera.take('found')
  await keyboard.press('Escape')

  await desk.goTo('Trash')
  await camera.take('trash')
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  await camera.take('trash-empty')
  await keyboard.press('Escape')
  await desk.goTo('Inbox')
  await keyboard.press('Control+b')
  await camera.take('shelf-hidden')
  await keyboard.press('Control+b')
}
