import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#shared/contract.ts'
import type { ExtractorTask } from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import { extractLines } from './testing/line-extractor.ts'
import { testFacts } from './testing/test-article.ts'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

/** What the requests of an export write, of a library as it is on disk. */

let library: TestLibrary
let folder: string
let failing: ExtractorTask['kind'] | null = null
let labels: (string | undefined)[] = []
function extract(task: ExtractorTask) {
  if (task.kind === 'render') labels.push(task.labels)
  return task.kind === failing ? Promise.reject(new Refusal('extractor-died', 'The page died.')) : extractLines(task)
}
beforeEach(async () => {
  failing = null
  labels = []
  folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
  library = await openTestLibrary(
    [
      { tags: ['rivers'], note: 'A note on the whole.', versions: [] },
      { tags: ['rivers'] },
      { tags: ['rivers/locks'] },
    ].map(({ tags, note = '' }) => ({ tags, note })),
    { extract: extract as never },
  )
  const [, second = ''] = library.ids
  await library.call('highlight', { id: second, start: 0, end: 8 })
})
afterEach(async () => {
  await library.dispose()
  await rm(folder, { recursive: true })
})

const run = (input: Partial<Input<'export'>> = {}) =>
  library.call('export', { format: 'markdown', folder, ...input } as Input<'export'>)
const preview = (input: Partial<Input<'export-preview'>> = {}) =>
  library.call('export-preview', { format: 'markdown', ...input })
const idsOf = ({ files }: { files: readonly { id: string }[] }) => files.map(({ id }) => id).sort()
const names = async () => (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()

it('writes articles with a note or a highlight, all where they are asked for, and those that are named', async () => {
  const [first = '', second = '', third = ''] = library.ids
  const marked = await run()
  expect(idsOf(marked)).toEqual([first, second].sort())
  expect(marked.leftOut).toBe(1)
  expect(idsOf(await run({ ids: [third] }))).toEqual([third])
  expect((await run({ ids: [third], all: false, folder: join(folder, 'x') })).files).toEqual([])
  expect(idsOf(await run({ all: true, folder: join(folder, 'y') }))).toEqual([...library.ids].sort())
})

it('keeps a file up to date once it is there, also when the last highlight is gone', async () => {
  const [, second = ''] = library.ids
  await run()
  const { highlights } = await library.call('article', { id: second })
  await library.call('remove-highlight', { id: second, highlight: highlights[0]?.id ?? '' })
  const again = await run()
  expect(again.files.find(({ id }) => id === second)?.change).toBe('changed')
  await rm(again.files.find(({ id }) => id === second)?.path ?? '')
  expect(idsOf(await run())).not.toContain(second)
})

it('counts in a preview what the export then writes, and gives the beginning of its first file', async () => {
  const counts = await preview()
  expect(counts).toMatchObject({ selected: 3, marked: 2, articles: 2, highlights: 1, noted: 1 })
  const { files } = await run()
  expect(files).toHaveLength(counts.articles)
  const first = await readFile(files[0]?.path ?? '', 'utf8')
  expect(counts.first).toMatchObject({ text: first, more: 0 })
  expect(await preview({ all: true })).toMatchObject({ articles: 3 })
  expect(await preview({ query: 'nothingatall' })).toMatchObject({ selected: 0, articles: 0, first: null })
  const [, , third = ''] = library.ids
  expect(await preview({ ids: [third] })).toMatchObject({ selected: 1, marked: 0, articles: 1 })
})

it('counts in a preview also where the text of the first article cannot be read', async () => {
  failing = 'render'
  expect(await preview({ fullText: true })).toMatchObject({ articles: 2, highlights: 1, first: null })
  expect((await run({ fullText: true })).refused).toHaveLength(2)
})

it('writes the text, the title and the reader’s or the usual name of a colour', async () => {
  const [, second = ''] = library.ids
  const [file] = (await run({ ids: [second], fullText: true, heading: true })).files
  const text = await readFile(file?.path ?? '', 'utf8')
  expect(text).toContain(`\n# ${testFacts().title}\n`)
  expect(text).toContain('\n## Text\n\nThe weir holds.\n')
  expect(text).toContain('Yellow · [Open in Commonplace](commonplace://article/')
  await library.call('name-colours', { names: { 1: 'Claim' } })
  await run({ ids: [second] })
  expect(await readFile(file?.path ?? '', 'utf8')).toContain('Claim · [Open')
})

it('writes a topic as one document, which keeps its file', async () => {
  const { files } = await run({ tag: 'rivers', oneDocument: true, all: true })
  expect(files).toHaveLength(1)
  expect(await names()).toEqual(['rivers.md'])
  const text = await readFile(join(folder, 'rivers.md'), 'utf8')
  expect(text.match(/^## /gmu)).toHaveLength(3)
  expect(text).toMatch(/^---\nid: d[0-9a-z]{11}\ntitle: rivers\n/u)
  expect((await run({ tag: 'RIVERS', oneDocument: true })).files).toMatchObject([{ change: 'changed' }])
  expect(await names()).toEqual(['rivers.md'])
  await run({ query: 'weir', oneDocument: true })
  await run({ oneDocument: true })
  await run({ ids: [...library.ids], oneDocument: true })
  expect(await names()).toEqual(['All articles.md', 'Selected articles.md', 'rivers.md', 'weir.md'])
})

it('writes of an article that does not have the topic only the highlights that have it', async () => {
  const [first = '', second = ''] = library.ids
  const highlight = async (id: string, start: number, tags: string[]) => {
    const { highlight } = await library.call('highlight', { id, start, end: start + 5 })
    await library.call('change-highlight', { id, highlight: highlight.id, tags })
  }
  await highlight(second, 9, ['locks/gates'])
  await highlight(first, 0, [])
  await highlight(first, 9, ['locks'])
  await library.call('tag', { ids: [first], add: ['locks'], remove: [] })
  const links = async () =>
    (await Promise.all((await names()).map((name) => readFile(join(folder, name), 'utf8')))).map(
      (text) => text.match(/^\^hl-/gmu)?.length,
    )
  // The article that has the topic itself has both of its highlights, the other one of two.
  expect(await preview({ tag: 'Locks' })).toMatchObject({ articles: 2, highlights: 3, noted: 1 })
  expect(idsOf(await run({ tag: 'Locks' }))).toEqual([first, second].sort())
  expect((await links()).sort()).toEqual([1, 2])
  // An article that is named has all.
  await run({ ids: [second], tag: 'locks' })
  expect(await links()).toEqual([2, 2])
})

it('asks for the text of each article with labels of its own, so that two in a document do not touch each other', async () => {
  await run({ oneDocument: true, all: true, fullText: true })
  expect(labels.sort()).toEqual(library.ids.map((id) => `${id}-text-`).sort())
})

it('writes no document of no article', async () => {
  expect((await run({ tag: 'rivers/locks', oneDocument: true })).files).toEqual([])
  expect(await names()).toEqual([])
})

it('undoes the latest export: what it made is gone, what it replaced is back, what was edited since stays', async () => {
  const [first = '', second = ''] = library.ids
  await run()
  const before = new Map<string, string>()
  for (const name of await names()) before.set(name, await readFile(join(folder, name), 'utf8'))
  await library.call('note', { id: first, text: 'Another note.' })
  const exported = await run({ all: true })
  expect(await names()).toHaveLength(3)
  const undone = await library.call('undo-export', { folder, exportId: exported.exportId ?? '' })
  expect(undone).toEqual({ removed: 1, restored: 1, kept: [] })
  for (const [name, text] of before) expect(await readFile(join(folder, name), 'utf8')).toBe(text)
  expect(await names()).toEqual([...before.keys()])
  // Its files are known as its own again.
  expect((await run()).refused).toEqual([])

  await library.call('note', { id: second, text: 'Mine.' })
  const again = await run()
  const path = again.files.find(({ id }) => id === second)?.path ?? ''
  await writeFile(path, 'my edits')
  expect(await library.call('undo-export', { folder, exportId: again.exportId ?? '' })).toMatchObject({
    kept: [{ path }],
  })
  expect(await readFile(path, 'utf8')).toBe('my edits')
})

it('refuses to undo another export than the latest, and one that did nothing has nothing to undo', async () => {
  const first = await run()
  expect((await run()).exportId).toBeNull()
  await expect(library.call('undo-export', { folder, exportId: first.exportId ?? '' })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await names()).toHaveLength(2)
})

it('says in a dry run what would be done, and does nothing', async () => {
  const plan = await run({ dryRun: true })
  expect(plan).toMatchObject({ exportId: null, leftOut: 1 })
  expect(await readdir(folder)).toEqual([])
  expect((await run()).files).toEqual(plan.files)
})
