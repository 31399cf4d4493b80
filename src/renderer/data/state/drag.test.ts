// @vitest-environment jsdom
import { expect, it, onTestFinished } from 'vitest'
import { endLostDrags, useDrag } from './drag.ts'

const load = { kind: 'articles', ids: ['a00000000001'] } as const
const passage = { page: null, quotation: new Promise<never>(() => undefined) }
const move = (buttons: number) => window.dispatchEvent(new MouseEvent('pointermove', { buttons }))

it('a drag whose row is gone ends when the pointer moves again: what is offered to it must not stay over the page', () => {
  onTestFinished(endLostDrags(window))
  useDrag.setState({ load, passage })
  move(1)
  expect(useDrag.getState()).toMatchObject({ load, passage })
  move(0)
  expect(useDrag.getState()).toMatchObject({ load: null, passage: null })
})
