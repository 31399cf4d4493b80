// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DRAG_TYPE, type DragLoad, useDrag } from '../../data/state/drag.ts'
import { useDropTarget } from './use-drop-target.ts'

const onRest = vi.fn()
const onLoad = vi.fn()
let root: Root
let place: HTMLElement

function Topic() {
  return <div {...useDropTarget((load) => load.kind === 'articles', onLoad, onRest)} />
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.useFakeTimers()
  vi.clearAllMocks()
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () => root.render(<Topic />))
})
afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
  useDrag.getState().setLoad(null)
  vi.useRealTimers()
})

async function drag(type: 'dragover' | 'dragleave' | 'drop', load: DragLoad) {
  useDrag.getState().setLoad(load)
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    dataTransfer: { types: [DRAG_TYPE], dropEffect: '' },
  })
  await act(async () => void place.firstElementChild?.dispatchEvent(event))
  return event
}
const wait = (ms: number) => act(async () => void vi.advanceTimersByTime(ms))
const articles: DragLoad = { kind: 'articles', ids: ['a00000000001'] }

it('reports a drag that stays for a moment once, also while it moves', async () => {
  expect((await drag('dragover', articles)).defaultPrevented).toBe(true)
  await wait(400)
  await drag('dragover', articles)
  expect(onRest).not.toHaveBeenCalled()
  await wait(300)
  await drag('dragover', articles)
  await wait(2_000)
  expect(onRest).toHaveBeenCalledTimes(1)
})

it('does not report a drag that passes over, is dropped at once or is not accepted', async () => {
  await drag('dragover', articles)
  await wait(300)
  await drag('dragleave', articles)
  await wait(2_000)
  await drag('dragover', articles)
  await drag('drop', articles)
  await wait(2_000)
  expect((await drag('dragover', { kind: 'topic', tag: 'war' })).defaultPrevented).toBe(false)
  await wait(2_000)
  expect(onRest).not.toHaveBeenCalled()
  expect(onLoad).toHaveBeenCalledExactlyOnceWith(articles)
})
