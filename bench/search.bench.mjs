import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileSearch } from './compile.mjs'
import { makeLibrary } from './invented-words.mjs'
import { peers } from './search/peers.mjs'
import { typedQueries } from './search/queries.mjs'

export const title = ({ articles }) =>
  `Search as one types, ${articles.toLocaleString('en')} articles: ours beside ${Object.keys(peers).join(', ')}`

export async function measure({ articles }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-library-'))
  const built = await compileSearch()
  try {
    prepare(folder, articles, built)
    const rows = []
    for (const what of ['build', 'restore', ...Object.keys(peers)]) rows.push(...(await rowsOf(what, folder)))
    return rows
  } finally {
    for (const each of [folder, built]) rmSync(each, { recursive: true, force: true })
  }
}

/** The texts are in files, and not in memory where it is measured. */
function prepare(folder, articles, built) {
  const { documents, texts } = makeLibrary(folder, articles)
  const queries = typedQueries(documents, texts)
  writeFileSync(path.join(folder, 'library.json'), JSON.stringify({ documents, queries, built }))
}

/** The rows of one engine; none when it fails, which at many articles is mostly for want of memory. */
function rowsOf(what, folder) {
  return new Promise((resolve) => {
    const engine = fileURLToPath(new URL('search/engine.mjs', import.meta.url))
    const child = fork(engine, [what, folder], { execArgv: ['--max-old-space-size=6144', '--expose-gc'] })
    let rows = []
    child.once('message', (message) => {
      rows = message
    })
    child.once('close', (code) => {
      if (rows.length === 0) console.error(`${what} ended without figures (${code}).`)
      resolve(rows)
    })
  })
}
