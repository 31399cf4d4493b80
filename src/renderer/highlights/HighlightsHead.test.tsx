// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createQueryClient } from '../data/cache/queries.ts'
import { HighlightsHead } from './HighlightsHead.tsx'

// The theme follows the system's, which jsdom does not have.
vi.hoisted(() => Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) }))
vi.mock('../data/bridge.ts', () => ({ ask: vi.fn(async () => ({})), askShell: vi.fn(), sentenceOf: String }))

it('opens the menu of its groups with the arrow key', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => act(async () => root.unmount()))
  await act(async () =>
    root.render(
      <QueryClientProvider client={createQueryClient()}>
        <HighlightsHead answer={undefined} />
      </QueryClientProvider>,
    ),
  )
  const button = place.querySelector('button')
  expect(button?.getAttribute('aria-expanded')).toBe('false')
  const press = (key: string) =>
    act(async () => void button?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  await press('ArrowUp')
  expect(button?.getAttribute('aria-expanded')).toBe('false')
  await press('ArrowDown')
  expect(button?.getAttribute('aria-expanded')).toBe('true')
})
