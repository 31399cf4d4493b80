// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary.tsx'

it('says that the window has failed, and shows it again when asked to', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  const Part = () => {
    if (broken) throw new Error('an error')
    return <p>The desk</p>
  }
  const onRetry = vi.fn(() => {
    broken = false
  })
  const place = document.createElement('div')
  await act(async () =>
    createRoot(place).render(
      <ErrorBoundary onRetry={onRetry}>
        <Part />
      </ErrorBoundary>,
    ),
  )
  expect(place.textContent).toContain('Your library is safe')
  await act(async () => place.querySelector('button')?.click())
  expect(onRetry).toHaveBeenCalledOnce()
  expect(place.textContent).toBe('The desk')
})
