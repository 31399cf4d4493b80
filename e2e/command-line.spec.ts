import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './command-line.ts'
import { expect, test } from './fixtures.ts'

let place: Place
test.beforeEach(({ freshPlace }) => {
  place = freshPlace
})

/** A page of our own, in a file. */
async function page(name: string, title: string, words: string): Promise<string> {
  const sentence = `${words} The keeper wrote the level down at dawn and at dusk, in ink, and signed each line with his whole name.`
  const body = Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n + 1}. ${sentence}</p>`).join('')
  const path = join(place.folder, name)
  await writeFile(
    path,
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`,
  )
  return path
}

interface Clips {
  readonly clips: readonly {
    readonly id: string
    readonly status: string
    readonly version: number | null
    readonly error: unknown
  }[]
}

test('a page goes in by one process, and is listed, shown, found, annotated, exported and checked by others', async () => {
  const file = await page('ledger.html', 'The ledger of the weir', 'Silt settles where the current slackens.')
  const clipped = await place.json<Clips>([
    'clip',
    file,
    '--tag',
    '# water / \u200bweirs\u00a0',
    '--url',
    'https://weir.example/ledger',
  ])
  expect(clipped).toMatchObject({
    format: 1,
    status: 0,
    clips: [{ status: 'added', title: 'The ledger of the weir', version: 1, url: 'https://weir.example/ledger' }],
  })
  const id = clipped.clips[0]?.id as string

  expect(await place.json(['list'])).toMatchObject({
    total: 1,
    articles: [{ id, tags: ['water/weirs'], highlights: 0, state: { starred: false } }],
  })

  const shown = await place.json<{ plain: string; text: string; publishedAt: null }>(['show', id.slice(0, 4)])
  expect(shown).toMatchObject({ id, publishedAt: null, note: '', highlights: [], related: [], byline: [] })
  expect(shown.text.split('\n\n').length).toBe(shown.plain.split('\n').length)

  const start = shown.plain.indexOf('Silt settles')
  const marked = await place.json<{ ok: boolean; value: { undo: { request: { name: string; input: unknown } } } }>([
    'call',
    'highlight',
    JSON.stringify({ id, start, end: start + 'Silt settles where'.length, colour: 3, note: 'Ask the *keeper*.' }),
  ])
  expect(marked).toMatchObject({
    ok: true,
    status: 0,
    value: { highlight: { colour: 3, state: 'exact', quote: { exact: 'Silt settles where' } } },
  })
  expect(await place.json(['show', id])).toMatchObject({
    highlights: [
      { exact: 'Silt settles where', start, end: start + 18, state: 'exact', colour: 3, note: 'Ask the *keeper*.' },
    ],
  })

  expect(await place.json(['search', 'current', 'slackens'])).toMatchObject({ total: 1, hits: [{ id, where: 'text' }] })
  expect(await place.json(['search', 'keeper', 'in:notes'])).toMatchObject({ total: 1 })
  expect(await place.json(['search', 'tag:water', '-silt'])).toMatchObject({ total: 0, hits: [] })

  const notes = join(place.folder, 'notes')
  const exported = await place.json<{ files: { id: string; path: string }[] }>([
    'export',
    '--to',
    notes,
    '--tag',
    'water',
  ])
  const markdown = await readFile(exported.files[0]?.path as string, 'utf8')
  expect(markdown).toContain('> Silt settles where')
  expect(markdown).toContain(`commonplace://article/${id}/`)

  // What a reply says of the way back is a request that any process may send.
  const { request } = marked.value.undo
  expect(await place.json(['call', request.name, '-'], JSON.stringify(request.input))).toMatchObject({ ok: true })
  expect(await place.json(['show', id])).toMatchObject({ highlights: [] })
  // Sent twice, it refuses: the article has moved on.
  expect(await place.json(['call', request.name, '-'], JSON.stringify(request.input))).toMatchObject({
    ok: false,
    error: { code: 'moved-on' },
    status: 1,
  })
  expect(await place.json(['check'])).toMatchObject({ status: 0, articles: 1, problems: [] })
})

test('a page that is known is a duplicate; looked at again it is updated, or kept aside when it is worse', async () => {
  const address = ['--url', 'https://weir.example/ledger']
  const file = await page('one.html', 'The ledger', 'First words of the ledger.')
  const { clips } = await place.json<Clips>(['clip', file, ...address])
  const id = clips[0]?.id
  expect(await place.json(['clip', file, ...address])).toMatchObject({
    clips: [{ id, status: 'duplicate', version: 1 }],
  })
  expect(await place.json(['clip', file, ...address, '--again'])).toMatchObject({
    clips: [{ id, status: 'duplicate', version: 1 }],
  })

  const changed = await page('two.html', 'The ledger', 'Other words have been written over the first.')
  expect(await place.json(['clip', changed, ...address, '--again'])).toMatchObject({
    clips: [{ id, status: 'updated', version: 2 }],
  })

  const worse = join(place.folder, 'worse.html')
  await writeFile(worse, '<!doctype html><title>Gone</title><p>Sign in.')
  expect(await place.json(['clip', worse, ...address, '--again'])).toMatchObject({
    clips: [{ id, status: 'kept', version: 3 }],
  })
  expect(await place.json(['show', id as string])).toMatchObject({ current: 2, title: 'The ledger' })
  expect(await place.json(['check'])).toMatchObject({ status: 0, problems: [] })
})

test('what cannot be done is said by a code, a sentence and an exit status', async () => {
  const missing = await place.json(['list', '--library', join(place.folder, 'nowhere')])
  expect(missing).toMatchObject({ format: 1, error: { code: 'library-missing' }, status: 1 })
  expect(existsSync(join(place.folder, 'nowhere'))).toBe(false)

  await place.json(['clip', await page('a.html', 'A', 'Some words.')])
  expect(await place.json(['show', 'zzzz'])).toMatchObject({ error: { code: 'not-found' }, status: 1 })
  expect(await place.json(['clap'])).toMatchObject({ error: { code: 'bad-request' }, status: 2 })
  expect(await place.json(['clip', 'ftp://weir.example/x'])).toMatchObject({
    clips: [{ status: 'refused', error: { code: 'bad-address' } }],
    status: 1,
  })
  expect(await place.json(['clip', 'gone.html'])).toMatchObject({
    clips: [{ status: 'refused', error: { code: 'unreadable-file' } }],
    status: 1,
  })
  expect(await place.json(['list', '--related'])).toMatchObject({ error: { code: 'bad-request' }, status: 2 })
  expect(await place.json(['call', '__proto__'])).toMatchObject({
    ok: false,
    error: { code: 'bad-request' },
    status: 1,
  })

  const plain = await place.call(['show', 'zzzz'])
  expect(plain.stdout).toBe('')
  expect(plain.stderr).toContain('No article')
})

test('a page may come in by standard input, and every request says what it takes', async () => {
  const html = await readFile(await page('in.html', 'From a pipe', 'Words that came in.'), 'utf8')
  expect(await place.json(['clip', '-', '--url', 'https://weir.example/pipe'], html)).toMatchObject({
    clips: [{ status: 'added', title: 'From a pipe', url: 'https://weir.example/pipe' }],
  })
  const { requests } = await place.json<{
    requests: Record<string, { changes: boolean; says: string; input: { type: string } }>
  }>(['call', '--list'])
  expect(requests.highlight).toMatchObject({ changes: true, input: { type: 'object' } })
  expect(requests.list?.changes).toBe(false)
})

test('two command lines at once never lose each other’s work', async () => {
  const files = await Promise.all(
    Array.from({ length: 4 }, (_, n) => page(`p${n}.html`, `Page ${n}`, `Words of page ${n}.`)),
  )
  await place.json(['clip', files[0] as string])
  const results = await Promise.all(
    files.slice(1).map((file) => place.json<Clips & { error?: { code: string } }>(['clip', file])),
  )
  // Either it was done, or it was refused whole because another held the library: never half.
  const added = results.filter((result) => result.clips?.[0]?.status === 'added').length
  for (const result of results)
    expect(result.clips?.[0]?.status ?? result.error?.code).toMatch(/^(added|library-busy)$/)
  expect(added).toBeGreaterThan(0)
  expect(await place.json(['list'])).toMatchObject({ total: added + 1 })
  expect(await place.json(['check'])).toMatchObject({ status: 0, articles: added + 1, problems: [] })
})

test('a copied library is another library: it shares no cache with its original', async () => {
  await place.json(['clip', await page('a.html', 'Original', 'Words of the original.')])
  const copy = join(place.folder, 'copy')
  await mkdir(copy)
  await copyFolder(place.library, copy)
  await place.json(['clip', await page('b.html', 'Only in the copy', 'Words of the copy.'), '--library', copy])
  expect(await place.json(['search', 'copy', '--library', copy])).toMatchObject({ total: 1 })
  expect(await place.json(['search', 'copy'])).toMatchObject({ total: 0 })
  expect(await place.json(['list'])).toMatchObject({ total: 1 })
})

async function copyFolder(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      await mkdir(join(to, entry.name))
      await copyFolder(join(from, entry.name), join(to, entry.name))
    } else if (entry.isFile()) await writeFile(join(to, entry.name), await readFile(join(from, entry.name)))
  }
}
