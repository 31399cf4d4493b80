import { existsSync } from 'node:fs'
import path from 'node:path'
import { loadGenerator } from './make-library.mjs'

/** A library of so many invented articles, made once for all benches of a run. */
export async function libraryOf(articles) {
  const folder = path.join(process.env.COMMONPLACE_BENCH_FOLDER, `library-${articles}`)
  if (existsSync(folder)) return folder
  const { makeLibrary } = await loadGenerator()
  makeLibrary({ folder, articles })
  return folder
}
