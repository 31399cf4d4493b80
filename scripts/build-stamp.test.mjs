import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildOrigin, isBuilt, OUTPUTS, sourceHash, stamp } from './build-stamp.mjs'

describe('the build', () => {
  let root
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const build = () => {
    const hash = sourceHash(root)
    for (const file of OUTPUTS) write(file, '')
    stamp(root, hash, buildOrigin({ root, env }))
  }
  const env = { SOURCE_DATE_EPOCH: '1767225600' }

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
    write('src/main/index.ts', 'one')
    write('package.json', '{}')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is not there before it was made', () => {
    expect(isBuilt(root)).toBe(false)
  })

  it('holds until a source changes, comes or goes', () => {
    build()
    expect(isBuilt(root)).toBe(true)
    write('src/main/index.ts', 'two')
    expect(isBuilt(root)).toBe(false)
    write('src/main/index.ts', 'one')
    expect(isBuilt(root)).toBe(true)
    write('src/shared/more.ts', '')
    expect(isBuilt(root)).toBe(false)
  })

  it('does not mind a test being edited', () => {
    build()
    write('src/main/index.test.ts', 'three')
    expect(isBuilt(root)).toBe(true)
  })

  it('of a former commit, or of another address, is none to make packages of', () => {
    build()
    const isPackable = (origin) => isBuilt(root, sourceHash(root), buildOrigin({ root, env: origin }))
    expect(isPackable(env)).toBe(true)
    expect(isPackable({ SOURCE_DATE_EPOCH: '1767225601' })).toBe(false)
    expect(isPackable({ ...env, GITHUB_REPOSITORY: 'someone/fork' })).toBe(false)
    expect(isBuilt(root)).toBe(true)
  })

  it('does not count when a part of it is gone', () => {
    build()
    rmSync(path.join(root, 'out/renderer'), { recursive: true })
    expect(isBuilt(root)).toBe(false)
  })
})
