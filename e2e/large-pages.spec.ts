import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClipReply } from '#shared/views.ts'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import type { Web } from './web/server.ts'

/** Pages too large for any reader: each becomes an article that opens, and says what is not in it. */

const prose =
  '<p>The harbour of the town was closed on Monday, after a storm had broken its wall in three places.</p>'.repeat(4)
const page = (title: string, body: string) => ({
  body: `<!doctype html><title>${title}</title><article><h1>${title}</h1>${prose}${body}</article>`,
})
const absurd = `<table>${'<tr><td colspan="999" rowspan="999">a cell</td></tr>'.repeat(1_000)}</table>`
const nested = `${'<blockquote><ul><li>'.repeat(60)}The innermost words.${'</li></ul></blockquote>'.repeat(60)}`

const sites = {
  '/spans': page('A table of absurd spans', absurd),
  '/long': page('A page of many paragraphs', '<p>One more line of it.</p>'.repeat(60_000)),
  '/nested': page('A page that nests', nested),
  '/word': page('A page with a long word', `<p>${'-'.repeat(300_000)}</p>`),
  '/marks': page(`A title of marks a${'\u0301\u0323'.repeat(20_000)}`, `<p>a${'&#x301;&#x323;'.repeat(20_000)}</p>`),
  '/plain': page('A plain page', '<table><tr><td>1</td><td>2</td></tr></table>'),
}

let place: Place
let web: Web
let notebook: Notebook
let desk: Desk

// A page at the very bounds takes seconds, and on a busy machine many.
test.use({ setup: { web: { sites }, launch: { env: { COMMONPLACE_EXTRACT_MS: '100000' } } } })
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook, desk } = session)
})

async function clip(path: keyof typeof sites): Promise<ClipReply> {
  const outcome = await notebook.call('clip', { sources: [{ url: web.url(path) }] })
  if (!outcome.ok) throw new Error(outcome.error.message)
  const [reply] = outcome.value.clips
  expect(reply).toMatchObject({ status: 'added' })
  return reply as ClipReply
}

/** Opens an article by its title, and sees that the window answers. */
async function open(title: string): Promise<void> {
  await desk.open(title)
  await expect.poll(() => desk.text.read()).toContain('The harbour of the town')
  await desk.search(title.slice(2))
  await expect(desk.rows.filter({ hasText: title })).toHaveCount(1)
  await notebook.window.keyboard.press('Escape')
}

async function shown(id: string | null) {
  const outcome = await notebook.call('show', { id: id ?? '' })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

test('a thousand rows of 999 × 999 are clipped and read', async () => {
  const { id } = await clip('/spans')
  await open('A table of absurd spans')
  expect(await desk.text.read()).toContain('a cell')
  expect(await shown(id)).toMatchObject({ partial: null })
})

test('such a table that an older version kept is mended when it is shown', async () => {
  const { id } = await clip('/plain')
  const articles = join(place.library, 'articles')
  const folder = (await readdir(articles, { recursive: true })).find((name) => name.endsWith(`-${id}`)) ?? ''
  await writeFile(join(articles, folder, 'versions', '1', 'article.html'), `${prose}${absurd}`)
  await open('A plain page')
  expect(await desk.text.read()).toContain('a cell')
})

test('what a page has too much of is left out, and its article says so', async () => {
  const { id } = await clip('/long')
  await open('A page of many paragraphs')
  const sentence = /This page is too large to show in full\. Commonplace left out [\d,]+ HTML elements/
  expect(await desk.text.read()).toMatch(sentence)
  const article = await shown(id)
  expect(article.partial).toMatch(sentence)
  expect(article.versions).toMatchObject([{ partial: true }])
})

test('what nests too deep keeps its words, and its article says so', async () => {
  const { id } = await clip('/nested')
  await open('A page that nests')
  const text = await desk.text.read()
  expect(text).toContain('The innermost words.')
  expect(text).toContain('nested too deep')
  expect((await shown(id)).partial).toMatch(/nested too deep/)
})

test('a word without end is cut, and marks without end are thirty', async () => {
  const { id } = await clip('/word')
  await open('A page with a long word')
  expect((await shown(id)).partial).toMatch(/left out 280,000 characters of very long words/)
  const marked = await clip('/marks')
  expect(marked.title?.length).toBeLessThan(100)
  await open('A title of marks')
})
