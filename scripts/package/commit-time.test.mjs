import { lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitTime, setTimes } from './commit-time.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the moment of a build', () => {
  it('is SOURCE_DATE_EPOCH where that is a number of seconds', () => {
    expect(commitTime({ root: folder, env: { SOURCE_DATE_EPOCH: '1700000000' } })).toBe(1_700_000_000)
  })

  it('is always the same for sources without their history', () => {
    // A folder within a checkout would find the checkout's.
    const env = { SOURCE_DATE_EPOCH: 'tomorrow' }
    expect(commitTime({ root: folder, env })).toBe(Date.UTC(2026, 0, 1) / 1000)
  })

  it('is given to folders, files and links, not to what links point at', () => {
    const outside = path.join(folder, 'outside')
    const inside = path.join(folder, 'inside')
    writeFileSync(outside, '')
    mkdirSync(path.join(inside, 'deep'), { recursive: true })
    writeFileSync(path.join(inside, 'deep', 'file'), '')
    symlinkSync(outside, path.join(inside, 'link'))
    setTimes(inside, 1_700_000_000)
    for (const name of ['', 'deep', 'deep/file', 'link'])
      expect(lstatSync(path.join(inside, name)).mtimeMs, name).toBe(1_700_000_000_000)
    expect(lstatSync(outside).mtimeMs).not.toBe(1_700_000_000_000)
  })
})
