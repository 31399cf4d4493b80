// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { OnPage } from '../../../data/page/use-page.ts'
import { useDrafts } from '../../../data/state/drafts.ts'
import { emptyPage } from '../../../data/state/pages/page.ts'
import { useView } from '../../../data/state/view.ts'
import type { FrameDocument } from '../../frame/frame-document.ts'
import { useBarPassage } from './use-bar-passage.ts'

const article = { id: 'a00000000001' } as ArticleView
const active = { id: 'h00000000001', colour: 1 } as HighlightView
const rect = { top: 1, bottom: 2, left: 3, right: 4 }
const rects = { of: () => rect } as never

it('a note that is written on one of two pages hides the bar there, and not on the other page of the same article', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const page = { ...emptyPage, article: article.id }
  useView.setState({ ...page, active: 'first', other: page })
  const hasBar: Record<string, boolean> = {}
  const Probe = ({ name }: { readonly name: string }) => {
    const frame = {} as FrameDocument
    hasBar[name] = useBarPassage({ article, frame, layout: 0, rects, selection: null, active }) !== null
    return null
  }
  const root = createRoot(document.createElement('div'))
  onTestFinished(() => act(() => root.unmount()))
  act(() =>
    root.render(
      (['first', 'second'] as const).map((name) => (
        <OnPage key={name} value={name}>
          <Probe name={name} />
        </OnPage>
      )),
    ),
  )
  expect(hasBar).toEqual({ first: true, second: true })
  act(() => useDrafts.getState().edit({ article: article.id, highlight: active.id }, ''))
  expect(hasBar).toEqual({ first: false, second: true })
})
