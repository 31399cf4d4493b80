// @vitest-environment jsdom
import type { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { useCrash } from './crash.ts'
import { followPlace } from './place-memory.ts'
import { useRemembered } from './remembered.ts'
import { useView } from './view.ts'

vi.mock('../bridge.ts', () => ({ ask: vi.fn(async () => ({})), askShell: vi.fn(async () => ({})) }))
vi.mock('../cache/queries.ts', () => ({
  fetchArticle: async (_: QueryClient, id: string) => ({ id, versions: [{ n: 1 }] }),
  prefetchList: async () => undefined,
}))

it('after a crash neither of two articles opens, and neither does at the start after that one', async () => {
  const { view } = useRemembered.getState()
  const pair = { article: 'a00000000002', version: null, firstVersion: null, trailing: true }
  useRemembered.setState({ view: { ...view, article: 'a00000000001', pair } })
  useCrash.setState({ crash: {} as never })
  await followPlace({} as QueryClient)
  expect([useView.getState().article, useView.getState().other]).toEqual([null, null])
  useCrash.setState({ crash: null })
  await followPlace({} as QueryClient)
  expect([useView.getState().article, useView.getState().other]).toEqual([null, null])
})
