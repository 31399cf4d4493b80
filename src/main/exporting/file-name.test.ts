import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName, nameKey } from './file-name.ts'

describe('a file’s name', () => {
  test.each([
    ['What now? The river: a history', 'What now The river - a history.md'],
    ['Either/or at 10:30', 'Either-or at 10-30.md'],
    ['“Quoted” and "quoted"', "“Quoted” and 'quoted'.md"],
    ['Why [[C#]] | 50% faster^2', 'Why ((C)) 50 faster2.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['..\\..\\boot.ini', 'boot.ini.md'],
    ['NUL', '_NUL.md'],
    ['con.example', '_con.example.md'],
    ['Com¹', '_Com¹.md'],
    ['Console', 'Console.md'],
    ['Ends. . .', 'Ends.md'],
    ['.hidden', 'hidden.md'],
    ['--force', 'force.md'],
    ['???', 'Article.md'],
    ['', 'Article.md'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe.md'],
    ['می‌خواهم', 'می‌خواهم.md'],
    ['Cafe\u0301', 'Café.md'],
    ['a\nb\u0000c\td', 'a b c d.md'],
  ])('for %j is %s', (title, name) => expect(fileName(title, '.md')).toBe(name))

  test('is cut at a word, or between characters where there are no words', () => {
    expect(fileName('word '.repeat(60), '.md')).toBe(`${'word '.repeat(23)}word.md`.replace(/ word\.md$/u, '.md'))
    const cut = fileName('長'.repeat(200), ' (2).md')
    expect(cut).toMatch(/^長+ \(2\)\.md$/u)
    expect(Buffer.byteLength(cut)).toBeGreaterThan(230)
    expect(fileName('👩‍👩‍👧'.repeat(50), '.md')).toMatch(/^(?:👩‍👩‍👧)+\.md$/u)
  })

  test('is allowed on every system, whatever the title', () => {
    const title = fc
      .array(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...'/\\:*?"<>|#^[]%. -', 'con', '\u202e', '\u0301')),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(title, fc.constantFrom('.md', ' (2).md', ' (1234).bib'), (title, end) => {
        const name = fileName(title, end)
        expect(name.endsWith(end)).toBe(true)
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\\/:*?"<>|#^[\]%\u202a-\u202e]/u)
        expect(name).not.toMatch(/^[\s.-]|[\s.]$/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *\./iu)
        expect(name.length).toBeGreaterThan(end.length)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
        expect(name).toBe(name.normalize('NFC'))
      }),
      { numRuns: 3000 },
    )
  })
})

test.each([
  ['River.md', 'RIVER.MD'],
  ['Café.md', 'Cafe\u0301.md'],
  ['Straße.md', 'STRASSE.md'],
  ['ﬁsh.md', 'fish.md'],
  ['a\u200db.md', 'ab.md'],
  ['Σας.md', 'ΣΑΣ.md'],
])('%s and %s are one name', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))
