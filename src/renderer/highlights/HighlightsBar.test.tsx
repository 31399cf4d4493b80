// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { runCommand } from '../commands/registry.ts'
import { createQueryClient } from '../data/cache/queries.ts'
import { keyOfHighlight, useSelectedHighlights } from '../data/state/highlight-selection.ts'
import { useView } from '../data/state/view.ts'
import { HighlightsBar } from './HighlightsBar.tsx'

const copied = vi.hoisted(() => [] as unknown[])
vi.mock('./copy-selected.ts', () => ({ copySelected: async (names: unknown) => void copied.push(names) }))
vi.mock('../data/bridge.ts', () => ({ ask: async () => null, sentenceOf: String }))

const names = [
  { id: 'a00000000001', highlight: 'h00000000001' },
  { id: 'a00000000002', highlight: 'h00000000002' },
  { id: 'a00000000001', highlight: 'h00000000003' },
]

it('copies the selected highlights, and exports each of their articles once, by keys and by buttons', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.createElement('div')
  useSelectedHighlights.getState().select(names.map(keyOfHighlight), 0)
  await act(async () =>
    createRoot(place).render(
      <QueryClientProvider client={createQueryClient()}>
        <HighlightsBar />
      </QueryClientProvider>,
    ),
  )
  const press = (label: string) =>
    act(async () => place.querySelector<HTMLButtonElement>(`button[aria-label^="${label}"]`)?.click())
  await act(async () => runCommand('copy'))
  await press('Copy with citation')
  expect(copied).toEqual([names, names])
  for (const exporting of [() => act(async () => runCommand('export')), () => press('Export their articles')]) {
    useView.getState().show(null)
    await exporting()
    expect(useView.getState()).toMatchObject({ dialog: 'export', exporting: ['a00000000001', 'a00000000002'] })
  }
})
