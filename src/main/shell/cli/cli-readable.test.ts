import { expect, it } from 'vitest'
import { readable } from './cli-readable.ts'

it('counts what was read and checked in one and in several', () => {
  expect(readable('extract', { pages: 1, failed: 0 })).toBe('1 page read, 0 failed.\n')
  expect(readable('extract', { pages: 1_204, failed: 3 })).toBe('1,204 pages read, 3 failed.\n')
  expect(readable('check', { articles: 1, files: 9, problems: [{ kind: 'stray', path: 'a', kept: null }] })).toBe(
    '1 article, 9 files, 1 problem.\nstray  a\n',
  )
})

const hit = (id: string, ...missing: readonly string[]) => ({ id, title: 'Silt', snippet: 'the silt', missing })

it('names what the closest lack, under a line of their own', () => {
  const hits = [hit('a1'), hit('a2', 'barge'), hit('a3', 'dam', 'weir', 'lock', 'barge')]
  expect(readable('search', { total: 3, closest: 2, hits })).toBe(
    [
      'a1  Silt  — the silt',
      'These come closest',
      'a2  Silt  — the silt  (Without barge)',
      'a3  Silt  — the silt  (Without dam, weir, lock and 1 more)',
      '',
    ].join('\n'),
  )
  expect(readable('search', { total: 2, closest: 2, hits: hits.slice(1) })).toMatch(
    /^No article has everything; these come closest\na2 /,
  )
  // A later page of them says what is true of all of them.
  expect(readable('search', { total: 9, closest: 8, hits: hits.slice(2) })).toMatch(/^These come closest\na3 /)
  expect(readable('search', { total: 1, closest: 0, hits: hits.slice(0, 1) })).toBe('a1  Silt  — the silt\n')
})

it('a missing word is no order to the terminal', () => {
  const text = readable('search', { total: 1, closest: 1, hits: [hit('a1', '\u001b[31mbarge\u202e\nb2')] })
  expect(text).toContain('(Without [31mbarge b2)')
})
