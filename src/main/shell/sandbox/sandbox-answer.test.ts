import { describe, expect, it } from 'vitest'
import { sandboxAnswer } from './sandbox-answer.ts'
import { noSandbox } from './sentences.ts'

const start = ['/opt/Commonplace/commonplace', '--no-sandbox']

describe('the answer to a start without the sandbox', () => {
  it('is a document too where the call asks for JSON', () => {
    const { stdout, stderr } = sandboxAnswer([...start, '--cli', '--', 'search', 'grain', '--json'])
    expect(stdout.endsWith('\n')).toBe(true)
    expect(JSON.parse(stdout)).toEqual({ format: 1, error: { code: 'unexpected', message: noSandbox } })
    expect(stderr).toBe(`${noSandbox}\n`)
  })

  it('leaves standard output alone for all others', () => {
    for (const words of [
      ['--cli', '--', 'search', 'grain'],
      ['--cli', '--', 'search', '--', '--json'],
      ['--', 'commonplace://article/a', '--json'],
      [],
    ])
      expect(sandboxAnswer([...start, ...words])).toEqual({ stdout: '', stderr: `${noSandbox}\n` })
  })
})
