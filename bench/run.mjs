/**
 * `npm run bench [-- name…] [--articles N]`: everything in `*.bench.mjs`, each in a process of its own so that none warms
 * or fills another's memory; then one table. A bench exports `title` and `measure(options)`, which gives its rows.
 * No figure here fails anything: machines differ, and a peer is measured in the same run.
 */
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = path.dirname(fileURLToPath(import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '2000' }, one: { type: 'boolean', default: false } },
})
const options = { articles: Number(values.articles) }
if (!Number.isInteger(options.articles) || options.articles < 1) {
  console.error('--articles takes a whole number of 1 or more.')
  process.exit(2)
}

if (values.one) {
  const bench = await import(path.join(here, `${positionals[0]}.bench.mjs`))
  const rows = await bench.measure(options)
  process.send({ title: bench.title(options), rows }, () => process.exit(0))
} else process.exit(await all())

async function all() {
  const names = readdirSync(here)
    .filter((name) => name.endsWith('.bench.mjs'))
    .map((name) => name.slice(0, -'.bench.mjs'.length))
    .sort()
  const unknown = positionals.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    console.error(`There is no bench ${unknown}; there are ${names.join(', ')}.`)
    return 2
  }
  // Libraries are made once for all benches.
  process.env.COMMONPLACE_BENCH_FOLDER = mkdtempSync(path.join(os.tmpdir(), 'commonplace-bench-'))
  process.once('exit', () => rmSync(process.env.COMMONPLACE_BENCH_FOLDER, { recursive: true, force: true }))
  const results = []
  let failed = 0
  for (const name of positionals.length > 0 ? positionals : names) {
    console.error(`Measuring ${name} …`)
    const result = await one(name)
    if (result === null) failed += 1
    else {
      results.push({ name, ...result })
      print(result.title, result.rows)
    }
  }
  const machine = { node: process.version, cores: os.cpus().length, cpu: os.cpus()[0]?.model ?? null }
  mkdirSync(path.join(here, 'results'), { recursive: true })
  writeFileSync(
    path.join(here, 'results', 'latest.json'),
    `${JSON.stringify({ machine, options, results }, null, 2)}\n`,
  )
  if (failed > 0) console.error(failed === 1 ? 'One bench failed, see above.' : `${failed} benches failed, see above.`)
  return failed > 0 ? 1 : 0
}

/** What one bench measured; null when it failed, having said why. */
function one(name) {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), ['--one', name, '--articles', String(options.articles)], {
      // A peer may need more than a young heap gives.
      execArgv: ['--max-old-space-size=6144'],
    })
    let result = null
    child.once('message', (message) => {
      result = message
    })
    child.once('close', () => resolve(result))
  })
}

function print(title, rows) {
  const head = ['', 'n', 'median', 'p95', 'largest', '']
  const lines = rows.map(({ what, count, median, p95, max, unit }) => [
    what,
    count,
    shown(median),
    shown(p95),
    shown(max),
    unit,
  ])
  const table = [head, ...lines].map((line) => line.map(String))
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column].length)))
  console.log(`\n${title}`)
  for (const line of table)
    console.log(
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
    )
}

function shown(value) {
  if (value === null || value === undefined) return '–'
  return value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0 })
}
