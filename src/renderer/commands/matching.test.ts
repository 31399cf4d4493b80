import { expect, test } from 'vitest'
import { byGroup, matching } from './matching.ts'

test('commands are found by the beginning or the middle of their words, in any order', () => {
  expect(matching('SOURCE copy').map(({ id }) => id)).toEqual(['copy'])
  expect(matching('note').map(({ id }) => id)).toEqual(expect.arrayContaining(['note', 'article-note']))
  expect(matching('no such thing')).toEqual([])
})

test('those of a group are found by its name, and stand together', () => {
  const found = byGroup(matching('highlight'))
  expect(found.map(([group]) => group)).toContain('Highlights')
  for (const [group, commands] of found) expect(commands.every((command) => command.group === group)).toBe(true)
})
