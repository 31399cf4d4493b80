import { describe, expect, test } from 'vitest'
import { rule } from './window-calls.ts'

const none: ReadonlySet<string> = new Set()

describe('a call of the window', () => {
  test('goes to the library when the contract names it', () => {
    expect(rule('list', {}, none)).toEqual({ to: 'library', name: 'list' })
    expect(rule('clip', { sources: [{ url: 'https://example.org/' }] }, none)).toEqual({ to: 'library', name: 'clip' })
  })

  test('goes to the desktop for what only it can', () => {
    expect(rule('choose-folder', { title: 'Export' }, none)).toEqual({ to: 'shell', name: 'choose-folder' })
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'clip '])('named %j is refused', (name) => {
    expect(rule(name, {}, none)).toMatchObject({ to: 'refused', failure: { code: 'bad-request' } })
  })

  test.each([undefined, null, 1, {}, ['list']])('without a name is refused: %j', (name) => {
    expect(rule(name, {}, none)).toMatchObject({ to: 'refused', failure: { code: 'bad-request' } })
  })

  test('names no file', () => {
    const file = '/home/reader/private.html'
    for (const [name, input] of [
      ['extract', { file }],
      ['clip', { sources: [{ url: 'https://example.org/' }, { file }] }],
      ['clip', { sources: [{ url: 'https://example.org/', file }] }],
    ] as const) {
      expect(rule(name, input, new Set([file, '']))).toMatchObject({ to: 'refused', failure: { code: 'not-allowed' } })
    }
  })

  test('exports only into a folder that its user chose', () => {
    const input = { format: 'markdown', folder: '/home/reader/notes' }
    expect(rule('export', input, none)).toMatchObject({ to: 'refused', failure: { code: 'not-allowed' } })
    expect(rule('export', { format: 'markdown' }, none)).toMatchObject({ to: 'refused' })
    expect(rule('undo-export', { ...input, exportId: 'aaaaaaaaaaaa' }, none)).toMatchObject({ to: 'refused' })
    expect(rule('export-preview', input, none)).toEqual({ to: 'library', name: 'export-preview' })
    expect(rule('export', input, new Set(['/home/reader/notes']))).toEqual({ to: 'library', name: 'export' })
    expect(
      rule('export', { ...input, folder: '/home/reader/notes/..' }, new Set(['/home/reader/notes'])),
    ).toMatchObject({
      to: 'refused',
    })
  })
})
