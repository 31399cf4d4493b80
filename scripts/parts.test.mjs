import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PARTS, runParts } from './parts.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

describe('the parts of the tests', () => {
  it('are run by tools that are there', () => {
    for (const { tool } of Object.values(PARTS))
      expect(existsSync(path.join(root, 'node_modules', tool)), tool).toBe(true)
  })

  it('all run though one fails, and the last line stands alone', async () => {
    const seen = []
    const lines = []
    const run = async (_, words, { env }) => {
      seen.push(words[0])
      if (words[0].includes('vitest'))
        writeFileSync(
          env.PLAYWRIGHT_JSON_OUTPUT_FILE,
          JSON.stringify({
            numPassedTests: 3,
            numFailedTests: 0,
            numPendingTests: 0,
            numTodoTests: 0,
            testResults: [],
          }),
        )
      return words[0].includes('typescript') ? 1 : 0
    }
    const code = await runParts(['types', 'lint', 'unit'], { root, run, print: (line) => lines.push(line) })
    expect(code).toBe(1)
    expect(seen).toHaveLength(3)
    expect(lines.at(-1)).toBe('4 passed, 1 failed, 0 skipped')
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
