import { expect, test } from 'vitest'
import { byGroup, filterCommands } from './filter-commands.ts'

test('commands are found by the beginning or the middle of their words, in any order', () => {
  expect(filterCommands('CITATION copy').map(({ id }) => id)).toEqual(['copy'])
  expect(filterCommands('note').map(({ id }) => id)).toEqual(expect.arrayContaining(['note', 'article-note']))
  expect(filterCommands('no such thing')).toEqual([])
})

test('colours have the names the reader gave them, and are found by their own names too', () => {
  const names = { 2: 'To quote', 4: '' }
  for (const words of ['to quote', 'green'])
    expect(filterCommands(words, names).map(({ id, label }) => [id, label])).toEqual([['colour-2', 'To quote']])
  expect(filterCommands('red', names).map(({ label }) => label)).toContain('Red')
})

test('a group is found by its name, and its commands are together', () => {
  const found = byGroup(filterCommands('highlight'))
  expect(found.map(([group]) => group)).toContain('Highlights')
  for (const [group, commands] of found) expect(commands.every((command) => command.group === group)).toBe(true)
})
