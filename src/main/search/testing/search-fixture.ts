import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { createSearch } from '../search.ts'
import type {
  FromWorker,
  Indexing,
  Listed,
  Search,
  SearchArticle,
  SearchDocument,
  SearchReply,
  SearchWorker,
  ToWorker,
} from '../types.ts'
import { serveSearch } from '../worker/serve.ts'

/** What a test says of an article; the rest is empty. */
export interface Sample
  extends Partial<
    Pick<SearchDocument, 'title' | 'site' | 'address' | 'language' | 'tags' | 'notes' | 'highlights' | 'date'>
  > {
  readonly text?: string
}

/** Articles with texts on disk and a search over them, its worker on this thread. */
export interface Fixture {
  readonly folder: string
  readonly cache: string
  readonly documents: Map<string, SearchDocument>
  /** Whether `documents` are all articles of the library. */
  readonly state: { listed: Listed }
  /** Writes or changes an article and tells the search. */
  put(id: string, sample: Sample): void
  /** Takes articles out of the library and tells the search. */
  remove(ids: readonly string[]): void
  /** The articles that have everything asked for, best first. */
  found(query: string): Promise<string[]>
  /** Those that have most of it, best first, each with what it lacks. */
  closest(query: string): Promise<[id: string, ...missing: string[]][]>
  reply(query: string, texts?: 'all' | 'so-far'): Promise<SearchReply>
  /** How far the reading of texts was, as it was told. */
  readonly told: (Indexing | null)[]
  search(): Search
  /** Closes the search and opens another one over the same articles, as a new start of the program does. */
  restart(): Promise<void>
  /** How many texts the worker read when it was last started. */
  textsRead(): Promise<number>
  workers(): readonly SearchWorker[]
  close(): Promise<void>
}

/** As an article of a library is named by its file. */
export function articleOf(document: SearchDocument): SearchArticle {
  const stamp = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  const { tags: _, ...rest } = document
  return {
    id: document.id,
    stamp,
    tags: document.tags,
    document: () => ({ ...document, stamp }),
    isLike(former) {
      const { tags: _, stamp: __, ...before } = former.document()
      return JSON.stringify(before) === JSON.stringify(rest)
    },
  }
}

/** The same for the current test: it is closed when the test has ended. */
export function openForTest(...options: Parameters<typeof openFixture>): Fixture {
  const fixture = openFixture(...options)
  onTestFinished(() => fixture.close())
  return fixture
}

export function openFixture(
  samples: Readonly<Record<string, Sample>> = {},
  startWorker: () => SearchWorker = startHere,
): Fixture {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-search-'))
  const cache = join(folder, 'cache')
  mkdirSync(join(folder, 'texts'))
  const documents = new Map<string, SearchDocument>()
  const workers: SearchWorker[] = []
  const told: (Indexing | null)[] = []
  const state = { listed: 'all' as Listed }
  const open = () =>
    createSearch({
      cache,
      articles: () => [...documents.values()].map(articleOf),
      listed: () => state.listed,
      article(id) {
        const document = documents.get(id)
        return document === undefined ? null : articleOf(document)
      },
      startWorker() {
        const worker = startWorker()
        workers.push(worker)
        return worker
      },
      onIndexing: (at) => told.push(at),
      log: { info() {}, warn() {}, error() {} },
    })
  let search = open()

  function put(id: string, sample: Sample): void {
    const {
      text = '',
      title = '',
      site = '',
      address = '',
      language = null,
      tags = [],
      notes = '',
      highlights = [],
      date = '',
    } = sample
    const textFile = join(folder, 'texts', `${id}.txt`)
    const textHash = createHash('sha256').update(text).digest('hex')
    writeFileSync(textFile, text)
    documents.set(id, { id, title, site, address, language, tags, notes, highlights, textFile, textHash, date })
    search.changed([id])
  }

  for (const [id, sample] of Object.entries(samples)) put(id, sample)
  const reply: Fixture['reply'] = (query, texts = 'all') =>
    search.ask({ query: parseQuery(query), allowed: [...documents.keys()], limit: 50, offset: 0, texts })
  return {
    folder,
    cache,
    documents,
    state,
    put,
    remove(ids) {
      for (const id of ids) documents.delete(id)
      search.changed(ids)
    },
    reply,
    told,
    found: async (query) => (await reply(query)).hits.flatMap(({ id, missing }) => (missing.length === 0 ? id : [])),
    closest: async (query) =>
      (await reply(query)).hits.flatMap(({ id, missing }) => (missing.length === 0 ? [] : [[id, ...missing]])),
    search: () => search,
    async restart() {
      await search.close()
      search = open()
    },
    textsRead: () => search.ready(),
    workers: () => workers,
    async close() {
      await search.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A worker without a thread: messages are cloned and come later, as between threads. */
export function startHere(): SearchWorker {
  const { port1: here, port2: there } = new MessageChannel()
  const exits = new Set<(code: number) => void>()
  let over = false
  const exit = () => {
    if (over) return
    over = true
    here.close()
    for (const each of exits) each(0)
  }
  const take = serveSearch(
    (message) => there.postMessage(message),
    () => setImmediate(exit),
  )
  there.on('message', (message: ToWorker) => {
    if (!over) take(message)
  })
  return {
    postMessage: (message) => here.postMessage(message),
    on(event: 'message' | 'error' | 'exit', listener: (given: never) => void) {
      if (event === 'message') here.on('message', listener as (message: FromWorker) => void)
      if (event === 'exit') exits.add(listener as (code: number) => void)
    },
    async terminate() {
      exit()
      return 1
    },
  }
}
