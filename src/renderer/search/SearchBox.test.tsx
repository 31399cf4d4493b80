// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it, vi } from 'vitest'
import { useView } from '../data/state/view.ts'
import { SearchBox } from './SearchBox.tsx'

vi.mock('../data/bridge.ts', () => ({ ask: vi.fn(), askShell: vi.fn(), sentenceOf: String }))

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.innerHTML = ''
  useView.setState({ query: 'weir', firstHitFor: null })
})

async function enter(): Promise<HTMLInputElement> {
  const place = document.body.appendChild(document.createElement('div'))
  await act(async () => createRoot(place).render(<SearchBox onDown={() => undefined} />))
  const field = place.querySelector('input') as HTMLInputElement
  await act(async () => {
    field.focus()
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  expect(useView.getState().firstHitFor).toBe('weir')
  return field
}

it('Enter opens the first hit; leaving the box before it comes cancels that', async () => {
  const field = await enter()
  const hasFocus = vi.spyOn(document, 'hasFocus')
  // A moment in another program changes nothing.
  hasFocus.mockReturnValue(false)
  await act(async () => field.blur())
  expect(useView.getState().firstHitFor).toBe('weir')
  hasFocus.mockReturnValue(true)
  await act(async () => {
    field.focus()
    field.blur()
  })
  expect(useView.getState().firstHitFor).toBeNull()
})

it('an article that is opened meanwhile stays', async () => {
  await enter()
  useView.getState().open('a00000000001')
  expect(useView.getState().firstHitFor).toBeNull()
})
