// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import { HighlightsHead } from './HighlightsHead.tsx'

it('opens the menu of its groups with the arrow key', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => act(async () => root.unmount()))
  await act(async () => root.render(<HighlightsHead answer={undefined} />))
  const button = place.querySelector('button')
  expect(button?.getAttribute('aria-expanded')).toBe('false')
  const press = (key: string) =>
    act(async () => void button?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  await press('ArrowUp')
  expect(button?.getAttribute('aria-expanded')).toBe('false')
  await press('ArrowDown')
  expect(button?.getAttribute('aria-expanded')).toBe('true')
})
