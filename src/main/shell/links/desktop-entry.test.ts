import fc from 'fast-check'
import { expect, test } from 'vitest'
import { desktopEntry, formerEntry, isEntryName, isWritable } from './desktop-entry.ts'

/** Reads `Exec` as the specification says: the escapes of a value, then words in quotation marks, then field codes. */
function wordsOf(entry: string): readonly string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? ''
  const line = value.replace(/\\(.)/g, (_, sign: string) => (sign === 's' ? ' ' : sign))
  const words: string[] = []
  for (const [, quoted, bare] of line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g))
    words.push((quoted === undefined ? (bare ?? '') : quoted.replace(/\\(["`$\\])/g, '$1')).replaceAll('%%', '%'))
  return words
}

test('the link comes after the end of the options', () => {
  const entry = desktopEntry(['/opt/node', '/home/anna/my notes/run.mjs', 'start'], null)
  expect(entry).toContain('Exec=/opt/node "/home/anna/my notes/run.mjs" start -- %u\n')
  expect(entry).toContain('MimeType=x-scheme-handler/commonplace;\n')
  expect(entry.split('\n')[0]).toBe('[Desktop Entry]')
})

test('any path is one word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'a $`"\\%\'&;|ü=<>*?#()') })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (command) => {
      const entry = desktopEntry(command, null)
      expect(wordsOf(entry)).toEqual([...command, '--', '%u'])
      expect(entry.split('\n')).toHaveLength(desktopEntry(['a'], null).split('\n').length)
    }),
  )
})

test('a line break in a path is no way into the entry', () => {
  expect(isWritable('/home/anna')).toBe(true)
  expect(isWritable('/home/a\nExec=x')).toBe(false)
})

test('the entry remembers which one it took the place of', () => {
  expect(formerEntry(desktopEntry(['x'], 'commonplace.desktop'))).toBe('commonplace.desktop')
  expect(formerEntry(desktopEntry(['x'], null))).toBe(null)
  expect(formerEntry('X-Commonplace-Former=--help\n')).toBe(null)
  expect(isEntryName('../x.desktop')).toBe(false)
})
