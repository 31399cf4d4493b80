import { expect, it } from 'vitest'
import { readable } from './cli-readable.ts'

it('counts what was read and checked in one and in several', () => {
  expect(readable('extract', { pages: 1, failed: 0 })).toBe('1 page read, 0 failed.\n')
  expect(readable('extract', { pages: 1_204, failed: 3 })).toBe('1,204 pages read, 3 failed.\n')
  expect(readable('check', { articles: 1, files: 9, problems: [{ kind: 'stray', path: 'a', kept: null }] })).toBe(
    '1 article, 9 files, 1 problem.\nstray  a\n',
  )
})
