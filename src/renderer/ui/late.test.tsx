// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { Fence } from './feedback/ErrorBoundary.tsx'
import { late, loadAll } from './late.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const place = document.createElement('div')
let root = createRoot(place)
const shown = async (node: ReactNode) => {
  await act(async () => root.render(node))
  return place.textContent
}
afterEach(() => {
  act(() => root.unmount())
  root = createRoot(place)
})

test('what is asked for before it is there shows what stands for it, and then itself', async () => {
  let bring: () => void = () => {}
  const there = new Promise<void>((resolve) => {
    bring = resolve
  })
  const Late = late<{ name: string }>(
    () =>
      there.then(
        () =>
          ({ name }) =>
            `Hello ${name}`,
      ),
    ({ name }) => `(${name})`,
  )
  expect(await shown(<Late name="river" />)).toBe('(river)')
  await act(async () => bring())
  expect(place.textContent).toBe('Hello river')
})

test('what was brought before it is asked for shows at once, and is loaded once', async () => {
  const load = vi.fn(async () => () => 'There')
  const Late = late(load)
  await loadAll()
  act(() => root.render(<Late />))
  expect(place.textContent).toBe('There')
  expect(load).toHaveBeenCalledOnce()
})

test('what cannot be brought is told as a fault of the window, and tried again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  let fails = true
  const Late = late(async () => {
    if (fails) throw new Error('no such file')
    return () => 'There after all'
  })
  expect(
    await shown(
      <Fence onAgain={() => {}}>
        <Late />
      </Fence>,
    ),
  ).toContain('lost its place')
  fails = false
  await act(async () => place.querySelector('button')?.click())
  expect(place.textContent).toBe('There after all')
  quiet.mockRestore()
})
