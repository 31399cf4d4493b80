// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary.tsx'

it('says that the window broke, and shows it anew when asked to', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  const Part = () => {
    if (broken) throw new Error('a fault')
    return <p>The desk</p>
  }
  const onAgain = vi.fn(() => {
    broken = false
  })
  const place = document.createElement('div')
  await act(async () =>
    createRoot(place).render(
      <ErrorBoundary onAgain={onAgain}>
        <Part />
      </ErrorBoundary>,
    ),
  )
  expect(place.textContent).toContain('Your library is safe')
  await act(async () => place.querySelector('button')?.click())
  expect(onAgain).toHaveBeenCalledOnce()
  expect(place.textContent).toBe('The desk')
})
