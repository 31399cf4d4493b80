import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { silent } from '../../store/testing/test-store.ts'
import { runCommandLine } from './cli.ts'
import type { CommandLineParts, Connection } from './cli-parts.ts'
import { sourcesOf } from './cli-sources.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Asked = { readonly name: string; readonly input: Record<string, number> }

/** Runs a command against a library that answers as it is told. */
async function typed(
  argv: readonly string[],
  answers: Record<string, (input: Asked['input']) => unknown> = {},
  signal = new AbortController().signal,
) {
  const asked: Asked[] = []
  let [stdout, stderr] = ['', '']
  const connection = {
    async call(name: string, input: Asked['input']) {
      asked.push({ name, input })
      return { ok: true, value: await answers[name]?.(input) }
    },
    async close() {},
  } as unknown as Connection
  const parts: CommandLineParts = {
    argv,
    cwd: folder,
    stdin: async () => Buffer.from(''),
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    connect: async () => connection,
    async extractFile(file) {
      if (file.includes('bad')) throw new Refusal('no-article', 'This page holds no article.')
      return { articleBody: 'Silt', title: 'Silt', byline: [], publishedAt: null, siteName: null }
    },
    signal,
    log: silent,
  }
  const status = await runCommandLine(parts)
  return { status, stdout, stderr, asked }
}

const hits = (total: number) => (input: Asked['input']) => {
  const { offset = 0, limit = 0 } = input
  const count = Math.max(0, Math.min(limit, total - offset))
  return { total, ms: 2, hits: Array.from({ length: count }, (_, at) => ({ id: `a${offset + at}`, title: 'Silt' })) }
}

describe('`search`', () => {
  it('takes what stands behind `--` for words, `--json` too', async () => {
    const { stdout, asked } = await typed(['search', 'a', '--', '--json'], { search: hits(1) })
    expect(asked[0]?.input).toMatchObject({ query: 'a --json' })
    expect(stdout).toBe('a0  Silt  —\n')
  })

  it.each([
    [2_500, 2_500],
    [5_000, 3_000],
    [0, 0],
  ])('gives as many as --limit says, however few one request gives: %i', async (limit, given) => {
    const { status, stdout } = await typed(['search', 'a', '--limit', String(limit), '--json'], { search: hits(3_000) })
    const told = JSON.parse(stdout)
    expect([status, told.total, told.hits.length]).toEqual([0, 3_000, given])
    expect(new Set(told.hits.map(({ id }: { id: string }) => id)).size).toBe(given)
  })

  it('counts those with similar words and the closest, and says what each lacks', async () => {
    const search = ({ offset = 0, limit = 0 }: Asked['input']) => ({
      ...hits(2_500)({ offset, limit }),
      similar: 7,
      closest: 2_400,
      hits: hits(2_500)({ offset, limit }).hits.map((hit) => ({ ...hit, missing: ['barge'] })),
    })
    for (const more of [[], ['--limit', '0'], ['--limit', '2200', '--offset', '100']]) {
      const document = JSON.parse((await typed(['search', 'silt', 'barge', ...more, '--json'], { search })).stdout)
      expect(document).toMatchObject({ format: 1, total: 2_500, similar: 7, closest: 2_400 })
      expect(document.hits.every(({ missing }: { missing: string[] }) => missing[0] === 'barge')).toBe(true)
    }
  })

  it('says on standard error what it did not understand', async () => {
    const { stdout, stderr } = await typed(['search', 'is:lost', '--json'], { search: hits(0) })
    expect(stderr).toContain('is: knows inbox')
    expect(JSON.parse(stdout).hits).toEqual([])
  })
})

it('`list` gives all articles when no --limit is named, and as many as it names', async () => {
  const list = ({ from = 0, count = 0 }: Asked['input']) => ({
    total: 25_000,
    rows: Array.from({ length: Math.max(0, Math.min(count, 25_000 - from)) }, (_, at) => ({ id: `a${from + at}` })),
  })
  expect(JSON.parse((await typed(['list', '--json'], { list })).stdout).articles).toHaveLength(25_000)
  const limited = JSON.parse((await typed(['list', '--json', '--limit', '200000', '--offset', '5'], { list })).stdout)
  expect(limited.articles).toHaveLength(24_995)
})

it('nothing a page calls itself is an order to the terminal, or a second line', async () => {
  const list = () => ({
    total: 1,
    rows: [{ id: 'a1', title: 'A\u001b[31m\u009b2J\nB\u202eC', capturedAt: '2026-01-02' }],
  })
  expect((await typed(['list'], { list })).stdout).toBe('a1  2026-01-02  A[31m2J BC\n')
})

it('`export` takes ids or a choice, never one and the other', async () => {
  const { status, stdout } = await typed(['export', 'a123', '--tag', 'war', '--to', 'out', '--json'])
  expect(status).toBe(2)
  expect(JSON.parse(stdout).error.message).toContain('not both')
})

it('`export` asks for what its options say, and for nothing else', async () => {
  const exported = () => ({ files: [], refused: [], leftOut: 0, exportId: null })
  const asksFor = async (...words: readonly string[]) =>
    (await typed(['export', '--to', 'out', ...words], { export: exported })).asked[0]?.input
  const plain = { fullText: false, images: false, heading: false, oneDocument: false, dryRun: false, force: false }
  expect(await asksFor()).toEqual({
    ...plain,
    format: 'markdown',
    folder: join(folder, 'out'),
    job: expect.any(String),
  })
  expect(await asksFor('--all', '--full-text', '--images', '--heading', '--one-document', '--dry-run')).toMatchObject({
    ...{ all: true, fullText: true, images: true, heading: true, oneDocument: true, dryRun: true },
  })
})

it.each([
  [0, ''],
  [1, '1 article without highlights or notes was left out; --all exports it too.\n'],
  [1204, '1,204 articles without highlights or notes were left out; --all exports them too.\n'],
])('`export` that leaves out %i articles says on standard error: %s', async (leftOut, sentence) => {
  const files = [{ id: 'a1', path: '/out/a.md', change: 'new' }]
  const exported = () => ({ files, refused: [], leftOut, exportId: 'b1' })
  const { status, stdout, stderr } = await typed(['export', '--to', 'out', '--json'], { export: exported })
  expect([status, JSON.parse(stdout), stderr]).toEqual([0, { format: 1, files, refused: [] }, sentence])
})

it('`clip --anyway` asks for pages to be kept that are no articles, and plain `clip` does not', async () => {
  const clip = () => ({ clips: [] })
  const asksFor = async (...words: readonly string[]) => (await typed(['clip', ...words], { clip })).asked[0]?.input
  expect(await asksFor('--anyway', 'https://weir.example/links')).toMatchObject({ anyway: true })
  expect(await asksFor('https://weir.example/links')).toMatchObject({ anyway: false })
})

it.each([
  ['no-article', [], 'With --anyway, everything such a page shows is kept.\n'],
  ['wall', [], 'With --anyway, everything such a page shows is kept.\n'],
  ['no-article', ['--anyway'], ''],
  ['offline', [], ''],
])('a clip refused as %s with %j has this hint on standard error: %s', async (code, more, hint) => {
  const error = { code, message: 'It was not kept.' }
  const clip = () => ({ clips: [{ status: 'refused', url: 'https://weir.example/links', error }] })
  const { status, stdout, stderr } = await typed(['clip', ...more, 'https://weir.example/links', '--json'], { clip })
  expect([status, JSON.parse(stdout).clips[0].error.code, stderr]).toEqual([1, code, hint])
})

describe('`extract`', () => {
  it('reads a page and its packed copy once, and names the one that was left out', async () => {
    await writeFile(join(folder, 'twin.html'), '')
    await writeFile(join(folder, 'twin.html.gz'), '')
    const { stderr } = await typed(['extract', '.', '--out', 'twins.json'])
    expect(stderr).toContain('“twin.html.gz” was left out: “twin.html” has the same name.')
    expect(Object.keys(JSON.parse(await readFile(join(folder, 'twins.json'), 'utf8')))).toContain('twin')
  })

  it('hears before it begins that there is no place for what it reads', async () => {
    await writeFile(join(folder, 'page.html'), '<p>Silt')
    const { status, stdout } = await typed(['extract', 'page.html', '--out', 'nowhere/out.json', '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'read-only', message: expect.stringContaining('nowhere') })
  })

  it('puts a failure in its page’s place', async () => {
    await writeFile(join(folder, 'bad.html'), '<p>')
    const { status } = await typed(['extract', '.', '--out', 'out.json'])
    expect(status).toBe(0)
    expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))).toMatchObject({
      page: { articleBody: 'Silt' },
      bad: { error: { code: 'no-article' } },
    })
  })
})

describe('what is to be clipped', () => {
  const sources = async (word: string) =>
    (await sourcesOf([word], { url: null, captured: null }, { cwd: folder, stdin: async () => Buffer.from('') }))
      .sources

  it.each([
    'https://weir.example/a',
    'weir.example/a',
    'weir.example/a.html?b#c',
    'weir.example',
    'bücher.рф/a',
    'xn--bcher-kva.xn--p1ai/a',
    '127.0.0.1:8765/a.html',
    'localhost:8765/a',
    '[::1]:8765/a',
    'javascript:alert(1)',
    'data:text/html,<p>Silt',
    'mailto:ada@weir.example',
  ])('%s is an address', async (word) => expect(await sources(word)).toEqual([{ url: word }]))

  it.each(['gone.html', 'gone.html.gz', './weir.example', '../a.b/c.html', 'pages/a.html', 'C:\\pages\\a.html'])(
    '%s is a file',
    async (word) => expect(await sources(word)).toEqual([{ file: expect.any(String) }]),
  )

  it('what is there is a file, whatever its name', async () => {
    await writeFile(join(folder, 'weir.org'), '<p>Silt')
    expect(await sources('weir.org')).toEqual([{ file: join(folder, 'weir.org') }])
  })
})

describe('an interruption', () => {
  const interrupted = 'This clip was cancelled before the page was fetched.'

  it('stops the job, has the rest wait, and prints what came of it, once', async () => {
    const stop = new AbortController()
    let stopped: (value: unknown) => void = () => {}
    const { status, stdout, asked } = await typed(
      ['clip', 'https://a.example/', '--json'],
      {
        clip: () =>
          new Promise((resolve) => {
            stopped = resolve
            stop.abort()
          }),
        cancel() {
          stopped({ clips: [{ status: 'refused', error: { code: 'cancelled', message: interrupted } }] })
          return { cancelled: true }
        },
      },
      stop.signal,
    )
    expect(status).toBe(130)
    expect(JSON.parse(stdout)).toMatchObject({ clips: [{ status: 'refused' }] })
    const [clip, cancel] = asked
    expect(cancel).toEqual({
      name: 'cancel',
      input: { job: (clip as unknown as { input: { job: string } }).input.job, keep: true },
    })
  })

  it('before anything was begun asks for nothing', async () => {
    const stop = new AbortController()
    stop.abort()
    const { status, stdout, asked } = await typed(['clip', 'https://a.example/', '--json'], {}, stop.signal)
    expect({ status, asked }).toEqual({ status: 130, asked: [] })
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'cancelled' } })
  })

  it('gives a request that takes long a name to be stopped by', async () => {
    const { asked } = await typed(['call', 'backup'], { backup: () => ({}) })
    expect(asked).toEqual([{ name: 'backup', input: { job: expect.stringMatching(/^command-line-/) } }])
  })
})

it('gives a terminal no orders, whatever a title or a sentence says', async () => {
  const evil = 'The \u001b]0;owned\u0007river\u202e \u009b2J'
  const { stdout } = await typed(['list'], {
    list: () => ({ total: 1, rows: [{ id: 'a1', title: evil, publisher: evil }] }),
  })
  const { stderr } = await typed(['extract', `${evil}`, '--out', 'x.json'])
  for (const text of [stdout, stderr]) expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  expect(stdout).toContain('river')
  expect(stderr).toContain('river')
})

describe('`highlights`', () => {
  const none = { highlights: () => ({ total: 0, rows: [] }) }

  it('asks for those of a query, a topic and a colour', async () => {
    const { asked } = await typed(
      ['highlights', '--query', 'grain OR silt', '--tag', 'the "war"', '--color', 'green', '--json'],
      none,
    )
    expect(asked[0]?.input).toMatchObject({ query: 'grain OR silt', tag: 'the "war"', colours: [2] })
  })

  it('prints what the contract of the command line names', async () => {
    const row = {
      id: 'h1',
      article: 'a1',
      title: 'Silt',
      exact: 'The weir\nholds.',
      note: 'Sure?',
      group: { key: 'a1' },
    }
    const answers = { highlights: () => ({ total: 1, rows: [row] }) }
    const { group, ...highlight } = row
    const { stdout } = await typed(['highlights', '--json'], answers)
    expect(JSON.parse(stdout)).toEqual({ format: 1, total: 1, highlights: [highlight] })
    expect((await typed(['highlights'], answers)).stdout).toBe('a1  Silt  — The weir holds.  Sure?\n')
  })

  it.each([['grain'], ['--tag', 'a', '--tag', 'b'], ['--color', 'mauve'], ['--color', '7']])(
    'refuses %j %j',
    async (...words) => {
      const { status, stderr } = await typed(['highlights', ...words], none)
      expect(status).toBe(2)
      expect(stderr).toMatch(/highlights|color/)
    },
  )
})
