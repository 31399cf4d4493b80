// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { HighlightRow } from '#shared/views/highlights.ts'
import type { HighlightsAsked } from '../data/cache/highlight-lists.ts'
import { highlightOfKey, useSelectedHighlights } from '../data/state/highlight-selection.ts'
import type { CurrentRow } from '../ui/lists/use-current-row.ts'
import type { ListSelection } from '../ui/lists/use-row-selection.ts'
import { useCurrentHighlight } from './use-current-highlight.ts'
import { useHighlightSelection } from './use-highlight-selection.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** Two articles may each have a highlight of the same id. */
const all = [1, 2, 3, 4].map((n) => ({ article: `a0000000000${n}`, id: 'h00000000001' }) as HighlightRow)
const keys = all.map(({ article, id }) => `${article} ${id}`)

/** The ranges that are not answered yet. */
const answers = vi.hoisted(() => [] as (() => void)[])
vi.mock('../data/bridge.ts', () => ({
  ask: (_: string, { from, count }: { readonly from: number; readonly count: number }) =>
    new Promise((resolve) => answers.push(() => resolve({ rows: all.slice(from, from + count) }))),
}))

const everything: HighlightsAsked = { group: 'article' }
const green: HighlightsAsked = { group: 'article', colours: [2] }
const visible = { first: 0, last: 9 }

/** A list of some highlights, and the ways to select of them. */
async function openList() {
  let current: CurrentRow | undefined
  let selection: ListSelection | undefined
  function List({ asked, rows }: { readonly asked: HighlightsAsked; readonly rows: readonly HighlightRow[] }) {
    const row = (at: number) => rows[at]
    current = useCurrentHighlight(asked, { total: rows.length, row, visible })
    const [at, onMove] = [current.at, current.moveTo]
    selection = useHighlightSelection(asked, { count: rows.length, current: at, row, onMove })
    return null
  }
  const root = createRoot(document.createElement('div'))
  onTestFinished(() => act(async () => root.unmount()))
  const show = (asked: HighlightsAsked, rows = all) => act(async () => root.render(<List {...{ asked, rows }} />))
  await show(everything)
  return {
    show,
    at: () => [current?.at, current?.index],
    move: (to: number) => act(async () => current?.moveTo(to)),
    toggle: (at: number) => act(async () => selection?.onToggle(at)),
    extend: (to: number) => act(async () => selection?.onExtend(to)),
    async answer() {
      await act(async () => {
        for (const each of answers.splice(0)) each()
      })
    },
  }
}
const selected = () => [...useSelectedHighlights.getState().ids]
beforeEach(() => useSelectedHighlights.getState().clear())

it('a filter deselects what it hides: nothing that is out of sight is coloured or removed', async () => {
  const { show, toggle } = await openList()
  await toggle(0)
  await show(everything)
  expect(selected()).toEqual([keys[0]])
  await show(green)
  expect(selected()).toEqual([])
})

it('a range that is answered after the filter has changed selects nothing', async () => {
  const { show, extend, answer } = await openList()
  await extend(2)
  await show(green)
  await answer()
  expect(selected()).toEqual([])
})

it('the open one is selected first, also where another article has a highlight of the same id', async () => {
  const { move, toggle } = await openList()
  await move(0)
  await toggle(1)
  expect(selected()).toEqual([keys[0], keys[1]])
  await toggle(0)
  expect(selected().map(highlightOfKey)).toEqual([{ id: all[1]?.article, highlight: all[1]?.id }])
})

it('selects from where it began, also when the next key comes before the answer to the first', async () => {
  const { move, extend, answer } = await openList()
  await move(0)
  await extend(1)
  await extend(2)
  await answer()
  expect(selected()).toEqual(keys.slice(0, 3))
})

it('the current row is that of the open highlight, whatever comes or goes above it', async () => {
  const { show, move, at } = await openList()
  await move(2)
  expect(at()).toEqual([2, 2])
  await show(everything, all.slice(1))
  expect(at()).toEqual([1, 1])
  await show(everything, [...all.slice(1, 2), ...all.slice(3)])
  // It is gone: the next is where it was.
  expect(at()).toEqual([-1, 1])
})
