import { expect, test } from 'vitest'
import { keptHeaders } from './headers.ts'

test('headers are kept as one string each, without cookies', () => {
  expect(keptHeaders({ 'content-type': 'text/html', 'set-cookie': ['a=1'], vary: ['a', 'b'] as never })).toEqual({
    'content-type': 'text/html',
    vary: 'a, b',
  })
})

test('an answer of thousands of long headers keeps a bounded part, and how it is to be read', () => {
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`x-${at}`, 'y'.repeat(100_000)]))
  const kept = keptHeaders({ ...many, ['n'.repeat(5_000)]: 'z', 'content-type': 'text/html' })
  expect(Object.keys(kept)).toHaveLength(100)
  expect(kept['content-type']).toBe('text/html')
  for (const [name, value] of Object.entries(kept)) expect(name.length + value.length).toBeLessThan(5_000)
})
