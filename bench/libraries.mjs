import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { loadGenerator } from './make-library.mjs'

/**
 * A library of so many invented articles, made once for all benches of a run, or kept in the folder that
 * COMMONPLACE_BENCH_LIBRARIES names: fifty thousand articles take minutes to write.
 */
export async function libraryOf(articles) {
  const kept = process.env.COMMONPLACE_BENCH_LIBRARIES || process.env.COMMONPLACE_BENCH_FOLDER
  const folder = path.join(kept, `library-${articles}`)
  if (existsSync(folder)) return folder
  const { makeLibrary } = await loadGenerator()
  const making = `${folder}-making`
  rmSync(making, { recursive: true, force: true })
  makeLibrary({ folder: making, articles, natural: true })
  renameSync(making, folder)
  return folder
}
