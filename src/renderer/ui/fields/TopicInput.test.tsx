// @vitest-environment jsdom
import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { createQueryClient } from '../../data/cache/queries.ts'
import { TopicInput } from './TopicInput.tsx'

vi.mock('../../data/bridge.ts', () => ({
  ask: vi.fn(async () => ({ topics: [{ tag: 'war', count: 12_345, colour: null }] })),
  askShell: vi.fn(),
  sentenceOf: String,
}))

it('writes how many articles a topic has as other numbers are written', async () => {
  notifyManager.setScheduler((run) => run())
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const nothing = () => undefined
  await act(async () =>
    createRoot(place).render(
      <QueryClientProvider client={createQueryClient()}>
        <TopicInput had={[]} onAdd={async () => true} onLeave={nothing} onBlur={nothing} />
      </QueryClientProvider>,
    ),
  )
  expect(place.querySelector('[role="option"]')?.textContent).toBe('war12,345')
})
