import { describe, expect, test } from 'vitest'
import { canonical, isReserved } from './commands/keys.ts'
import { activeKeys, allCommands, commandFor, keyLabel, keysOf, menuLabel, ownerOf } from './commands.ts'

describe('the table of commands', () => {
  test('names each once, with a label that is a sentence’s beginning', () => {
    expect(new Set(allCommands.map(({ id }) => id)).size).toBe(allCommands.length)
    expect(new Set(allCommands.map(({ label }) => label)).size).toBe(allCommands.length)
    for (const { label } of allCommands) expect(label).toMatch(/^\p{Lu}.*[^.…]$/u)
  })

  test.each(allCommands.filter(({ id }) => id !== 'quit'))(
    '$id is found without knowing its key',
    ({ where, menu }) => {
      // In the article the keys of moving and selecting are the mouse of who has none: a menu would take the focus.
      if (where === 'window') expect(menu).not.toBeNull()
    },
  )

  /** Those that do here what they do in every program. */
  const asElsewhere = ['Escape', '$mod+a', 'Space', 'Shift+Space', 'Home', 'End', 'PageUp', 'PageDown']

  test('gives no key to two commands, nor one that every program answers otherwise', () => {
    const keys = allCommands.flatMap((command) => command.keys.map(canonical))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    for (const key of keys.filter((key) => !asElsewhere.includes(key)))
      for (const mac of [true, false]) expect(isReserved(key, mac), key).toBe(false)
  })

  test('has the keys of its user', () => {
    const own = { star: ['$mod+Shift+s'], trash: [] }
    expect(keysOf('star', own)).toEqual(['$mod+Shift+s'])
    expect(keysOf('trash', own)).toEqual([])
    expect(keysOf('tag', own)).toEqual(['t'])
    expect(keyLabel('star', true, { keys: own, singleKeys: true })).toBe('⇧⌘S')
    expect(keyLabel('trash', true, { keys: own, singleKeys: true })).toBeNull()
  })

  test('knows who has a key', () => {
    expect(ownerOf('t', {})).toBe('tag')
    expect(ownerOf('t', {}, 'tag')).toBeNull()
    expect(ownerOf('t', { tag: [] })).toBeNull()
    expect(ownerOf('Shift+$mod+F', {})).toBe('search-everything')
  })

  test('leaves the single keys out where they are switched off', () => {
    const off = { keys: {}, singleKeys: false }
    expect(activeKeys('search', off)).toEqual([])
    expect(activeKeys('search', { ...off, singleKeys: true })).toEqual(['/'])
    expect(activeKeys('trash', off)).toEqual(['Delete'])
    expect(keyLabel('search-everything', false, off)).toBe('Ctrl Shift F')
    expect(commandFor('t', off)).toBeNull()
    expect(commandFor('t', { ...off, singleKeys: true })?.id).toBe('tag')
  })

  test('answers to a press that its user gave, and no longer to the one it had', () => {
    const own = { keys: { star: ['$mod+Shift+S'] }, singleKeys: true }
    expect(commandFor('$mod+Shift+s', own)?.id).toBe('star')
    expect(commandFor('s', own)).toBeNull()
  })

  test('says by an ellipsis what asks for more', () => {
    const label = (id: string) => allCommands.filter((each) => each.id === id).map(menuLabel)
    expect(label('clip')).toEqual(['Clip an address…'])
    expect(label('star')).toEqual(['Star / Unstar'])
  })
})
