// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { ErrorBoundary } from './feedback/ErrorBoundary.tsx'
import { lazyPart, loadAll } from './lazy-part.tsx'

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

test('a part that is shown before it is loaded shows its placeholder, and then itself', async () => {
  let bring: () => void = () => {}
  const there = new Promise<void>((resolve) => {
    bring = resolve
  })
  const Lazy = lazyPart<{ name: string }>(
    () =>
      there.then(
        () =>
          ({ name }) =>
            `Hello ${name}`,
      ),
    ({ name }) => `(${name})`,
  )
  expect(await shown(<Lazy name="river" />)).toBe('(river)')
  await act(async () => bring())
  expect(place.textContent).toBe('Hello river')
})

test('a part that was loaded before shows at once, and is loaded once', async () => {
  const load = vi.fn(async () => () => 'There')
  const Lazy = lazyPart(load)
  await loadAll()
  act(() => root.render(<Lazy />))
  expect(place.textContent).toBe('There')
  expect(load).toHaveBeenCalledOnce()
})

test('a part that cannot be loaded is an error of the window, and is tried again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  let fails = true
  const Lazy = lazyPart(async () => {
    if (fails) throw new Error('no such file')
    return () => 'There after all'
  })
  expect(
    await shown(
      <ErrorBoundary onRetry={() => {}}>
        <Lazy />
      </ErrorBoundary>,
    ),
  ).toContain('Something went wrong')
  fails = false
  await act(async () => place.querySelector('button')?.click())
  expect(place.textContent).toBe('There after all')
  quiet.mockRestore()
})
