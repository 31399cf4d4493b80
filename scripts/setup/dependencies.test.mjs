import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SetupProblem } from '../setup-problem.mjs'
import { ensureDependencies, isForHere, mendDependencies, sameTree, suspectDependencies } from './dependencies.mjs'

describe('an installed tree', () => {
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
  }

  it('is what the lock says, but for optional packages of other systems', () => {
    expect(sameTree(lock, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
  })

  it('is not with another version, a package too few or one too many', () => {
    expect(sameTree(lock, { 'node_modules/a': { version: '1.0.1' } })).toBe(false)
    expect(sameTree(lock, {})).toBe(false)
    expect(sameTree(lock, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } })).toBe(
      false,
    )
    expect(sameTree(lock, null)).toBe(false)
  })
})

describe('the dependencies', () => {
  let root
  const said = []
  const installs = []
  /** Does what npm does: it empties node_modules and puts there what the lock names. */
  const install = async () => {
    installs.push(root)
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
    rmSync(path.join(root, 'node_modules'), { recursive: true, force: true })
    for (const where of Object.keys(packages).filter((each) => packages[each].os === undefined)) {
      mkdirSync(path.join(root, where, 'lib'), { recursive: true })
      writeFileSync(path.join(root, where, 'package.json'), '{}')
      writeFileSync(path.join(root, where, 'lib', 'index.js'), 'all of it')
    }
    writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
  }
  const log = (line) => said.push(line)
  const ensure = (by = install) => ensureDependencies({ root, log, install: by })
  const lock = (packages) => writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }))
  const a = { 'node_modules/a': { version: '1.0.0' } }
  const index = () => path.join(root, 'node_modules', 'a', 'lib', 'index.js')

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
    installs.length = 0
    said.length = 0
    lock(a)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('are installed once, and again when the lock changes', async () => {
    await ensure()
    await ensure()
    expect(installs).toHaveLength(1)
    lock({ 'node_modules/a': { version: '1.1.0' } })
    await ensure()
    expect(installs).toHaveLength(2)
    expect(said.at(-1)).toContain('have changed')
  })

  it('are left alone when somebody else installed them', async () => {
    await install()
    await ensure()
    await ensure()
    expect(installs).toHaveLength(1)
  })

  it('are tried again after an installation that failed', async () => {
    const failing = async () => Promise.reject(new SetupProblem('npm ci failed'))
    await expect(ensure(failing)).rejects.toThrow('npm ci failed')
    await ensure()
    expect(installs).toHaveLength(1)
  })

  it('that are half installed are named so, and installed again', async () => {
    mkdirSync(path.join(root, 'node_modules', 'a'), { recursive: true })
    await ensure()
    expect(said).toEqual([expect.stringContaining('half installed')])
    expect(installs).toHaveLength(1)
  })

  it.each([
    ['is gone', () => rmSync(path.join(root, 'node_modules', 'a'), { recursive: true })],
    ['is empty', () => writeFileSync(path.join(root, 'node_modules', 'a', 'package.json'), '')],
  ])('of which a package %s are named, and installed again', async (_, damage) => {
    await ensure()
    damage()
    await ensure()
    expect(said.at(-1)).toBe('The dependencies are damaged (a). Installing them again.')
    expect(installs).toHaveLength(2)
  })

  it('that a tool has failed over are looked at file by file', async () => {
    await ensure()
    expect(await mendDependencies({ root, log, install })).toBe(false)
    writeFileSync(index(), 'half')
    expect(await mendDependencies({ root, log, install })).toBe(true)
    expect(readFileSync(index(), 'utf8')).toBe('all of it')
    rmSync(index())
    suspectDependencies(root)
    await ensure()
    expect(readFileSync(index(), 'utf8')).toBe('all of it')
    expect(installs).toHaveLength(3)
  })

  it('hold what Electron puts there later', async () => {
    lock({ 'node_modules/electron': { version: '45.4.1' } })
    await ensure()
    mkdirSync(path.join(root, 'node_modules', 'electron', 'dist'))
    writeFileSync(path.join(root, 'node_modules', 'electron', 'dist', 'electron'), '')
    writeFileSync(path.join(root, 'node_modules', 'electron', 'path.txt'), 'electron')
    expect(await mendDependencies({ root, log, install })).toBe(false)
  })

  it('are installed again when they are of another system, and not for ever when ours cannot be had', async () => {
    await install()
    lock({ ...a, 'node_modules/tool-here': { version: '1.0.0', optional: true, os: [process.platform] } })
    await ensure()
    await ensure()
    expect(said).toEqual(['The dependencies are damaged (tool-here). Installing them again.'])
    expect(installs).toHaveLength(2)
  })

  it.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')('that are root’s are not touched', async () => {
    mkdirSync(path.join(root, 'node_modules'), { mode: 0o555 })
    await expect(ensure()).rejects.toThrow('Run: sudo rm -rf')
    expect(installs).toHaveLength(0)
  })
})

it('a locked package is for here by its system, processor and C library', () => {
  const machine = { platform: 'linux', arch: 'x64' }
  const isHere = (about) => isForHere(about, machine)
  expect(isHere({ version: '1.0.0' })).toBe(true)
  expect(isHere({ optional: true })).toBe(false)
  expect(isHere({ optional: true, os: ['linux'], cpu: ['x64'] })).toBe(true)
  expect(isHere({ optional: true, os: ['darwin'] })).toBe(false)
  expect(isHere({ optional: true, os: ['!win32'] })).toBe(true)
  expect(isHere({ optional: true, os: ['!linux'] })).toBe(false)
  expect(isHere({ optional: true, os: ['linux'], cpu: ['arm64'] })).toBe(false)
})
