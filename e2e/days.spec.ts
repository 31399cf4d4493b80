import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** The day of an article is the one that its page shows: for a reader in Berlin, of a page in New York. */

test.describe.configure({ mode: 'serial' })

let place: Place
let notebook: Notebook
let desk: Desk

const prose =
  'The harbour office moved the ferry to the upper pier, where the water is deep enough at low tide. Nobody on the island had asked for it, and most of them found it useful.'
const page = (title: string, published: string) =>
  `<html lang="en"><head><meta property="og:site_name" content="The Weir"><meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1><p>By Ada Quill</p>${`<p>${prose}</p>`.repeat(6)}</article></body></html>`

const PAGES = {
  evening: page('Ferries stay in harbour', '2026-03-10T23:30:00-05:00'),
  day: page('Sand for the beach', '2026-03-10'),
  next: page('Eels cross the sea', 'Wed Mar 11 00:30:00 JST 2026'),
}

async function clipPages(of: Place): Promise<void> {
  for (const [name, html] of Object.entries(PAGES)) {
    const file = join(of.folder, `${name}.html`)
    await writeFile(file, html)
    const clipped = await of.json(['clip', file, '--url', `https://the-weir.example/${name}`])
    expect(clipped.status).toBe(0)
  }
}

test.use({ setup: { before: clipPages, launch: { env: { TZ: 'Europe/Berlin' } } } })
test.beforeAll(async ({ session }) => {
  ;({ place, notebook, desk } = session)
})

test('the header of the article gives the page’s own day and time', async () => {
  await desk.goTo('All articles')
  await desk.open('Ferries stay in harbour')
  await expect(
    desk.page.getByRole('main').getByText(/(?:March 10, 2026 at 11:30|10 March 2026 at 23:30)/),
  ).toBeVisible()
})

test('filters compare it', async () => {
  const titles = async (query: string) => {
    const answer = await notebook.call('list', { query, count: 10, sort: 'published' })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value.rows.map(({ title }) => title)
  }
  expect(await titles('before:2026-03-11')).toEqual(['Ferries stay in harbour', 'Sand for the beach'])
  expect(await titles('after:2026-03-11')).toEqual(['Eels cross the sea'])
})

test('the command line and exports state it with its offset', async () => {
  const { articles } = await place.json<{
    articles: { title: string; publishedAt: string; publishedOffset: number }[]
  }>(['list', '--query', 'ferries'])
  expect(articles).toMatchObject([{ publishedAt: '2026-03-11T04:30:00Z', publishedOffset: -300 }])
  const folder = join(place.folder, 'exported')
  await mkdir(folder)
  await place.json(['export', '--format', 'markdown', '--to', folder, '--query', 'ferries', '--all'])
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  const markdown = await readFile(join(folder, file ?? ''), 'utf8')
  expect(markdown).toContain('published: 2026-03-10\n')
  expect(markdown).toContain('published_time: "23:30"\npublished_zone: UTC-05:00\n')
  expect(markdown).toContain('on 10 March 2026 at 23:30 UTC-05:00')
})
