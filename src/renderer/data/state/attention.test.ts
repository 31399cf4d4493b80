// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { isAtRest, thisMoment, watchActivity } from './attention.ts'
import { useDrafts } from './drafts.ts'
import { useView } from './view.ts'

vi.mock('../bridge.ts', () => ({ ask: vi.fn(), askShell: vi.fn(), isLibraryMissing: () => false, sentenceOf: String }))
watchActivity(document)

const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

beforeEach(() => {
  document.body.innerHTML = ''
  useView.setState({ article: 'a00000000001', editsTopics: false })
  useDrafts.setState({ open: null })
})

it('an article may open by itself where the user has done nothing since asking for it', () => {
  press('Enter')
  const since = thisMoment()
  expect(isAtRest(since)).toBe(true)
  // A modifier key that is held repeats by itself.
  press('Control')
  expect(isAtRest(since)).toBe(true)
})

it.each(['wheel', 'pointerdown', 'keydown', 'input', 'paste', 'dragenter'])('not after a %s', (name) => {
  const since = thisMoment()
  document.body.dispatchEvent(new Event(name, { bubbles: true }))
  document.dispatchEvent(new Event('pointerup'))
  expect(isAtRest(since)).toBe(false)
  // Where no article is open there is none to be taken away.
  useView.setState({ article: null })
  expect(isAtRest(since)).toBe(true)
})

it('never while something is being written, asked or dragged', () => {
  useView.setState({ article: null })
  const busy = () => !isAtRest(thisMoment())
  expect(busy()).toBe(false)
  document.body.innerHTML = '<input value="half a wor">'
  document.querySelector('input')?.focus()
  expect(busy()).toBe(true)
  document.body.innerHTML = '<div role="dialog"></div>'
  expect(busy()).toBe(true)
  document.body.innerHTML = ''
  useView.setState({ editsTopics: true })
  expect(busy()).toBe(true)
  useView.setState({ editsTopics: false })
  useDrafts.getState().edit({ article: 'a00000000001', highlight: null }, '')
  expect(busy()).toBe(true)
  useDrafts.setState({ open: null })
  document.dispatchEvent(new Event('pointerdown'))
  expect(busy()).toBe(true)
  document.dispatchEvent(new Event('pointerup'))
  expect(busy()).toBe(false)
})

it('scrolling with a finger ends the press; a drag lasts until its end', () => {
  useView.setState({ article: null })
  const busy = () => !isAtRest(thisMoment())
  const happen = (...names: readonly string[]) => {
    for (const name of names) document.dispatchEvent(new Event(name))
  }
  happen('pointerdown', 'pointercancel')
  expect(busy()).toBe(false)
  happen('pointerdown', 'dragstart', 'pointercancel')
  expect(busy()).toBe(true)
  happen('dragend')
  expect(busy()).toBe(false)
})
