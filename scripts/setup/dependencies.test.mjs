import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureDependencies, sameTree } from './dependencies.mjs'

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
  const installs = []
  const ensure = (code = 0) => {
    const install = async () => {
      installs.push(root)
      mkdirSync(path.join(root, 'node_modules'), { recursive: true })
      return code
    }
    return ensureDependencies({ root, log: () => {}, install })
  }
  const lock = (packages) => writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }))

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
    installs.length = 0
    lock({ 'node_modules/a': { version: '1.0.0' } })
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('are installed once, and again when the lock changes', async () => {
    await ensure()
    await ensure()
    expect(installs).toHaveLength(1)
    lock({ 'node_modules/a': { version: '1.1.0' } })
    await ensure()
    expect(installs).toHaveLength(2)
  })

  it('are left alone when somebody else installed them', async () => {
    mkdirSync(path.join(root, 'node_modules'))
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } }
    writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify(installed))
    await ensure()
    expect(installs).toHaveLength(0)
  })

  it('are tried again after an installation that failed', async () => {
    await expect(ensure(1)).rejects.toThrow('npm ci failed')
    await ensure()
    expect(installs).toHaveLength(2)
  })
})
