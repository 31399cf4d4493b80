import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePlace, root } from '../command-line.ts'
import { launch } from '../fixtures.ts'
import { deskOf } from '../pages/desk.ts'
import { news } from '../web/pages/news.ts'
import { startWeb } from '../web/server.ts'
import { cameraOf } from './camera.ts'

/** The page with all that opens on it, and every dialog, in every theme and at two sizes. */

const folder = process.env.COMMONPLACE_GALLERY || join(root, 'test-results', 'gallery')

const MARKS = [
  {
    passage: 'its engineer, Ottoline Marsh, now says that the wall must be taken down',
    colour: 1,
    note: 'Ask **Marsh**.',
  },
  {
    passage: 'the wall must be taken down to the river bed',
    colour: 4,
    note: 'Overlapping: see [the survey](https://a.example/).',
  },
  { passage: 'the mill has halved its hours', colour: 3, note: 'Figures below; *compare*.' },
  { passage: 'a crack as wide as a hand', colour: 2, note: '' },
] as const

test('gallery of the page and the dialogs', async () => {
  test.setTimeout(900_000)
  const place = await makePlace()
  const web = await startWeb()
  const notebook = await launch(place)
  const desk = deskOf(notebook.window)
  const camera = await cameraOf(notebook, folder, { every: true })
  const { page } = desk
  const { keyboard } = page
  try {
    await desk.clip(web.url(news.path))
    const listed = await notebook.call('list', {})
    const id = (listed.ok && listed.value.rows[0]?.id) || ''
    const stored = await notebook.call('text', { id })
    const text = stored.ok ? stored.value.text : ''
    for (const { passage, colour, note } of MARKS) {
      const start = text.indexOf(passage)
      await notebook.call('highlight', { id, start, end: start + passage.length, colour, note })
    }
    await notebook.call('tag', { ids: [id], add: ['river/locks', 'towns'] })
    await desk.text.click('the mill has halved its hours')
    await camera.take('highlight')
    await desk.text.click('its engineer, Ottoline Marsh')
    await keyboard.press('n')
    await expect(page.getByLabel('Note on the highlight')).toBeFocused()
    await camera.take('note')
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await desk.text.drag('built when grain still travelled')
    await camera.take('selection')
    await keyboard.press('Escape')
    const opened: readonly (readonly [string, string])[] = [
      ['Control+f', 'find'],
      ['Control+Shift+o', 'outline'],
      ['Control+k', 'palette'],
      ['?', 'help'],
      ['Control+Shift+e', 'export'],
    ]
    for (const [key, name] of opened) {
      await desk.text.focus()
      await keyboard.press(key)
      if (name === 'find') await keyboard.type('the')
      else await expect(page.getByRole(name === 'outline' ? 'menu' : 'dialog')).toBeVisible()
      await camera.take(name)
      await keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await desk.tool('Text appearance').click()
    await camera.take('type')
    await keyboard.press('Escape')
    await desk.text.focus()
    await keyboard.press('i')
    await camera.take('facts')
    await keyboard.press('i')
    await page.getByRole('button', { name: /blocks? left out$/ }).scrollIntoViewIfNeeded()
    await camera.take('colophon')

    await keyboard.press('Control+,')
    for (const section of [
      'Library',
      'Appearance',
      'Shortcuts',
      'Highlight colours',
      'Clipping and reading',
      'Privacy',
    ]) {
      await page.getByRole('tab', { name: section }).click()
      await camera.take(`settings-${section.toLowerCase()}`)
    }
    await keyboard.press('Escape')

    // What is under way, and what is known already.
    await desk.box.fill(web.url('/slow/never'))
    await desk.box.press('Enter')
    await desk.box.fill(web.url(news.path))
    await desk.box.press('Enter')
    await expect(page.getByText('You have this article already.')).toBeVisible()
    await camera.take('clipping')
    await camera.finish()
  } finally {
    await notebook.close()
    await web.close()
    await place.dispose()
  }
})
