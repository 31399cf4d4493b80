// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { HighlightsAsked } from '../data/cache/highlight-lists.ts'
import { useSelectedHighlights } from '../data/state/highlight-selection.ts'
import { useHighlightSelection } from './use-highlight-selection.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const everything: HighlightsAsked = { group: 'article' }
const green: HighlightsAsked = { group: 'article', colours: [2] }

function List({ asked }: { readonly asked: HighlightsAsked }) {
  useHighlightSelection(asked, { count: 1, current: -1, row: () => undefined, onMove: () => undefined })
  return null
}

it('a filter deselects what it hides: nothing that is out of sight is coloured or removed', async () => {
  const root = createRoot(document.createElement('div'))
  const show = (asked: HighlightsAsked) => act(async () => root.render(<List asked={asked} />))
  const { select } = useSelectedHighlights.getState()
  const selected = () => useSelectedHighlights.getState().names.size
  await show(everything)
  await act(async () => select([{ id: 'a00000000001', highlight: 'h00000000001' }], 0))
  await show(everything)
  expect(selected()).toBe(1)
  await show(green)
  expect(selected()).toBe(0)
})

it('two articles may each have a highlight of the same id: one is selected without the other', () => {
  const { toggle, clear } = useSelectedHighlights.getState()
  const [one, other] = ['a00000000001', 'a00000000002'].map((id) => ({ id, highlight: 'h00000000001' }))
  if (one === undefined || other === undefined) throw new Error('no names')
  toggle(one, 0)
  toggle(other, 1)
  expect([...useSelectedHighlights.getState().names.values()]).toEqual([one, other])
  toggle(one, 0)
  expect([...useSelectedHighlights.getState().names.values()]).toEqual([other])
  clear()
})
