import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calledWords, isCommandLine } from './called-words.ts'

describe('a call of the program', () => {
  it('is the command line with the words after --, whatever they look like', () => {
    const words = ['search', '--lang', 'de', '--', '--cli', 'commonplace://article/a', '', 'größer ñ 漢']
    const argv = ['/opt/Commonplace/commonplace', '--no-sandbox', '--cli', '--', ...words]
    expect(isCommandLine(argv)).toBe(true)
    expect(calledWords(argv)).toEqual(words)
    expect(calledWords(['commonplace', '--cli', '--'])).toEqual([])
  })

  it('of the launcher brings its words in another way', () => {
    expect(isCommandLine(['electron', '.', '--cli'])).toBe(true)
    expect(calledWords(['electron', '.', '--cli'])).toBeNull()
  })

  it('opens the window without --cli, and wherever an address comes with it', () => {
    expect(isCommandLine(['commonplace'])).toBe(false)
    expect(isCommandLine(['commonplace', '--', '--cli'])).toBe(false)
    for (const argv of [
      ['commonplace', 'commonplace://article/a', '--cli', '--', 'call', 'delete'],
      ['commonplace', '--cli', 'commonplace://article/a', '--', 'call', 'delete'],
    ]) {
      expect(isCommandLine(argv)).toBe(false)
      expect(calledWords(argv)).toBeNull()
    }
  })

  it('takes nothing behind a link for an option', () => {
    const link = 'commonplace://article/a'
    fc.assert(
      fc.property(fc.array(fc.constantFrom('--cli', '--', 'x', '--lang=de')), (words) => {
        for (const argv of [
          ['commonplace', '--', link, ...words],
          ['commonplace', link, ...words],
          ['commonplace', link.toUpperCase(), ...words],
        ])
          expect(isCommandLine(argv)).toBe(false)
      }),
    )
  })
})
