import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  closingLine,
  countOfOne,
  playwrightCounts,
  playwrightFailures,
  playwrightRetried,
  playwrightSkipped,
  vitestCounts,
  vitestFailures,
  vitestSkipped,
} from './counts.mjs'

/**
 * The parts of the tests, in the order they run: the quick ones first. `count` reads the exit code and the JSON report
 * that the tool was asked to write beside what it shows; `failures` names from the report what failed, and why; `retried`
 * what passed only on its second try, and why not on its first; `skipped` what this machine cannot test.
 */
export const PARTS = {
  types: {
    tool: 'typescript/bin/tsc',
    words: () => ['--noEmit', '-p', 'tsconfig.json'],
    count: (_, code) => countOfOne(code),
  },
  lint: {
    tool: '@biomejs/biome/bin/biome',
    words: () => ['check', '.'],
    count: (_, code) => countOfOne(code),
  },
  unit: vitest('unit'),
  slow: vitest('slow'),
  e2e: playwright('playwright.config.ts'),
  /** The window and the extractor in today's Chromium (e2e/chromium): skipped where there is none. */
  chromium: playwright('e2e/chromium/playwright.config.ts'),
  /** The tests named `*.torture.spec.ts` again, with their many rounds (e2e/rounds.ts): with `slow` in `npm run torture`. */
  torture: playwright('playwright.config.ts', 'torture'),
}

/** A part is a project of vitest.config.ts, which says whose tests are whose. */
function vitest(project) {
  return {
    tool: 'vitest/vitest.mjs',
    words: (report) => [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: vitestCounts,
    failures: vitestFailures,
    skipped: vitestSkipped,
  }
}

function playwright(config, ...names) {
  return {
    tool: '@playwright/test/cli.js',
    words: () => ['test', ...names, `--config=${config}`, '--reporter=list,json'],
    count: playwrightCounts,
    failures: playwrightFailures,
    retried: playwrightRetried,
    skipped: playwrightSkipped,
  }
}

/** What `npm test` runs. */
export const ALL = ['types', 'lint', 'unit', 'slow', 'e2e', 'chromium']

/** What `npm run check` runs: all that takes seconds. */
export const QUICK = ['types', 'lint', 'unit']

/**
 * Runs parts one after the other, all of them whatever fails. Then it names again what failed, shows what each part took,
 * names what was skipped and what passed only on its second try, and ends with the closing line: the end of a long output says what to look at.
 * `prepare[name]` is awaited before a part and gives its environment; when it throws the part has failed.
 * Returns 0, or 1 with failures.
 */
export async function runParts(
  names,
  { root, run, prepare = {}, print = (line) => process.stdout.write(`${line}\n`) },
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-report-'))
  const results = []
  try {
    for (const name of names) {
      const { tool, words, count, failures = () => [], retried = () => [], skipped = () => [] } = PARTS[name]
      const report = path.join(folder, `${name}.json`)
      const started = performance.now()
      print(`\n── ${name}`)
      let code = 1
      try {
        const env = { ...((await prepare[name]?.()) ?? process.env), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
        code = await run(process.execPath, [path.join(root, 'node_modules', tool), ...words(report)], {
          cwd: root,
          env,
        })
      } catch (error) {
        print(error.message)
      }
      const told = readReport(report)
      const seconds = (performance.now() - started) / 1000
      results.push({
        name,
        counts: count(told, code),
        failures: failures(told),
        retried: retried(told),
        skipped: skipped(told),
        seconds,
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const within = (text) => text.replaceAll(`${root}${path.sep}`, '')
  print('')
  for (const { name, failures } of results) for (const each of failures) print(`${name}: ${within(each)}\n`)
  for (const { name, counts, seconds } of results)
    print(`${name.padEnd(8)}${seconds.toFixed(1).padStart(7)} s   ${closingLine([counts])}`)
  for (const { name, skipped } of results) for (const each of skipped) print(`skipped: ${name}: ${within(each)}`)
  for (const { name, retried } of results)
    for (const each of retried) print(`passed on the second try: ${name}: ${within(each)}`)
  print(closingLine(results.map(({ counts }) => counts)))
  return results.some(({ counts }) => counts.failed > 0) ? 1 : 0
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
