import { expect, test } from 'vitest'
import { createTie } from './tie.ts'

test('it says each change once, and two pages know nothing of each other', () => {
  const [one, two] = [createTie(), createTie()]
  const seen: (string | null)[] = []
  const stop = one.subscribe(() => seen.push(one.hovered()))
  one.hover('a')
  one.hover('a')
  one.hover('b')
  expect(two.hovered()).toBe(null)
  stop()
  one.hover(null)
  expect(seen).toEqual(['a', 'b'])
})

test('leaving what the pointer has left already changes nothing', () => {
  const tie = createTie()
  tie.hover('b')
  tie.leave('a')
  expect(tie.hovered()).toBe('b')
  tie.leave('b')
  expect(tie.hovered()).toBe(null)
})
