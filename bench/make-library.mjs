/**
 * `npm run bench:library -- N [folder] [--seed S] [--now]`: makes a library of N invented articles (library/) in a new
 * folder, which it prints. `--now` dates it today, so that lists say so; otherwise the same words make the same bytes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { compile } from './compile.mjs'

/** The generator, compiled for plain Node. */
export async function loadGenerator() {
  const built = await compile({ library: 'bench/library/make-library.ts' })
  try {
    return await import(pathToFileURL(path.join(built, 'library.mjs')))
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, now: { type: 'boolean', default: false } },
  })
  const [articles, seed] = [Number(positionals[0]), Number(values.seed)]
  if (!Number.isInteger(articles) || articles < 0 || !Number.isInteger(seed) || positionals.length > 2) {
    console.error(
      'Say how many articles, a whole number, and then perhaps a folder: npm run bench:library -- 300 /tmp/desk',
    )
    return 2
  }
  const folder = path.resolve(
    process.env.INIT_CWD ?? '.',
    positionals[1] ?? mkdtempSync(path.join(tmpdir(), 'commonplace-library-')),
  )
  const { makeLibrary } = await loadGenerator()
  const from = performance.now()
  const onProgress = (done) => {
    if (done % 1_000 === 0) console.error(`${done.toLocaleString('en')} articles`)
  }
  try {
    makeLibrary({ folder, articles, seed, onProgress, ...(values.now ? { now: new Date() } : {}) })
  } catch (error) {
    console.error(error.message)
    return 1
  }
  console.error(`Made in ${((performance.now() - from) / 1_000).toFixed(1)} s.`)
  console.log(folder)
  return 0
}

if (process.argv[1] === import.meta.filename) process.exit(await main())
