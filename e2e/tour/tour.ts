import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePlace, root } from '../command-line.ts'
import { launch } from '../fixtures.ts'
import { deskOf } from '../pages/desk.ts'
import { aggregatorPaths } from '../web/pages/aggregator.ts'
import { blog } from '../web/pages/blog.ts'
import { news } from '../web/pages/news.ts'
import { startWeb } from '../web/server.ts'
import { cameraOf } from './camera.ts'

/** A walk through the notebook on pages of our own: what a first user would do, with a picture of each screen. */

const folder = process.env.COMMONPLACE_TOUR_PICTURES || join(root, 'test-results', 'tour', 'pictures')
const every = process.env.COMMONPLACE_TOUR_EVERY === '1'

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

test('tour', async () => {
  const web = await startWeb()
  const place = await makePlace()
  const notebook = await launch(place)
  const desk = deskOf(notebook.window)
  const camera = await cameraOf(notebook, folder, { every })
  const { keyboard } = desk.page
  const painted = (count: number) => expect.poll(async () => (await desk.text.painted()).length).toBe(count)
  try {
    await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
    await camera.take('first')
    say(`Sample pages are served at ${web.origin}; the library is new and empty.`)

    for (const path of ['/long/4', ...aggregatorPaths, blog.path, news.path]) {
      await desk.clip(web.url(path))
      say(`Clipped ${web.url(path)}`)
    }
    await desk.box.fill(web.url('/nowhere'))
    await desk.box.press('Enter')
    await expect(desk.page.getByRole('list', { name: 'Clips' })).toContainText('404')
    say('Asked for a page that is not there: it stays listed, with the reason.')
    await camera.take('refused')
    const close = desk.page.getByRole('list', { name: 'Clips' }).getByRole('button', { name: 'Close' })
    while ((await close.count()) > 0) await close.first().click()

    await desk.open(news.title)
    const passages = [
      [
        'its engineer, Ottoline Marsh, now says that the wall must be taken down',
        '1',
        'Ask **Marsh** for the survey of May. The county said a *fortnight*.',
      ],
      ['the coal for the larger building cannot be had', '4', 'Who decided?'],
      ['records every vessel since 1871', '3', ''],
    ] as const
    for (const [index, [passage, colour, note]] of passages.entries()) {
      await desk.text.drag(passage)
      await keyboard.press(colour)
      await painted(index + 1)
      if (note === '') continue
      await desk.text.click(passage)
      await keyboard.press('n')
      await expect(desk.page.getByLabel('Note on the highlight')).toBeFocused()
      await keyboard.type(note)
      await keyboard.press('Control+Enter')
    }
    say(`Highlighted ${passages.length} passages in three colours, two of them with a note in the margin.`)

    await desk.text.focus()
    // With a highlight in hand t would tag that.
    await keyboard.press('Escape')
    await keyboard.press('t')
    await keyboard.type('river/locks, towns')
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect(desk.page.getByRole('button', { name: 'Remove the topic towns' })).toBeVisible()
    await desk.tool('Star').click()
    say('Filed it under river/locks and towns, and starred it.')
    await desk.text.focus()
    await keyboard.press('Escape')
    const region = desk.page.getByRole('region', { name: 'Text and margin' })
    const top = await desk.text.topOf(passages[1][0])
    await region.evaluate((region, by) => region.scrollBy({ top: by, behavior: 'instant' }), top - 240)
    await expect(desk.said)
      .toBeHidden({ timeout: 15_000 })
      .catch(() => undefined)
    await camera.take('reader')

    await desk.search('river lock')
    await expect(desk.rows.locator('mark').first()).toBeVisible()
    say(`Searched for “river lock”; found in: ${(await desk.rows.getByRole('heading').allTextContents()).join(' · ')}`)
    await camera.take('search', 'ink')
    await keyboard.press('Escape')

    await keyboard.press('Control+k')
    await camera.take('palette')
    await keyboard.press('Escape')
    await desk.text.focus()
    await keyboard.press('?')
    await camera.take('help', 'sepia')
    await keyboard.press('Escape')
    await desk.goTo('Failed and waiting')
    await camera.take('queue')
    await desk.goTo('Inbox')

    const out = join(place.folder, 'notes')
    await mkdir(out)
    await notebook.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, out)
    await desk.open(news.title)
    await keyboard.press('Control+Shift+e')
    const dialog = desk.page.getByRole('dialog', { name: 'Export' })
    await camera.take('export')
    await dialog.getByRole('button', { name: 'Choose folder…' }).click()
    await dialog.getByRole('button', { name: /^Write/ }).click()
    await expect(dialog).toContainText('was written')
    await dialog.getByRole('button', { name: 'Done' }).click()
    say(`Exported as Markdown: ${(await readdir(out)).filter((name) => name.endsWith('.md')).join(', ')}`)

    say(`${camera.taken.length} pictures are in ${folder}`)
  } finally {
    await notebook.close()
    await web.close()
    await place.dispose()
  }
})
