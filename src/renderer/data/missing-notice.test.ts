import { beforeEach, expect, it } from 'vitest'
import { RequestError } from './bridge.ts'
import { sayRefusal, useMissingNotice } from './missing-notice.ts'
import { useToasts } from './toasts.ts'

const SENTENCE = 'The library is not in /books any more. Nothing was saved.'
const missing = () => new RequestError({ code: 'library-missing', message: SENTENCE })
const texts = () => useToasts.getState().toasts.map(({ text }) => text)

beforeEach(() => {
  useMissingNotice.getState().hide()
  for (const { id } of useToasts.getState().toasts) useToasts.getState().close(id)
})

it('a refusal is said in a toast while there is no notice', () => {
  sayRefusal(missing())
  expect(texts()).toEqual([SENTENCE])
  expect(useMissingNotice.getState().refusals).toBe(0)
})

it('the notice takes the place of the toast that says the same', () => {
  useToasts.getState().notify('Clipped “One”.')
  sayRefusal(missing())
  useMissingNotice.getState().show(SENTENCE)
  expect(texts()).toEqual(['Clipped “One”.'])
})

it('while the notice is shown it counts what is refused for its reason, and no toast covers it', () => {
  useMissingNotice.getState().show(SENTENCE)
  sayRefusal(missing())
  sayRefusal(missing())
  expect(texts()).toEqual([])
  expect(useMissingNotice.getState().refusals).toBe(2)
  sayRefusal(new RequestError({ code: 'moved-on', message: 'This article has changed since.' }))
  expect(texts()).toEqual(['This article has changed since.'])
})
