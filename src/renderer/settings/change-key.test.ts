import { describe, expect, test } from 'vitest'
import { commandFor } from '#shared/commands.ts'
import { decideKey, withReset } from './change-key.ts'

const whose = (keys: Readonly<Record<string, readonly string[]>>) => ({ keys, singleKeys: true })

describe('a press for a command', () => {
  test('that is free is its only key from then on', () => {
    const decision = decideKey('search', '$mod+j', {}, {}, false)
    expect(decision).toEqual({ kind: 'set', keys: { search: ['$mod+j'] } })
  })

  test('that another command has is taken from it only when that is wanted, and the other keeps its other keys', () => {
    const decision = decideKey('star', '#', {}, {}, false)
    expect(decision).toMatchObject({
      kind: 'conflict',
      sentence: '# is already the shortcut for “Move to Trash / Restore”.',
    })
    if (decision.kind !== 'conflict') throw new Error('no conflict')
    expect(commandFor('#', whose(decision.keys))?.id).toBe('star')
    expect(commandFor('Delete', whose(decision.keys))?.id).toBe('trash')
    expect(commandFor('s', whose(decision.keys))).toBeNull()
  })

  test('that is a colour’s says so by the name its reader gave the colour', () => {
    expect(decideKey('star', '2', {}, { 2: 'Quote this' }, false)).toMatchObject({
      sentence: '2 is already the shortcut for “Quote this”.',
    })
  })

  test('that fields or the system need is refused with a sentence', () => {
    expect(decideKey('star', '$mod+c', {}, {}, true)).toEqual({
      kind: 'refused',
      sentence: '⌘C is used by text fields, menus or the system. Press another key.',
    })
    expect(decideKey('star', 'Enter', {}, {}, false).kind).toBe('refused')
  })

  test('that is its default key sets nothing', () => {
    expect(decideKey('star', 's', { star: ['b'] }, {}, false)).toEqual({ kind: 'set', keys: {} })
  })
})

test('a command that is reset has its default keys again, even if another command took them', () => {
  const own = { star: ['/'], search: ['$mod+Shift+f'] }
  const reset = withReset('search', own)
  expect(commandFor('/', whose(reset))?.id).toBe('search')
  expect(commandFor('s', whose(reset))).toBeNull()
  expect(withReset('star', { star: ['b'] })).toEqual({})
})
