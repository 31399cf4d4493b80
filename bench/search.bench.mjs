import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import MiniSearch from 'minisearch'
import { compile } from './compile.mjs'
import { row, single, timed } from './figures.mjs'
import { hostileQueries } from './hostile-queries.mjs'
import { int, makeLibrary, randomFrom } from './invented-words.mjs'

/** Queries typed letter by letter, each letter a search. */
const TYPED = 60
/** Articles whose nearest are asked for. */
const NEAREST = 100
const SEED = 7

export const title = ({ articles }) =>
  `Search as one types, ${articles.toLocaleString('en')} articles: ours beside MiniSearch as its README sets it up`

/** Ours through its worker, there and back; the peer by its call alone, which is less than its user would wait. */
export async function measure({ articles }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-library-'))
  const built = await compile({
    search: 'src/main/search/search.ts',
    query: 'src/shared/query/query.ts',
    worker: 'src/main/search/search-worker.ts',
  })
  try {
    const { documents, texts } = makeLibrary(folder, articles)
    const queries = typedQueries(documents, texts)
    return [...(await ours({ folder, built, documents, queries })), ...(await peer({ documents, texts, queries }))]
  } finally {
    for (const each of [folder, built]) rmSync(each, { recursive: true, force: true })
  }
}

async function ours({ folder, built, documents, queries }) {
  const { createSearch } = await import(pathToFileURL(path.join(built, 'search.mjs')))
  const { parseQuery } = await import(pathToFileURL(path.join(built, 'query.mjs')))
  const cache = path.join(folder, 'cache')
  const byId = new Map(documents.map((document) => [document.id, document]))
  const complain = (message, detail) => console.error(message, detail ?? '')
  const open = () =>
    createSearch({
      cache,
      documents: () => [...byId.values()],
      document: (id) => byId.get(id) ?? null,
      startWorker: (options) => new Worker(path.join(built, 'worker.mjs'), options),
      onIndexing: () => {},
      log: { info: () => {}, warn: complain, error: complain },
    })
  const allowed = documents.map(({ id }) => id)
  const asking =
    (search, texts = 'all') =>
    (text) =>
      search.ask({ query: parseQuery(text), allowed, limit: 50, offset: 0, texts })

  const first = open()
  const begun = performance.now()
  await asking(first, 'so-far')('zzzz')
  const soon = performance.now() - begun
  await asking(first)('zzzz')
  const building = { ms: performance.now() - begun }
  await first.close()

  const search = open()
  const restoring = await timed(() => asking(search)('zzzz'))
  const ask = asking(search)
  const times = await typing(queries, async (text) => (await timed(() => ask(text))).ms)
  const rows = [
    single('ours: nothing built, first answer from titles and notes', soon / 1000, 's'),
    single('ours: index built, first answer from all', building.ms / 1000, 's'),
    single('ours: index restored, first answer', restoring.ms / 1000, 's'),
    single('ours: saved index', sizeOf(cache) / 1e6, 'MB'),
    ...typingRows('ours', times),
  ]
  const whole = async (what, texts) => {
    const spent = []
    for (const text of texts) spent.push((await timed(() => ask(text))).ms)
    return row(`ours: ${what}`, spent)
  }
  rows.push(
    await whole(
      'two words, whole',
      queries.map((query) => `${query} `),
    ),
  )
  rows.push(
    await whole(
      'phrase',
      queries.map((query) => `"${query}"`),
    ),
  )
  rows.push(
    await whole(
      'one word without another',
      queries.map((query) => query.replace(' ', ' -')),
    ),
  )
  const spoken = {
    'either of two words': (query) => query.replace(' ', ' OR '),
    'a group without a phrase': (query) => `(${query.replace(' ', ' OR ')}) -"${query}"`,
    'two words near each other': (query) => `"${query}"~5`,
    'a word that begins so': (query) => `${query.split(' ')[0]?.slice(0, 3)}*`,
  }
  for (const [what, write] of Object.entries(spoken)) rows.push(await whole(what, queries.map(write)))
  rows.push(await whole('10,000 characters of hostile text', hostileQueries))
  rows.push(await nearestRow(search, documents, allowed))
  const edits = []
  for (const [at, document] of documents.slice(0, 50).entries()) {
    byId.set(document.id, { ...document, notes: `${document.notes} edited${at}` })
    search.changed([document.id])
    edits.push((await timed(() => ask(`edited${at} `))).ms)
  }
  rows.push(row('ours: found after an edit of a note', edits))
  await search.close()
  return rows
}

/** The articles nearest to one, for articles all over the library. */
async function nearestRow(search, documents, allowed) {
  const spent = []
  const step = Math.max(1, Math.floor(documents.length / NEAREST))
  for (let at = 0; at < documents.length; at += step)
    spent.push((await timed(() => search.nearest({ id: documents[at].id, allowed, limit: 10 }))).ms)
  return row('ours: see also, the articles nearest to one', spent)
}

async function peer({ documents, texts, queries }) {
  const index = new MiniSearch({ fields: ['title', 'site', 'tags', 'notes', 'highlights', 'text'] })
  const building = await timed(() =>
    index.addAll(
      documents.map((document, at) => ({
        ...document,
        tags: document.tags.join(' '),
        highlights: document.highlights.join(' '),
        text: texts[at],
      })),
    ),
  )
  const options = { prefix: true, combineWith: 'AND', boost: { title: 4, tags: 3 } }
  const times = await typing(queries, async (text) => (await timed(() => index.search(text, options).slice(0, 50))).ms)
  return [single('peer: index built', building.ms / 1000, 's'), ...typingRows('peer', times)]
}

/** Two or three neighbouring words of an article, as someone would type who remembers it: half from titles. */
function typedQueries(documents, texts) {
  const random = randomFrom(SEED)
  return Array.from({ length: TYPED }, (_, at) => {
    const article = int(random, documents.length)
    const source = at % 2 === 0 ? documents[article].title : texts[article]
    const words = source.split(/[\s.。]+/).filter((word) => word !== '')
    const from = int(random, Math.max(1, words.length - 3))
    return words
      .slice(from, from + 2 + int(random, 2))
      .map((word) => [...word].slice(0, 20).join(''))
      .join(' ')
      .toLowerCase()
  }).filter((query) => query.includes(' '))
}

/** Every beginning of every query; the time of each, with how many letters its last word had. */
async function typing(queries, time) {
  const times = []
  for (const query of queries) {
    const characters = [...query]
    for (let end = 1; end <= characters.length; end++) {
      const text = characters.slice(0, end).join('')
      if (text.endsWith(' ')) continue
      times.push({ letters: [...text.slice(text.lastIndexOf(' ') + 1)].length, ms: await time(text) })
    }
  }
  return times
}

function typingRows(who, times) {
  const of = (test) => times.filter(({ letters }) => test(letters)).map(({ ms }) => ms)
  return [
    row(
      `${who}: every letter typed`,
      of(() => true),
    ),
    row(
      `${who}: first letter of a word`,
      of((letters) => letters === 1),
    ),
    row(
      `${who}: second letter`,
      of((letters) => letters === 2),
    ),
    row(
      `${who}: third letter`,
      of((letters) => letters === 3),
    ),
    row(
      `${who}: later letters`,
      of((letters) => letters > 3),
    ),
  ]
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, entry) =>
      sum +
      (entry.isDirectory() ? sizeOf(path.join(folder, entry.name)) : statSync(path.join(folder, entry.name)).size),
    0,
  )
}
