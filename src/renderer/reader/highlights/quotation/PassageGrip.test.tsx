// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import { OnPage } from '../../../data/page/use-page.ts'
import { useDrag } from '../../../data/state/drag.ts'
import { emptyPage, type PageName } from '../../../data/state/pages/page.ts'
import { useView } from '../../../data/state/view.ts'
import { PassageGrip } from './PassageGrip.tsx'

const drag = (page: PageName) => useDrag.getState().setPassage({ page, quotation: new Promise(() => undefined) })
const from = () => useDrag.getState().passage?.page ?? null

it('a drag whose grip is removed is over, though the system says nothing; one of the other page goes on', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  useView.setState({ ...emptyPage, article: 'a00000000001', other: { ...emptyPage, article: 'a00000000002' } })
  const root = createRoot(document.createElement('div'))
  onTestFinished(() => act(() => root.unmount()))
  const show = (isThere: boolean) =>
    act(() =>
      root.render(
        <OnPage value="first">
          {isThere && <PassageGrip article={{} as never} frame={{} as never} top={0} passage={() => null} />}
        </OnPage>,
      ),
    )
  show(true)
  drag('first')
  show(true)
  expect(from()).toBe('first')
  show(false)
  expect(from()).toBe(null)
  show(true)
  drag('second')
  show(false)
  expect(from()).toBe('second')
})
