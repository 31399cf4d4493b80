// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { useView, useViewFields } from './view.ts'

it('a component that uses some fields of the view does not render at a letter typed into the box', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const seen: unknown[] = []
  const Probe = () => {
    const { dialog, show } = useViewFields('dialog', 'show')
    seen.push([dialog, typeof show])
    return null
  }
  await act(async () => createRoot(document.createElement('div')).render(<Probe />))
  await act(async () => useView.getState().search('w'))
  await act(async () => useView.getState().search('we'))
  expect(seen).toEqual([[null, 'function']])
  await act(async () => useView.getState().show('help'))
  expect(seen.at(-1)).toEqual(['help', 'function'])
})
