import { expect, it } from 'vitest'
import { whereIs } from './topic-renames.ts'

const renames = [
  { from: 'port', to: 'Quay' },
  { from: 'harbour', to: 'port' },
]

it('finds a topic after undo and redo of its renaming, also one below it', () => {
  expect(whereIs('quay', ['port', 'port/budget'], renames)).toBe('port')
  expect(whereIs('quay/Budget', ['port', 'port/budget'], renames)).toBe('port/budget')
  expect(whereIs('port', ['harbour'], renames)).toBe('harbour')
  expect(whereIs('harbour', ['port'], renames)).toBe('port')
})

it('finds nothing for a topic that still exists, or that was never renamed', () => {
  expect(whereIs('Port', ['port', 'harbour'], renames)).toBeNull()
  expect(whereIs('courts', ['port'], renames)).toBeNull()
  expect(whereIs('portal', ['harbour'], renames)).toBeNull()
})
