// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import { OnPage } from '../../data/page/use-page.ts'
import { emptyPage } from '../../data/state/pages/page.ts'
import { useView } from '../../data/state/view.ts'
import { FindBar } from './FindBar.tsx'
import type { FindSession } from './use-find.ts'

it('the fields of two pages have names of their own, also for screen readers that list the parts of a window', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const page = { ...emptyPage, article: 'a00000000001' }
  useView.setState({ ...page, active: 'first', other: page, trailing: 'second' })
  const session = { query: '', hits: [], hiddenNotes: 0, lostNotes: 0, options: {} } as unknown as FindSession
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element)
  onTestFinished(() => act(() => root.unmount()))
  act(() =>
    root.render(
      (['first', 'second'] as const).map((name) => (
        <OnPage key={name} value={name}>
          <FindBar session={session} />
        </OnPage>
      )),
    ),
  )
  const names = [...element.querySelectorAll('[role="search"]')].map((bar) => bar.getAttribute('aria-label'))
  expect(new Set(names).size).toBe(2)
})
