import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { fillSlot, slotAt } from './slot.ts'

const slot = (text: string) => slotAt(text, text.length)

it.each([
  ['ta', null, 'ta'],
  ['-ta', null, 'ta'],
  ['war (ha', null, 'ha'],
  ['tag:', 'tag', ''],
  ['-tag:wa', 'tag', 'wa'],
  ['tag:"real es', 'tag', 'real es'],
  ['tag:“real es', 'tag', 'real es'],
  ['tag:(war OR ha', 'tag', 'ha'],
  ['a TAG:Wa', 'tag', 'Wa'],
])('at the end of %j a part can be completed: %s, %s', (text, name, typed) => {
  expect(slot(text)).toMatchObject({ name, typed, end: text.length })
})

it.each(['', 't', 'harbour', 'tag:war ', 'tag:"war"', '"ta', 'war OR', '(tag:war)', 'https://ta'])(
  'at the end of %j nothing can be',
  (text) => {
    expect(slot(text)).toBeNull()
  },
)

it('what is chosen replaces what is typed, and the rest stays', () => {
  const text = 'war tag:"re grain'
  const at = slotAt('war tag:wa grain', 10)
  if (at === null) throw new Error('no slot')
  expect(fillSlot('war tag:wa grain', at, 'war/cyber')).toEqual({ text: 'war tag:war/cyber grain', caret: 17 })
  const open = slotAt(text, text.length)
  if (open === null) throw new Error('no slot')
  expect(fillSlot(text, open, '"real estate"')).toEqual({ text: 'war tag:"real estate" ', caret: 22 })
})

it('no text and no caret breaks it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.nat(30),
      fc.constantFrom('tag:', '(', '"', '-', ''),
      (text, caret, add) => {
        const typed = `${text.slice(0, caret)}${add}${text.slice(caret)}`
        const at = slotAt(typed, Math.min(caret, typed.length))
        if (at === null) return
        expect(parseQuery(fillSlot(typed, at, 'x').text)).toBeDefined()
      },
    ),
  )
})
