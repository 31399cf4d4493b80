/**
 * How rightly we rank, beside others over the same articles in the same run. Two are here for this alone:
 * - `@sqlite.org/sqlite-wasm`: FTS5, what most programs with a search of their own use. The newest complete one for Node 20.
 * - `flexsearch`: the other search for JavaScript that many use.
 * Known items are meant to be sought among 10,000: `--articles 10000`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileSearch } from './compile.mjs'
import { row, single, timed } from './figures.mjs'
import { hostileQueries } from './hostile-queries.mjs'
import { makeLibrary, randomFrom } from './invented-words.mjs'
import { engines } from './relevance/engines.mjs'
import { judgedLibrary, judgedQuestions } from './relevance/judged.mjs'
import { misspelled, remembered } from './relevance/queries.mjs'
import { gainOf, mean, reciprocalRank } from './relevance/scores.mjs'

const SEED = 18
/** Misspelled words, and articles remembered. */
const QUERIES = 200

export const title = ({ articles }) =>
  `Right answers: questions and misspelled words over judged articles, known items among ${articles.toLocaleString('en')}`

export async function measure({ articles }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-relevance-'))
  const built = await compileSearch()
  try {
    const known = makeLibrary(path.join(folder, 'known'), articles)
    const judged = judgedLibrary(path.join(folder, 'judged'))
    const asked = {
      questions: judgedQuestions(),
      misspelled: misspelled(articlesOf(judged), QUERIES, randomFrom(SEED)),
      remembered: remembered(articlesOf(known), QUERIES, randomFrom(SEED)),
    }
    const rows = []
    // One after another: none has the memory of the others to bear.
    for (const { name, open } of engines) {
      const of = (what, library, ask) =>
        using(open, { ...library, built, folder: path.join(folder, `${name}-${what}`) }, (find) =>
          ask(name, find, asked),
        )
      rows.push(...(await of('judged', judged, judgedRows)), ...(await of('known', known, knownRows)))
    }
    return rows
  } finally {
    for (const each of [folder, built]) rmSync(each, { recursive: true, force: true })
  }
}

async function judgedRows(name, find, { questions, misspelled }) {
  const answers = []
  for (const { kind, question, relevant } of questions) {
    const { value, ms } = await timed(() => find(question))
    answers.push({ kind, ms, gain: gainOf(value, relevant), none: value.length === 0 })
  }
  const gain = (kinds) => mean(answers.filter(({ kind }) => kinds.includes(kind)).map((answer) => answer.gain))
  const ranks = []
  for (const { query, wanted } of misspelled) ranks.push(reciprocalRank(await find(query), wanted))
  const hostile = []
  for (const text of hostileQueries) hostile.push((await timed(() => find(text))).ms)
  return [
    single(`${name}: nDCG@10, all questions`, gain(['question', 'words']), ''),
    single(`${name}: nDCG@10, long questions`, gain(['question']), ''),
    single(`${name}: nDCG@10, two or three words`, gain(['words']), ''),
    single(`${name}: questions without an answer`, answers.filter(({ none }) => none).length, ''),
    row(
      `${name}: time of a question`,
      answers.map(({ ms }) => ms),
    ),
    single(`${name}: MRR@10, misspelled words`, mean(ranks), ''),
    row(`${name}: 10,000 characters of hostile text`, hostile),
  ]
}

async function knownRows(name, find, { remembered }) {
  const places = []
  for (const { query, wanted } of remembered) places.push((await find(query)).indexOf(wanted[0]))
  const within = (count) => mean(places.map((at) => Number(at >= 0 && at < count)))
  return [
    single(`${name}: success@3, known items`, within(3), ''),
    single(`${name}: success@10, known items`, within(10), ''),
  ]
}

async function using(open, library, ask) {
  const engine = await open(library)
  try {
    return await ask(engine.find)
  } finally {
    await engine.close()
  }
}

function articlesOf({ documents, texts }) {
  return documents.map(({ id, title }, at) => ({ id, title, text: texts[at] }))
}
