import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putProgram } from '../testing/put-file.mjs'
import { ensureXdgOpen } from './xdg-open.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonplace-path-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const put = () => putProgram(path.join(folder, 'xdg-open'))

/** @returns what was installed, with which rights, and what was said */
function ensure(rights, install = () => {}) {
  const [installed, said] = [[], []]
  ensureXdgOpen({
    log: (line) => said.push(line),
    env: { PATH: folder },
    rights: () => rights,
    install(...words) {
      installed.push(words)
      install()
    },
  })
  return { installed, said }
}

describe.runIf(process.platform === 'linux')('xdg-open', () => {
  it('is installed once, by who may', () => {
    expect(ensure(['sudo', '-n'], put).installed).toEqual([[['sudo', '-n'], ['xdg-utils']]])
    expect(ensure(['sudo', '-n'], put)).toEqual({ installed: [], said: [] })
  })

  it('is left to the others, who hear that a test is skipped', () => {
    const { installed, said } = ensure(null)
    expect(installed).toEqual([])
    expect(said).toEqual([expect.stringContaining('is skipped')])
  })

  it('that could not be installed is a failure', () => {
    expect(() => ensure([])).toThrow('xdg-utils could not be installed')
  })
})
