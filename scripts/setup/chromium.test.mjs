import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putProgram } from '../testing/put-file.mjs'
import { chromiumPath, ensureChromium, isDebian } from './chromium.mjs'

let folder
let program
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonplace-path-'))
  program = path.join(folder, 'chromium')
})
afterEach(() => rmSync(folder, { recursive: true }))
const install = () => putProgram(program)

describe('Chromium', () => {
  it.runIf(process.platform === 'linux')('is the one on the path, if there is one', () => {
    expect(chromiumPath({ PATH: folder })).toBeNull()
    mkdirSync(program)
    expect(chromiumPath({ PATH: folder })).toBeNull()
    rmSync(program, { recursive: true })
    install()
    expect(chromiumPath({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(program)
  })

  it('is the one that the environment names, or none when it names none', () => {
    expect(chromiumPath({ PATH: folder, COMMONPLACE_CHROMIUM: '/opt/chromium' }, 'win32')).toBe('/opt/chromium')
    expect(chromiumPath({ PATH: folder, COMMONPLACE_CHROMIUM: '' }, 'linux')).toBeNull()
    expect(chromiumPath({ PATH: folder }, 'darwin')).toBeNull()
  })

  it.runIf(process.platform === 'linux')('is installed only in Debian, and by root', () => {
    const said = []
    const ensure = (isRoot, debian) =>
      ensureChromium({ log: (line) => said.push(line), env: { PATH: folder }, install, may: isRoot && debian })
    expect(ensure(false, true)).toBeNull()
    expect(ensure(true, false)).toBeNull()
    expect(said).toEqual(Array(2).fill('There is no Chromium here: the tests of today’s engine are skipped.'))
    const failing = { log: () => {}, env: { PATH: folder }, install: () => {}, may: true }
    expect(() => ensureChromium(failing)).toThrow('Chromium could not be installed')
    expect(ensure(true, true)).toBe(program)
    expect(ensure(true, true)).toBe(program)
    expect(said).toHaveLength(3)
  })

  it('knows Debian by what it says of itself', () => {
    expect(isDebian('NAME="Debian GNU/Linux"\nID=debian\n')).toBe(true)
    expect(isDebian('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')).toBe(false)
    expect(isDebian('')).toBe(false)
  })
})
