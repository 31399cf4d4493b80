import { expect, it } from 'vitest'
import { whereIs } from './topic-renames.ts'

const renames = [
  { from: 'port', to: 'Quay' },
  { from: 'harbour', to: 'port' },
]

it('leads back from a topic whose renaming was taken back, and forth again, also from below it', () => {
  expect(whereIs('quay', ['port', 'port/budget'], renames)).toBe('port')
  expect(whereIs('quay/Budget', ['port', 'port/budget'], renames)).toBe('port/budget')
  expect(whereIs('port', ['harbour'], renames)).toBe('harbour')
  expect(whereIs('harbour', ['port'], renames)).toBe('port')
})

it('leads nowhere from a topic that is there, and from one that nobody renamed', () => {
  expect(whereIs('Port', ['port', 'harbour'], renames)).toBeNull()
  expect(whereIs('courts', ['port'], renames)).toBeNull()
  expect(whereIs('portal', ['harbour'], renames)).toBeNull()
})
