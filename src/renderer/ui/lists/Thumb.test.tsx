// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useCrash } from '../../data/state/crash.ts'
import { useView } from '../../data/state/view.ts'
import { Thumb } from './Thumb.tsx'

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

async function shown(src: string) {
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () => root.render(<Thumb src={src} />))
  return { picture: () => place.querySelector('img')?.src, gone: () => act(async () => root.unmount()) }
}
const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms))

it('is loaded once its row stays, and not for a row that is scrolled past', async () => {
  const passing = await shown('asset://a/1')
  const staying = await shown('asset://a/2')
  await pass(50)
  expect(staying.picture()).toBeUndefined()
  await passing.gone()
  await pass(50)
  expect(staying.picture()).toBe('asset://a/2')
  const again = await shown('asset://a/1')
  expect(again.picture()).toBeUndefined()
})

it('appears at once when it was shown before', async () => {
  const first = await shown('asset://b/1')
  await pass(100)
  await first.gone()
  expect((await shown('asset://b/1')).picture()).toBe('asset://b/1')
})

it('is not loaded after a crash until the user wants pictures', async () => {
  await act(async () => useCrash.setState({ pictures: false }))
  const row = await shown('asset://c/1')
  await pass(100)
  expect(row.picture()).toBeUndefined()
  await act(async () => useCrash.getState().showPictures())
  expect(row.picture()).toBe('asset://c/1')
})

it('waits longer while a search is typed, because each letter brings other rows', async () => {
  useView.getState().search('w')
  const row = await shown('asset://d/1')
  await pass(200)
  useView.getState().search('we')
  await pass(200)
  expect(row.picture()).toBeUndefined()
  await pass(200)
  expect(row.picture()).toBe('asset://d/1')
  useView.getState().search('')
  const listed = await shown('asset://d/2')
  await pass(100)
  expect(listed.picture()).toBe('asset://d/2')
})
