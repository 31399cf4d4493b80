import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { type ExportDisk, nodeDisk } from './disk.ts'
import type { ExportArticle } from './export-format.ts'
import { type ExportOptions, exportTo } from './exporting.ts'
import { exportArticle, exportHighlight } from './testing/export-article.ts'

const NO_WORDS = { exact: '', prefix: '', suffix: '' }
const one = exportArticle('aaaaaaaaaaaa', 'The river')
const two = exportArticle('bbbbbbbbbbbb', 'THE RIVER')

let root = ''
let folder = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'export-'))
  folder = join(root, 'deep', 'notes')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const run = (articles: Iterable<ExportArticle>, more: Partial<ExportOptions> = {}) =>
  exportTo({ folder, format: 'markdown', articles, force: false, ...more })
const names = async () => (await readdir(folder)).sort()
const read = (name: string) => readFile(join(folder, name), 'utf8')
const named = (article: ExportArticle, title: string) => ({ ...article, facts: { ...article.facts, title } })
const changed = (article: ExportArticle) => ({ ...article, note: 'A second thought.' })
const failing = (code: string, on: keyof ExportDisk, when = () => true): ExportDisk => ({
  ...nodeDisk,
  [on]: async (...given: never[]) => {
    if (when()) throw Object.assign(new Error(code), { code })
    return (nodeDisk[on] as (...given: never[]) => unknown)(...given)
  },
})
async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof Refusal) return thrown
  throw new Error(`expected a refusal, got ${String(thrown)}`)
}

describe('an export', () => {
  test('makes the folder, names files by title, and tells titles apart that a file system would not', async () => {
    const { files, refused } = await run([one, two])
    expect(refused).toEqual([])
    expect(files).toEqual([
      { id: one.id, path: join(folder, 'The river.md'), change: 'new' },
      { id: two.id, path: join(folder, 'THE RIVER (2).md'), change: 'new' },
    ])
    expect(await names()).toEqual(['.commonplace-export.json', 'THE RIVER (2).md', 'The river.md'])
    expect(await read('The river.md')).toContain('> the river rose')
  })

  test('says in its list what it wrote', async () => {
    await run([one])
    expect(JSON.parse(await read('.commonplace-export.json'))).toEqual({
      format: 1,
      files: { 'The river.md': { id: one.id, format: 'markdown', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) } },
    })
  })

  test('made again leaves what is right as it is, and rewrites what is its own', async () => {
    await run([one, two])
    const before = await stat(join(folder, 'THE RIVER (2).md'))
    const { files, refused } = await run([changed(one), two])
    expect(files).toHaveLength(2)
    expect(refused).toEqual([])
    expect(await read('The river.md')).toContain('A second thought.')
    const after = await stat(join(folder, 'THE RIVER (2).md'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })

  test('gives a renamed article the file it had, in any order', async () => {
    await run([one, two])
    const { files } = await run([named(two, 'Another title'), one])
    expect(files.map((file) => file.path)).toEqual([join(folder, 'THE RIVER (2).md'), join(folder, 'The river.md')])
    expect(await read('THE RIVER (2).md')).toContain('title: Another title')
  })

  test('takes articles as they come', async () => {
    async function* coming() {
      yield one
      yield two
    }
    const told: unknown[] = []
    const onProgress = (...said: unknown[]) => told.push(said)
    const { files } = await exportTo({
      folder,
      format: 'markdown',
      articles: coming(),
      total: 2,
      force: false,
      onProgress,
    })
    expect(files).toHaveLength(2)
    expect(told).toEqual([
      ['The river', 0, 2],
      ['THE RIVER', 1, 2],
    ])
  })

  test('knows no other formats than it has', async () => {
    expect(await refusal(run([one], { format: 'telegram' }))).toMatchObject({
      code: 'bad-request',
      message: 'There is no export format called “telegram”; the formats are: markdown.',
    })
    expect(existsSync(folder)).toBe(false)
  })
})

describe('what is not the notebook’s own', () => {
  test('is left and named: a file that was there, one edited since; the others are written', async () => {
    await run([one])
    await writeFile(join(folder, 'The river.md'), 'my edits')
    await writeFile(join(folder, 'theirs.md'), 'theirs')
    const three = exportArticle('cccccccccccc', 'Theirs')
    const { files, refused } = await run([changed(one), two, three])
    expect(files.map((file) => file.id)).toEqual([two.id])
    expect(refused).toMatchObject([
      {
        id: one.id,
        path: join(folder, 'The river.md'),
        code: 'moved-on',
        message: expect.stringContaining('changed since'),
      },
      {
        id: three.id,
        path: join(folder, 'theirs.md'),
        code: 'not-allowed',
        message: expect.stringContaining('“theirs.md”'),
      },
    ])
    expect(await read('The river.md')).toBe('my edits')
    expect(await read('theirs.md')).toBe('theirs')
  })

  test('is replaced when that is asked for', async () => {
    await run([one])
    await writeFile(join(folder, 'The river.md'), 'my edits')
    expect((await run([one], { force: true })).refused).toEqual([])
    expect(await read('The river.md')).toContain('title: The river')
    expect((await run([changed(one)])).refused).toEqual([])
  })

  test('becomes its own again where the bytes are the same: nothing is lost by it', async () => {
    await run([one])
    await rm(join(folder, '.commonplace-export.json'))
    expect((await run([one])).refused).toEqual([])
    expect((await run([changed(one)])).refused).toEqual([])
  })

  test('a file deleted since is written again', async () => {
    await run([one])
    await rm(join(folder, 'The river.md'))
    expect((await run([one])).files).toHaveLength(1)
    expect(await names()).toContain('The river.md')
  })

  test('links are not followed: neither a file nor the list', async () => {
    const outside = join(root, 'outside.md')
    await writeFile(outside, 'precious')
    await mkdir(folder, { recursive: true })
    await symlink(outside, join(folder, 'The river.md'))
    expect((await run([one])).refused).toMatchObject([{ code: 'not-allowed' }])
    expect((await run([one], { force: true })).refused).toEqual([])
    expect(await readFile(outside, 'utf8')).toBe('precious')
    expect(await read('The river.md')).toContain('title: The river')

    const list = join(folder, '.commonplace-export.json')
    await rm(list)
    await symlink(outside, list)
    expect(await refusal(run([one]))).toMatchObject({ code: 'unreadable-file' })
    expect(await readFile(outside, 'utf8')).toBe('precious')
  })

  test('a folder of that name stays, whatever is asked', async () => {
    await mkdir(join(folder, 'The river.md'), { recursive: true })
    expect((await run([one], { force: true })).refused).toMatchObject([{ code: 'not-allowed' }])
  })

  test.each([
    ['is damaged', '{"format":1,"files":{"The riv'],
    [
      'leads out of the folder',
      '{"format":1,"files":{"../x.md":{"id":"aaaaaaaaaaaa","format":"markdown","sha256":"00"}}}',
    ],
    ['is newer', '{"format":2,"files":{}}'],
  ])('nothing is written while the list %s', async (_, text) => {
    await run([one])
    await writeFile(join(folder, '.commonplace-export.json'), text)
    expect(await refusal(run([changed(one)]))).toMatchObject({ code: 'unreadable-file' })
    expect(await read('The river.md')).not.toContain('A second thought.')
  })
})

describe('a file that the user moved', () => {
  const moveTo = async (from: string, to: string) => {
    await mkdir(join(folder, 'deep'), { recursive: true })
    await rename(join(folder, from), join(folder, to))
  }
  const allNames = async () =>
    (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort()

  test('is followed by its id into a folder and to another name, and brought up to date there', async () => {
    await run([one, two])
    await moveTo('The river.md', 'deep/My river.md')
    const { files, refused } = await run([changed(one), two])
    expect(refused).toEqual([])
    expect(files[0]).toEqual({ id: one.id, path: join(folder, 'deep', 'My river.md'), change: 'changed' })
    expect(await allNames()).toEqual(['THE RIVER (2).md', 'deep/My river.md'])
    expect((await run([one], { dryRun: true })).files[0]?.path).toBe(join(folder, 'deep', 'My river.md'))
    expect(Object.keys(JSON.parse(await read('.commonplace-export.json')).files)).toContain('deep/My river.md')
  })

  test('is followed though another file has its name now, which stays as it is', async () => {
    await run([one])
    await moveTo('The river.md', 'deep/The river.md')
    await writeFile(join(folder, 'The river.md'), 'my own river')
    expect((await run([changed(one)])).refused).toEqual([])
    expect(await read('The river.md')).toBe('my own river')
    expect(await read('deep/The river.md')).toContain('A second thought.')
  })

  test('and edited is refused where it is now', async () => {
    await run([one])
    await moveTo('The river.md', 'deep/The river.md')
    await writeFile(join(folder, 'deep/The river.md'), `${await read('deep/The river.md')}\nmine`)
    expect((await run([changed(one)])).refused).toMatchObject([
      { code: 'moved-on', path: join(folder, 'deep', 'The river.md') },
    ])
    expect(await allNames()).toEqual(['deep/The river.md'])
  })

  test('is written again in the folder itself once the folder it was moved to is gone', async () => {
    await run([one])
    await moveTo('The river.md', 'deep/The river.md')
    await run([one])
    await rm(join(folder, 'deep'), { recursive: true })
    expect((await run([one])).files).toMatchObject([{ path: join(folder, 'The river.md'), change: 'new' }])
    expect(existsSync(join(folder, 'deep'))).toBe(false)
  })

  test('is found without the list of files, and not written a second time', async () => {
    await run([one])
    await moveTo('The river.md', 'deep/The river.md')
    await rm(join(folder, '.commonplace-export.json'))
    expect((await run([one])).files).toMatchObject([{ path: join(folder, 'deep', 'The river.md'), change: 'same' }])
    await rm(join(folder, '.commonplace-export.json'))
    // Nothing says that nobody has edited it.
    expect((await run([changed(one)])).refused).toMatchObject([{ code: 'not-allowed' }])
    expect(await allNames()).toEqual(['deep/The river.md'])
  })

  test('through a link is not followed: nothing outside the folder is written', async () => {
    await run([one])
    const outside = join(root, 'outside')
    await mkdir(outside)
    await rename(join(folder, 'The river.md'), join(outside, 'The river.md'))
    await symlink(outside, join(folder, 'deep'))
    const list = JSON.parse(await read('.commonplace-export.json'))
    list.files = { 'deep/The river.md': list.files['The river.md'] }
    await writeFile(join(folder, '.commonplace-export.json'), JSON.stringify(list))
    const before = await readFile(join(outside, 'The river.md'), 'utf8')
    expect((await run([changed(one)])).files).toMatchObject([{ path: join(folder, 'The river.md'), change: 'new' }])
    expect(await readFile(join(outside, 'The river.md'), 'utf8')).toBe(before)
  })
})

describe('text and images', () => {
  const HASH = 'ab'.repeat(16)
  const pictured: ExportArticle = {
    ...one,
    markdown: async () => `Before ![A \\[b\\]](<asset://${one.id}/${HASH}>) ![](<asset://${one.id}/missing>) after.`,
    image: async (hash) => (hash === HASH ? { bytes: Buffer.from('the image'), extension: 'png' } : null),
  }
  const content = { heading: false, text: true, images: true }

  test('are written where they are wanted, the images once, and their paths lead there from a folder too', async () => {
    const { files, refused } = await run([pictured], { content })
    expect(refused).toEqual([])
    expect(files).toHaveLength(1)
    expect(await read('The river.md')).toContain(`## Text\n\nBefore ![A \\[b\\]](images/${HASH}.png)  after.\n`)
    expect(await read(`images/${HASH}.png`)).toBe('the image')
    const before = await stat(join(folder, `images/${HASH}.png`))
    await mkdir(join(folder, 'deep'))
    await rename(join(folder, 'The river.md'), join(folder, 'deep/The river.md'))
    expect((await run([pictured], { content })).refused).toEqual([])
    expect(await read('deep/The river.md')).toContain(`](../images/${HASH}.png)`)
    expect((await stat(join(folder, `images/${HASH}.png`))).mtimeMs).toBe(before.mtimeMs)
  })

  test('an image without its text is only written where it is highlighted', async () => {
    const highlighted = { ...pictured, highlights: [exportHighlight({ kind: 'image', asset: HASH, quote: NO_WORDS })] }
    await run([highlighted], { content: { ...content, text: false } })
    expect(await read('The river.md')).toContain(`![A picture in the article](images/${HASH}.png)`)
    await run([{ ...pictured, id: two.id }], { content: { ...content, text: false } })
    expect(await names()).toEqual(['.commonplace-export.json', 'The river (2).md', 'The river.md', 'images'])
  })

  test('without images the text has their descriptions', async () => {
    await run([pictured], { content: { ...content, images: false } })
    expect(await read('The river.md')).toContain('Before A \\[b\\]  after.')
    expect(await names()).not.toContain('images')
  })

  const document = { id: 'daaaaaaaaaaa', title: 'Rivers', tags: [] }

  test('of a document: an article whose text cannot be read is named, and the others are in it', async () => {
    const damaged = {
      ...two,
      markdown: () => Promise.reject(new Refusal('extractor-died', 'The page could not be read.')),
    }
    const { files, refused } = await run([pictured, damaged], { content, document })
    expect(files).toMatchObject([{ id: document.id, change: 'new' }])
    expect(refused).toMatchObject([{ id: two.id, code: 'extractor-died' }])
    const text = await read('Rivers.md')
    expect(text).toContain(`![A \\[b\\]](images/${HASH}.png)`)
    expect(text).not.toContain('THE RIVER')
  })

  test('a document does not hold the bytes of its images: each is read when it is written', async () => {
    const events: string[] = []
    const withImage = (article: ExportArticle, hash: string): ExportArticle => ({
      ...article,
      markdown: async () => `![](<asset://${article.id}/${hash}>)`,
      async image() {
        events.push(`read ${hash}`)
        return { bytes: Buffer.from(hash), extension: 'png' }
      },
    })
    const disk: ExportDisk = {
      ...nodeDisk,
      async rename(from, to) {
        events.push(`write ${to.slice(folder.length + 1)}`)
        await nodeDisk.rename(from, to)
      },
    }
    await run([withImage(one, 'a1'), withImage(two, 'b2')], { content, document, disk })
    const written = events.slice(events.indexOf('write Rivers.md') + 1)
    expect(written).toEqual([
      'read a1',
      'write images/a1.png',
      'read b2',
      'write images/b2.png',
      'write .commonplace-export.json',
    ])
  })

  test('an image that the user changed, and a file or link in the way of the folder, stay', async () => {
    await run([pictured], { content })
    await writeFile(join(folder, `images/${HASH}.png`), 'cropped')
    expect((await run([pictured], { content })).refused).toMatchObject([{ code: 'moved-on' }])
    expect(await read(`images/${HASH}.png`)).toBe('cropped')
    expect((await run([pictured], { content, force: true })).refused).toEqual([])
    expect(await read(`images/${HASH}.png`)).toBe('the image')
    await rm(join(folder, 'images'), { recursive: true })
    const outside = join(root, 'pictures')
    await mkdir(outside)
    await symlink(outside, join(folder, 'images'))
    expect((await run([pictured], { content })).refused).toMatchObject([{ code: 'read-only' }])
    expect(await readdir(outside)).toEqual([])
  })
})

test('the list says which topic a tag stands for', async () => {
  await run([{ ...one, tags: ['C++', 'rivers', 'press freedom'] }])
  const { topics } = JSON.parse(await read('.commonplace-export.json'))
  expect(topics).toEqual({ C__wzkv9e: 'C++', press_freedom: 'press freedom' })
  const [, written = ''] = /\ntags:\n((?: {2}- .*\n)+)/u.exec(await read('The river.md')) ?? []
  expect(written).toBe('  - C__wzkv9e\n  - rivers\n  - press_freedom\n')
})

test('a dry run makes no folder and writes nothing', async () => {
  expect((await run([one, two], { dryRun: true })).files.map(({ change }) => change)).toEqual(['new', 'new'])
  expect(existsSync(folder)).toBe(false)
})

describe('when it cannot go on', () => {
  test('a full disk leaves whole files and knows them as its own', async () => {
    let written = 0
    const disk = failing('ENOSPC', 'writeNew', () => ++written === 2)
    expect(await refusal(run([one, two], { disk }))).toMatchObject({ code: 'disk-full' })
    expect(await names()).toEqual(['.commonplace-export.json', 'The river.md'])
    expect((await run([changed(one), two])).refused).toEqual([])
  })

  test.each([
    ['EACCES', 'makeFolder', 'read-only'],
    ['EROFS', 'writeNew', 'read-only'],
    ['ENOTDIR', 'makeFolder', 'not-allowed'],
    ['EDQUOT', 'syncFolder', 'disk-full'],
  ] as const)('%s at %s is %s, said in a sentence', async (code, on, expected) => {
    const refused = await refusal(run([one], { disk: failing(code, on) }))
    expect(refused.code).toBe(expected)
    expect(refused.message).toMatch(/^\S.*\.$/u)
  })

  test('a file in the way of the folder is said', async () => {
    await writeFile(join(root, 'file'), '')
    expect(await refusal(run([one], { folder: join(root, 'file') }))).toMatchObject({ code: 'not-allowed' })
    expect(await refusal(run([one], { folder: join(root, 'file', 'below') }))).toMatchObject({ code: 'not-allowed' })
  })

  test.each(['EBUSY', 'ENAMETOOLONG'])(
    'one file that cannot be replaced (%s) does not stop the others',
    async (code) => {
      await run([one, two])
      let renamed = 0
      const disk = failing(code, 'rename', () => ++renamed === 1)
      const { files, refused } = await run([changed(one), changed(two)], { disk })
      expect(files.map((file) => file.id)).toEqual([two.id])
      expect(refused).toMatchObject([{ id: one.id, code: 'read-only' }])
      expect((await names()).filter((name) => name.endsWith('.tmp'))).toEqual([])
    },
  )

  test('an article that cannot be read is named, and the others are written', async () => {
    const failure = { code: 'unreadable-file', message: 'The article is damaged.' } as const
    const { files, refused } = await exportTo({
      folder,
      format: 'markdown',
      articles: [{ id: two.id, failure }, one],
      force: false,
    })
    expect(files).toEqual([{ id: one.id, path: join(folder, 'The river.md'), change: 'new' }])
    expect(refused).toEqual([{ id: two.id, path: folder, ...failure }])
  })

  test('stopped, it says what was done', async () => {
    const controller = new AbortController()
    const onProgress = (_: string, done: number) => {
      if (done === 0) controller.abort()
    }
    const refused = await refusal(run([one, two], { signal: controller.signal, onProgress }))
    expect(refused).toMatchObject({ code: 'cancelled', detail: { files: [{ id: one.id }], refused: [] } })
    expect(await names()).toEqual(['.commonplace-export.json', 'The river.md'])
    expect((await run([changed(one), two])).refused).toEqual([])
  })

  test('killed before the list was written, it knows its unchanged files', async () => {
    const disk = failing('EIO', 'syncFolder')
    await expect(run([one, two], { disk })).rejects.toThrow('EIO')
    await rm(join(folder, '.commonplace-export.json'), { force: true })
    expect((await run([one, two])).refused).toEqual([])
  })
})

/** Without waiting for the disk: thousands of files take too long to be synced one by one. */
const quick: ExportDisk = { ...nodeDisk, writeNew: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }) }
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => exportArticle(`a${String(at).padStart(11, '0')}`, 'Untitled'))

test('killed among thousands, it knows the files it wrote before, whatever has changed since', async () => {
  const articles = many(501)
  const left = join(root, 'left')
  async function* untilKilled() {
    for (const [at, article] of articles.entries()) {
      // What a program that is killed here leaves.
      if (at === 500) await cp(folder, left, { recursive: true })
      yield article
    }
  }
  await exportTo({ folder, format: 'markdown', articles: untilKilled(), force: false, disk: quick })
  const { files, refused } = await run(articles.map(changed), { folder: left, disk: quick })
  expect(refused).toEqual([])
  expect(files).toHaveLength(501)
  expect(await readFile(join(left, 'Untitled (250).md'), 'utf8')).toContain('A second thought.')
})

test('a thousand articles of one title get a thousand files', async () => {
  const articles = many(1000)
  const { files } = await run(articles, { disk: quick })
  expect(new Set(files.map((file) => file.path)).size).toBe(1000)
  expect(files.at(-1)?.path).toBe(join(folder, 'Untitled (1000).md'))
  const again = await run(articles.toReversed(), { disk: quick })
  expect(again.files.at(-1)).toEqual({ ...files[0], change: 'same' })
})
