/**
 * One engine in a process of its own, so that none fills another's memory: `engine.mjs <what> <folder>`. The folder has the
 * library (`library.json`), the queries and what was compiled. Sends its rows to its parent.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { row, single, timed } from '../figures.mjs'
import { hostileQueries } from '../hostile-queries.mjs'
import { openOurs } from '../ours.mjs'
import { peers, SHOWN } from './peers.mjs'
import { typing } from './queries.mjs'

/** Articles whose nearest are asked for. */
const NEAREST = 100
/** A peer may need seconds for one letter; it types no longer than this, in milliseconds. */
const PATIENCE = 60_000

const [what, folder] = process.argv.slice(2)
const { documents, queries, built } = JSON.parse(readFileSync(path.join(folder, 'library.json'), 'utf8'))
const cache = path.join(folder, 'cache')

const tasks = { build, restore }
const rows = await (tasks[what] ?? peer)()
process.send(rows, () => process.exit(0))

/** The first start of a library. */
async function build() {
  const { ask, close } = await openOurs({ built, cache, documents, limit: SHOWN })
  const begun = performance.now()
  await ask('zzzz', 'so-far')
  const soon = performance.now() - begun
  await ask('zzzz')
  const all = performance.now() - begun
  await close()
  return [
    single('ours: nothing built, first answer from titles and notes', soon / 1000, 's'),
    single('ours: index built, first answer from all', all / 1000, 's'),
    single('ours: saved index', sizeOf(cache) / 1e6, 'MB'),
  ]
}

/** Each further start, and what is asked then. */
async function restore() {
  const before = resident()
  const search = await openOurs({ built, cache, documents, limit: SHOWN })
  const begun = performance.now()
  await search.ask('zzzz', 'so-far')
  const soon = performance.now() - begun
  await search.ask('zzzz')
  const all = performance.now() - begun
  const restored = resident() - before
  const times = await typing(queries, async (text) => (await timed(() => search.ask(text))).ms)
  const rows = [
    single('ours: index restored, first answer from titles and notes', soon / 1000, 's'),
    single('ours: index restored, first answer from all', all / 1000, 's'),
    single('ours: memory for the index, restored', restored, 'MB'),
    single('ours: memory for the index, in use', resident() - before, 'MB'),
    ...typingRows('ours', times),
    ...(await spokenRows(search)),
    await nearestRow(search),
    await editsRow(search),
    await additionsRow(search),
  ]
  await search.close()
  return rows
}

async function spokenRows({ ask }) {
  const spoken = {
    'two words, whole': (query) => `${query} `,
    phrase: (query) => `"${query}"`,
    'one word without another': (query) => query.replace(' ', ' -'),
    'either of two words': (query) => query.replace(' ', ' OR '),
    'a group without a phrase': (query) => `(${query.replace(' ', ' OR ')}) -"${query}"`,
    'two words near each other': (query) => `"${query}"~5`,
    'a word that begins so': (query) => `${query.split(' ')[0]?.slice(0, 3)}*`,
  }
  const asked = Object.entries(spoken).map(([what, write]) => [what, queries.map(write)])
  const rows = []
  for (const [what, texts] of [...asked, ['10,000 characters of hostile text', hostileQueries]]) {
    const spent = []
    for (const text of texts) spent.push((await timed(() => ask(text))).ms)
    rows.push(row(`ours: ${what}`, spent))
  }
  return rows
}

/** The articles nearest to one, for articles all over the library. */
async function nearestRow({ nearest }) {
  const spent = []
  const step = Math.max(1, Math.floor(documents.length / NEAREST))
  for (let at = 0; at < documents.length; at += step) spent.push((await timed(() => nearest(documents[at].id))).ms)
  return row('ours: see also, the articles nearest to one', spent)
}

async function editsRow({ put, ask }) {
  const edits = []
  for (const [at, document] of documents.slice(0, 50).entries()) {
    put({ ...document, notes: `${document.notes} edited${at}` })
    edits.push((await timed(() => ask(`edited${at} `))).ms)
  }
  return row('ours: found after an edit of a note', edits)
}

async function additionsRow({ put, ask }) {
  const additions = []
  for (const [at, document] of documents.slice(0, 50).entries()) {
    const text = `${readFileSync(document.textFile, 'utf8')}\nadded${at}`
    const textFile = path.join(folder, `added-${at}.txt`)
    writeFileSync(textFile, text)
    put({ ...document, id: `added${at}`, textFile, textHash: createHash('sha256').update(text).digest('hex') })
    additions.push((await timed(() => ask(`added${at} `))).ms)
  }
  return row('ours: one article added and found', additions)
}

/** By its call alone, which is less than its user would wait. */
async function peer() {
  const before = resident()
  const { ms, value: search } = await timed(() => peers[what](documents))
  const times = await typing(queries, async (text) => (await timed(() => search(text))).ms, PATIENCE)
  return [
    single(`${what}: index built`, ms / 1000, 's'),
    single(`${what}: memory for the index, in use`, resident() - before, 'MB'),
    ...typingRows(what, times),
  ]
}

function typingRows(who, times) {
  const lengths = {
    'every letter typed': () => true,
    'first letter of a word': (letters) => letters === 1,
    'second letter': (letters) => letters === 2,
    'third letter': (letters) => letters === 3,
    'later letters': (letters) => letters > 3,
  }
  return Object.entries(lengths).map(([what, test]) =>
    row(
      `${who}: ${what}`,
      times.filter(({ letters }) => test(letters)).map(({ ms }) => ms),
    ),
  )
}

/** What this process holds in memory now, in MB. */
function resident() {
  globalThis.gc?.()
  return process.memoryUsage.rss() / 1e6
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, entry) =>
      sum +
      (entry.isDirectory() ? sizeOf(path.join(folder, entry.name)) : statSync(path.join(folder, entry.name)).size),
    0,
  )
}
