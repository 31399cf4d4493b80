import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { blank, form, links, noArticle } from './web/pages/no-article.ts'
import type { Web } from './web/server.ts'

/** Pages that are no articles, kept at their reader's word: on the card, in the queue, by keys, on the command line. */

test.describe.configure({ mode: 'serial' })

let web: Web
let place: Place
let notebook: Notebook
let desk: Desk

test.use({ setup: { web: { sites: noArticle } } })
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook, desk } = session)
})

const NOTICE = 'No article was found on this page. Everything it showed was kept, because you asked for it.'
const heading = (name: string) => desk.page.getByRole('heading', { level: 1, name })
const cards = () => desk.page.getByRole('list', { name: 'Clips' })
const queue = () => desk.page.getByRole('region', { name: 'Failed and waiting' })
const fetches = (path: string) => web.requests.filter((request) => request.path === path).length
async function rows() {
  const listed = await notebook.call('list', {})
  if (!listed.ok) throw new Error(listed.error.message)
  return listed.value.rows
}
async function type(address: string) {
  await desk.box.fill(address)
  await desk.box.press('Enter')
}

test('a list of links is refused, and its card offers to clip it anyway', async () => {
  await type(web.url(links.path))
  await expect(cards()).toContainText('No article text found. The page may need JavaScript or a login.')
  expect(await rows()).toEqual([])
  const button = cards().getByRole('button', { name: 'Clip it anyway' })
  await expect(button).toHaveAttribute('title', 'Fetches the page again and keeps everything it shows')
  // The way there for keys alone: the list, then its cards.
  await button.focus()
  await desk.page.keyboard.press('Enter')
  await expect(heading(links.title)).toBeVisible()
  await expect(cards()).toHaveCount(0)
  expect(fetches(links.path)).toBe(2)
})

test('all that it shows is there, with a quiet word at its end and in its facts', async () => {
  await desk.text.ready()
  const text = await desk.text.read()
  for (const words of ['Tides Berths', 'Hollow Weir', 'Salt Stairs', 'Night boat', 'Imprint'])
    expect(text).toContain(words)
  expect(text).not.toContain('Only for members')
  expect((await desk.text.pictures()).all).toBe(1)
  await expect(desk.page.getByText(NOTICE)).toBeVisible()
  await desk.page.getByRole('button', { name: 'Details of the article' }).click()
  await expect(desk.page.getByRole('region', { name: 'Details of the article' })).toContainText(NOTICE)
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('button', { name: '1 block left out' })).toBeVisible()
})

test('it is undone like any clip, and comes back by a redo', async () => {
  await desk.text.focus()
  await desk.page.keyboard.press('Control+z')
  await expect.poll(rows).toEqual([])
  await desk.page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await rows()).map(({ title }) => title)).toEqual([links.title])
})

test('a page that shows nothing is refused with a sentence, and not offered again', async () => {
  await type(web.url(blank.path))
  await cards().getByRole('button', { name: 'Clip it anyway' }).click()
  await expect(cards()).toContainText('shows no words and no pictures, so there is nothing to keep')
  await expect(cards().getByRole('button', { name: 'Clip it anyway' })).toHaveCount(0)
  expect(await cards().getByRole('button').allTextContents()).toEqual(['Open in browser', 'Close'])
  await cards().getByRole('button', { name: 'Close' }).click()
})

test('several that were refused are clipped from the queue: one by one, or all at once and undone at once', async () => {
  const asked = await notebook.call('clip', {
    sources: [form.path, '/office/berth?boat=2', '/office/berth?boat=3'].map((path) => ({ url: web.url(path) })),
  })
  expect(asked.ok && asked.value.clips.map(({ error }) => error?.code)).toEqual(Array(3).fill('no-article'))
  await desk.page.getByRole('navigation', { name: 'Shelf' }).getByTitle('Failed and waiting').click()
  await expect(queue().getByRole('listitem')).toHaveCount(4)
  // The empty page has been tried already.
  await expect(queue().getByRole('button', { name: 'Clip it anyway' })).toHaveCount(3)
  await queue().getByRole('button', { name: 'Clip it anyway' }).first().focus()
  await desk.page.keyboard.press('Enter')
  await expect(heading(form.title)).toBeVisible()
  await desk.text.ready()
  expect((await desk.text.read()).trim().split(/\s*\n\s*/)).toEqual(['Name of the boat', 'Length in feet', 'Send'])

  await expect(queue().getByRole('button', { name: 'Clip 2 anyway' })).toBeVisible()
  await desk.page.keyboard.press('Control+Shift+n')
  await expect(desk.said).toContainText('Clipped 2 articles.')
  await expect(queue().getByRole('listitem')).toHaveCount(1)
  expect(await rows()).toHaveLength(4)
  expect(await notebook.call('undo', {})).toMatchObject({ ok: true, value: { label: 'Clipped 2 articles' } })
  expect(await rows()).toHaveLength(2)
})

test('the command is found by its name where there is something to clip', async () => {
  await desk.goTo('Inbox')
  const palette = desk.page.getByRole('dialog', { name: 'Find a command or an article' })
  await desk.page.keyboard.press('Control+k')
  await desk.page.keyboard.type('refused pages')
  await expect(palette).not.toContainText('Clip refused pages anyway')
  await desk.page.keyboard.press('Escape')
  await type(web.url('/office?again'))
  await expect(cards().getByRole('button', { name: 'Clip it anyway' })).toBeVisible()
  await desk.page.keyboard.press('Control+k')
  await desk.page.keyboard.type('refused pages')
  await expect(palette).toContainText('Clip refused pages anyway')
  await desk.page.keyboard.press('Enter')
  await expect.poll(async () => (await rows()).length).toBe(3)
})

test('the command line does the same, and says so', async () => {
  const file = join(place.folder, 'links.html')
  await writeFile(file, links.body)
  type Clips = { clips: readonly { id: string; status: string; keptAnyway: string | null; error: { code: string } }[] }
  const refused = await place.json<Clips>(['clip', file])
  expect(refused).toMatchObject({ status: 1, clips: [{ status: 'refused', error: { code: 'no-article' } }] })
  const kept = await place.json<Clips>(['clip', '--anyway', file])
  expect(kept).toMatchObject({ status: 0, clips: [{ status: 'added', keptAnyway: 'no-article', title: links.title }] })
  expect(await place.json(['show', kept.clips[0]?.id ?? ''])).toMatchObject({ keptAnyway: 'no-article' })
  const empty = join(place.folder, 'blank.html')
  await writeFile(empty, blank.body)
  expect(await place.json(['clip', '--anyway', empty])).toMatchObject({
    status: 1,
    clips: [{ status: 'refused', error: { code: 'no-article', message: expect.stringContaining('nothing to keep') } }],
  })
  expect(await place.json(['check'])).toMatchObject({ status: 0, problems: [] })
})
