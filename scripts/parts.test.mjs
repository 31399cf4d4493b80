import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ALL, PARTS, runParts } from './parts.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')

/** A report as vitest writes it, with this in it. */
const report = (found) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...found,
  })

describe('the parts of the tests', () => {
  it('are run by tools that are there', () => {
    for (const { tool } of Object.values(PARTS))
      expect(existsSync(path.join(root, 'node_modules', tool)), tool).toBe(true)
  })

  it('hold every test once: the quick in one project of vitest, the slow in another', () => {
    const listed = JSON.parse(
      execFileSync(process.execPath, [vitest, 'list', '--filesOnly', '--json'], { cwd: root, encoding: 'utf8' }),
    ).map(({ file, projectName }) => ({ file: path.relative(root, file).replaceAll('\\', '/'), projectName }))
    const there = ['src', 'scripts', 'bench'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter((file) => /\.test\.(tsx?|mjs)$/.test(file) && !file.includes('node_modules/')),
    )
    expect(listed.map(({ file }) => file).sort()).toEqual(there.sort())
    const misplaced = listed.filter(
      ({ file, projectName }) => (projectName === 'slow') !== (file.includes('.slow.') || file.startsWith('bench/')),
    )
    expect(misplaced).toEqual([])
    expect(ALL).toEqual(['types', 'lint', 'unit', 'slow', 'e2e', 'chromium'])
  })

  it('all run though one fails, and the last line stands alone', async () => {
    const seen = []
    const lines = []
    const run = async (_, words, { env }) => {
      seen.push(words[0])
      if (words[0].includes('vitest')) writeFileSync(env.PLAYWRIGHT_JSON_OUTPUT_FILE, report({ numPassedTests: 3 }))
      return words[0].includes('typescript') ? 1 : 0
    }
    const code = await runParts(['types', 'lint', 'unit'], { root, run, print: (line) => lines.push(line) })
    expect(code).toBe(1)
    expect(seen).toHaveLength(3)
    expect(lines.at(-1)).toBe('4 passed, 1 failed, 0 skipped')
  })

  it('name again at the end what failed, by its place in the project', async () => {
    const lines = []
    const run = async (_, __, { env }) => {
      const failed = { status: 'failed', fullName: 'adds up', failureMessages: ['expected 2'] }
      const file = { status: 'failed', name: path.join(root, 'src', 'sum.test.ts'), assertionResults: [failed] }
      writeFileSync(env.PLAYWRIGHT_JSON_OUTPUT_FILE, report({ numFailedTests: 1, testResults: [file] }))
      return 1
    }
    await runParts(['unit'], { root, run, print: (line) => lines.push(line) })
    expect(lines.slice(-3)).toEqual([
      `unit: ${path.join('src', 'sum.test.ts')} › adds up\n    expected 2\n`,
      expect.stringMatching(/^unit +\d/),
      '0 passed, 1 failed, 0 skipped',
    ])
  })

  it('name what passed only on its second try right before the last line, and are no failure', async () => {
    const lines = []
    const run = async (_, __, { env }) => {
      const results = [{ error: { message: `too late\n    at ${path.join(root, 'e2e', 'way.spec.ts')}:9` } }, {}]
      const tests = [{ status: 'flaky', expectedStatus: 'passed', results }]
      const suites = [{ specs: [{ file: 'way.spec.ts', line: 7, title: 'at times', tests }] }]
      writeFileSync(env.PLAYWRIGHT_JSON_OUTPUT_FILE, JSON.stringify({ suites }))
      return 0
    }
    expect(await runParts(['e2e'], { root, run, print: (line) => lines.push(line) })).toBe(0)
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^e2e +\d/),
      `passed on the second try: e2e: way.spec.ts:7 › at times\n    too late\n        at ${path.join('e2e', 'way.spec.ts')}:9`,
      '1 passed, 0 failed, 0 skipped',
    ])
  })

  it('name what was skipped before the last line', async () => {
    const lines = []
    const run = async (_, __, { env }) => {
      const annotations = [{ type: 'skip', description: 'Only root can try.' }]
      const tests = [{ status: 'skipped', expectedStatus: 'skipped', annotations }]
      const suites = [{ specs: [{ file: 'way.spec.ts', line: 7, title: 'as root', tests }] }]
      writeFileSync(env.PLAYWRIGHT_JSON_OUTPUT_FILE, JSON.stringify({ suites }))
      return 0
    }
    await runParts(['e2e'], { root, run, print: (line) => lines.push(line) })
    expect(lines.slice(-2)).toEqual([
      'skipped: e2e: way.spec.ts:7 › as root\n    Only root can try.',
      '0 passed, 0 failed, 1 skipped',
    ])
  })

  it('have failed when what they need could not be made, and say why', async () => {
    const lines = []
    const prepare = { e2e: () => Promise.reject(new Error('The build failed, see above.')) }
    const code = await runParts(['e2e'], { root, run: async () => 0, prepare, print: (line) => lines.push(line) })
    expect(code).toBe(1)
    expect(lines).toContain('The build failed, see above.')
    expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped')
  })
})
