import { expect, test } from 'vitest'
import { synonyms } from '#shared/commands/synonyms.ts'
import { isCommand } from '#shared/commands.ts'
import { byGroup, filterCommands } from './filter-commands.ts'

test('commands are found by the beginning or the middle of their words, in any order', () => {
  expect(filterCommands('CITATION copy').map(({ id }) => id)).toEqual(['copy'])
  expect(filterCommands('note').map(({ id }) => id)).toEqual(expect.arrayContaining(['note', 'article-note']))
  expect(filterCommands('no such thing')).toEqual([])
})

test('colours have the names the reader gave them, and are found by their own names too', () => {
  const names = { 2: 'To quote', 4: '' }
  for (const words of ['to quote', 'green'])
    expect(filterCommands(words, names)[0]).toMatchObject({ id: 'colour-2', label: 'To quote', synonym: null })
  expect(filterCommands('red', names).map(({ label }) => label)).toContain('Red')
})

test('a group is found by its name, and its commands are together', () => {
  const found = byGroup(filterCommands('highlight'))
  expect(found.map(([group]) => group)).toContain('Highlights')
  for (const [group, commands] of found) expect(commands.every((command) => command.group === group)).toBe(true)
})

test.each([
  ['dark', 'theme', 'dark mode'],
  ['night', 'theme', 'night mode'],
  ['delete', 'trash', 'delete'],
  ['backup', 'settings', 'backup'],
  ['import', 'clip', 'import'],
  ['PDF', 'print', 'PDF'],
  ['font', 'reading-settings', 'font'],
  ['bookmark', 'star', 'bookmark'],
  ['favourite', 'star', 'favourite'],
  ['favorite', 'star', 'favorite'],
  ['label', 'tag', 'label'],
  ['preferences', 'settings', 'preferences'],
  ['exit', 'quit', 'exit'],
  ['zoom', 'text-larger', 'zoom in'],
  ['zoom out', 'text-smaller', 'zoom out'],
  ['cite', 'copy', 'cite'],
])('“%s” leads to %s, and says by which word', (typed, id, synonym) => {
  const match = filterCommands(typed).find((each) => each.id === id)
  expect(match?.synonym).toBe(synonym)
})

test('a word of the label needs no other; those that have it come first', () => {
  const matches = filterCommands('note')
  const firstOther = matches.findIndex(({ synonym }) => synonym !== null)
  expect(matches.slice(0, firstOther).every(({ label, group }) => /note/i.test(`${label} ${group}`))).toBe(true)
  expect(matches.slice(firstOther).every(({ synonym }) => synonym !== null)).toBe(true)
  expect(filterCommands('tag').map(({ id }) => id)).toContain('new-topic')
  expect(filterCommands('settings')[0]).toMatchObject({ id: 'settings', synonym: null })
})

test('the very word comes before one that only begins so', () => {
  expect(filterCommands('delete')[0]).toMatchObject({ id: 'trash', synonym: 'delete' })
})

test('words of the label and other words go together; the middle of another word is no match', () => {
  expect(filterCommands('delete highlight').map(({ id }) => id)).toContain('remove-highlight')
  expect(filterCommands('elete')).toEqual([])
})

test('other words are for commands that there are', () => {
  expect(Object.keys(synonyms).filter((id) => !isCommand(id))).toEqual([])
})

test('other words are for each command once, in any case of letters', () => {
  for (const [id, words] of Object.entries(synonyms))
    expect(new Set(words.map((word) => word.toLowerCase())).size, id).toBe(words.length)
})
