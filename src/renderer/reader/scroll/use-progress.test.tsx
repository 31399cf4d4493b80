// @vitest-environment jsdom
import { act, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import type { ArticleView } from '#shared/views.ts'
import { ask } from '../../data/bridge.ts'
import { useToasts } from '../../data/toasts.ts'
import { useProgress } from './use-progress.ts'

vi.mock('../../data/bridge.ts', () => ({ ask: vi.fn(), askShell: vi.fn(), sentenceOf: String }))
vi.mock('../../data/settings.ts', () => ({ useSettings: () => ({ markRead: true }) }))

const article = { id: 'a00000000001', state: { progress: 0, read: false } } as unknown as ArticleView

function Page() {
  const scroller = useRef<HTMLDivElement>(null)
  useProgress(article, scroller, true)
  return <div ref={scroller} />
}

it('in a read-only library, scrolling shows no message', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.mocked(ask).mockRejectedValue(new Refusal('read-only', 'Another computer writes to it.'))
  const container = document.createElement('div')
  const root = createRoot(container)
  await act(async () => root.render(<Page />))
  await act(async () => {
    container.firstElementChild?.dispatchEvent(new Event('scroll'))
    window.dispatchEvent(new Event('pagehide'))
  })
  expect(ask).toHaveBeenCalledWith('state', { ids: [article.id], progress: 1, read: true })
  expect(useToasts.getState().toasts).toEqual([])
  await act(async () => root.unmount())
})
