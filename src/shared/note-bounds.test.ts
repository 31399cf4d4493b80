import { expect, test } from 'vitest'
import { boundLeads, DEEPEST, plainBecause } from './note-bounds.ts'

test('notes as people write them are read as Markdown', () => {
  const note = `# Wool\n\nSee [the mill](https://mill.example) and *its* **hours**:\n\n- one\n- two\n  - three\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`
  expect(plainBecause(note)).toBeNull()
  expect(plainBecause(note.repeat(20))).toBeNull()
  expect(plainBecause('A long note of plain words, as one writes them down while reading. '.repeat(1_400))).toBeNull()
})

test.each([
  '> ',
  '- a\n',
  '*a ',
  '_',
  '[',
  '![',
  '](',
  '`',
  '~',
  '<',
  '<!-- ',
  '|a',
  '&',
  '\\',
  '[^a]',
  '[a]: b\n',
  'a@b.c ',
])('%j fifty thousand times is shown as plain text', (sign) => {
  expect(plainBecause(sign.repeat(50_000).slice(0, 200_000))).not.toBeNull()
})

test('signs spread over blocks weigh less than in one', () => {
  expect(plainBecause('![['.repeat(800))).toBe('dense')
  expect(plainBecause(`${'![['.repeat(8)}\n\n`.repeat(50))).toBeNull()
})

test.each(['> ', '>', '- ', '+ ', '* ', '1. ', '9) ', '> - 1. '])(
  '%j leads no deeper than the bound, and nothing is lost',
  (lead) => {
    const text = `A line before.\n\n${lead.repeat(200)}deep`
    const bounded = boundLeads(text)
    expect(bounded.text).not.toBe(text)
    expect(bounded.restore(bounded.text)).toBe(text)
    const stop = bounded.text.match(/\p{Co}/u)
    const before = bounded.text.slice('A line before.\n\n'.length, stop?.index)
    expect(before.match(/>|[-+*]|\d[.)]/g)).toHaveLength(DEEPEST)
  },
)

test('a rule of many signs stays one', () => {
  for (const sign of ['- ', '* ', '-\t']) expect(boundLeads(sign.repeat(200)).text).toBe(sign.repeat(200))
  expect(boundLeads(`${'- '.repeat(200)}a`).text).not.toBe(`${'- '.repeat(200)}a`)
})

test('the sign put in is none that the note has', () => {
  const signs = Array.from({ length: 6_400 }, (_, n) => String.fromCharCode(0xe000 + n)).join('')
  const text = `${'> '.repeat(60)}${signs}`
  const { text: bounded, restore } = boundLeads(text)
  expect(restore(bounded)).toBe(text)
})
