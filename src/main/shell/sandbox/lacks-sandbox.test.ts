import { describe, expect, it } from 'vitest'
import { lacksSandbox } from './lacks-sandbox.ts'

const start = { isPackaged: true, hasSwitch: true, isRoot: false, isCommandLine: false }

describe('a start without the sandbox', () => {
  it('is refused to a package', () => {
    expect(lacksSandbox(start)).toBe(true)
    expect(lacksSandbox({ ...start, isCommandLine: true })).toBe(true)
    expect(lacksSandbox({ ...start, isRoot: true })).toBe(true)
  })

  it('is left to root’s command line, and to those who develop the program', () => {
    expect(lacksSandbox({ ...start, isRoot: true, isCommandLine: true })).toBe(false)
    expect(lacksSandbox({ ...start, isPackaged: false })).toBe(false)
    expect(lacksSandbox({ ...start, hasSwitch: false })).toBe(false)
  })
})
