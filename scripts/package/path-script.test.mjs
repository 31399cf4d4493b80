import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putProgram } from '../testing/put-file.mjs'
import { ROOT } from './facts.mjs'

/** A program that prints its words, and a system whose user is no root. */
const PROGRAMS = {
  commonplace: 'for word in "$@"; do printf "%s\\n" "$word"; done',
  'bin/uname': 'echo Linux',
  'bin/id': 'echo 1000',
}

describe.skipIf(process.platform !== 'linux')('commonplace on the path', () => {
  let folder
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'commonplace path-'))
    for (const [name, script] of Object.entries(PROGRAMS)) putProgram(path.join(folder, name), script)
    mkdirSync(path.join(folder, 'resources/bin'), { recursive: true })
    copyFileSync(path.join(ROOT, 'scripts/package/files/commonplace'), path.join(folder, 'resources/bin/commonplace'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const wordsOf = (...words) => {
    const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`, DISPLAY: ':9' }
    const script = path.join(folder, 'resources/bin/commonplace')
    return spawnSync('sh', [script, ...words], { env, encoding: 'utf8' })
      .stdout.split('\n')
      .slice(0, -1)
  }

  it.each(['commonplace://article/a', 'COMMONPLACE://article/a', 'Commonplace:x'])(
    'opens the window for %s, whatever follows it',
    (address) => {
      expect(wordsOf(address)).toEqual(['--', address])
      expect(wordsOf(address, '--cli', '--', 'call')).toEqual(['--', address])
    },
  )

  it('is the command line with other words, and the window without any', () => {
    expect(wordsOf()).toEqual([])
    expect(wordsOf('search', '--lang', 'x').slice(-5)).toEqual(['--cli', '--', 'search', '--lang', 'x'])
  })
})
