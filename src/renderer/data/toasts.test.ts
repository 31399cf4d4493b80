import { beforeEach, expect, it } from 'vitest'
import { useToasts } from './toasts.ts'

const texts = () => useToasts.getState().toasts.map(({ text }) => text)
const idOf = (words: string) => useToasts.getState().toasts.find(({ text }) => text === words)?.id ?? 0

beforeEach(() => {
  for (const { id } of useToasts.getState().toasts) useToasts.getState().close(id)
})

it('an arrival does not replace the message about what was just done', () => {
  const { say, notify } = useToasts.getState()
  say('Starred.', { label: 'Undo', run: () => undefined })
  notify('Clipped “One”.')
  notify('Clipped “Two”.')
  expect(texts()).toEqual(['Starred.', 'Clipped “Two”.'])
})

it('another arrival waits as long as the pointer is on the one before', () => {
  const { notify, hold } = useToasts.getState()
  notify('Clipped “One”.')
  const one = idOf('Clipped “One”.')
  hold(one, true)
  notify('Clipped “Two”.')
  expect(texts()).toEqual(['Clipped “One”.'])
  hold(one, false)
  expect(texts()).toEqual(['Clipped “Two”.'])
})
