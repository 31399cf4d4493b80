// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import type { Bridge, Subject } from '#shared/contract.ts'
import { dependents, dependentsOf } from './dependents.ts'
import { followLibrary } from './events.ts'

vi.mock('../bridge.ts', () => ({ ask: vi.fn(), askShell: vi.fn(), sentenceOf: String }))
// jsdom is never idle: it is now.
vi.stubGlobal('requestIdleCallback', (act: () => void) => {
  act()
  return 1
})
vi.stubGlobal('cancelIdleCallback', () => undefined)

/** Asked again by other means: an article by its id, and what no change of a library can touch never. */
const OTHERS = ['article', 'formats']

it('every query of the window depends on something, or says why not', () => {
  const room = join(import.meta.dirname, '..')
  const asked = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(join(room, name), 'utf8').matchAll(/queryKey: \['([a-z-]+)'/g)])
    .map(([, family]) => family ?? '')
  expect(asked.length).toBeGreaterThan(10)
  const known = [...dependentsOf(Object.keys(dependents) as Subject[]), ...OTHERS]
  expect([...new Set(asked)].filter((family) => !known.includes(family))).toEqual([])
})

it.each([
  [['rows'], ['counts', 'export-preview', 'highlights', 'in-common', 'library', 'list', 'names', 'search', 'see-also']],
  [
    ['rows', 'topics'],
    ['counts', 'export-preview', 'highlights', 'in-common', 'library', 'list', 'names', 'search', 'see-also', 'topics'],
  ],
  [['holdings'], ['beside', 'known', 'library']],
  [['searches'], ['library', 'searches']],
  [['queue'], ['library', 'queue']],
  [['settings'], ['library', 'settings']],
  [['library'], ['export-preview', 'library']],
  [[], []],
] as const)('a change of %j makes be asked again: %j', (touches, families) => {
  const client = new QueryClient()
  let hear: Parameters<Bridge['on']>[0] = () => undefined
  const on: Bridge['on'] = (listener) => {
    hear = listener
    return () => undefined
  }
  followLibrary({ call: () => Promise.reject(new Error('nothing is asked here')), on }, client)
  hear({ type: 'changed', rev: 1, articles: [], touches: [] })
  const keys = [...dependentsOf(Object.keys(dependents) as Subject[]), ...OTHERS].map((family) => [family, 'x'])
  for (const key of keys) client.setQueryData(key, 'known')
  hear({ type: 'changed', rev: 2, articles: [], touches })
  const stale = keys.filter((key) => client.getQueryState(key)?.isInvalidated).map(([family]) => family)
  expect(stale.sort()).toEqual([...families])
})
