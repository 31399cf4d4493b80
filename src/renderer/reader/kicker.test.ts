import { expect, test } from 'vitest'
import { kickerAbove } from './kicker.ts'

test('a kicker is shown above its title, unless the title begins with it', () => {
  expect(kickerAbove({ title: 'Setback for the ferry', kicker: 'River Notes' })).toBe('River Notes')
  expect(kickerAbove({ title: 'River notes: setback for the ferry', kicker: 'River Notes' })).toBeNull()
  expect(kickerAbove({ title: 'Setback for the ferry', kicker: null })).toBeNull()
})
