// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { useListSelection } from './use-list-selection.ts'
import type { ListSelection } from './use-row-selection.ts'

const rows = Array.from({ length: 6 }, (_, at) => ({ id: `a0000000000${at}` }) as Row)

/** A list whose ids come only when the test says so. */
async function open() {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const answers: (() => void)[] = []
  let current = 0
  let selection: ListSelection | undefined
  const List = () => {
    selection = useListSelection({
      count: rows.length,
      current,
      rowAt: (index) => rows[index],
      idsOf: (first, last) =>
        new Promise<readonly Id[]>((resolve) =>
          answers.push(() => resolve(rows.slice(first, last + 1).map(({ id }) => id))),
        ),
      onMove: (index) => {
        current = index
        root.render(<List />)
      },
    })
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () => root.render(<List />))
  return {
    check: (at: number) => act(async () => selection?.onCheck(at)),
    toggle: (at: number) => act(async () => selection?.onToggle(at)),
    extend: (to: number) => act(async () => selection?.onExtend(to)),
    clear: () => act(async () => void selection?.onClear()),
    async answer() {
      await act(async () => {
        for (const each of answers.splice(0)) each()
      })
    },
  }
}
const selected = () => [...useSelectedArticles.getState().ids]

it('selects from the first row, also when the next key comes before the answer to the first', async () => {
  const { extend, clear, answer } = await open()
  await extend(1)
  await extend(2)
  await extend(3)
  await answer()
  expect(selected()).toEqual(rows.slice(0, 4).map(({ id }) => id))
  await extend(1)
  await answer()
  expect(selected()).toEqual(rows.slice(0, 2).map(({ id }) => id))
  await extend(5)
  await clear()
  await answer()
  expect(selected()).toEqual([])
  await extend(2)
  await answer()
  expect(selected()).toEqual([rows[5]?.id, rows[2]?.id, rows[3]?.id, rows[4]?.id].filter(Boolean).toSorted())
})

it('a check box selects its row alone; with Control the open row is the first of the selection', async () => {
  const { check, toggle, clear } = await open()
  await clear()
  await check(3)
  expect(selected()).toEqual([rows[3]?.id])
  await check(4)
  await check(3)
  expect(selected()).toEqual([rows[4]?.id])
  await clear()
  await toggle(3)
  expect(selected()).toEqual([rows[0]?.id, rows[3]?.id])
  await clear()
})
