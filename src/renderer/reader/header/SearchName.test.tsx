// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import { type Place, searchOf } from '../../data/state/place.ts'
import { useView } from '../../data/state/view.ts'
import { SearchName } from './SearchName.tsx'

it.each<Place>([
  { kind: 'inbox' },
  { kind: 'trash' },
  { kind: 'topic', tag: 'canals' },
  { kind: 'search', id: 's00000000001', name: 'Ports', query: 'harbour OR quay' },
])('a name finds everything that has it, also from an article of $kind', (place) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  useView.getState().goTo(place)
  const element = document.body.appendChild(document.createElement('div'))
  const root = createRoot(element)
  onTestFinished(() => act(() => root.unmount()))
  act(() => root.render(<SearchName filter="by" name="Ada Quill" />))
  act(() => element.querySelector('button')?.click())
  expect(searchOf(useView.getState())).toBe('by:"Ada Quill" ')
})
