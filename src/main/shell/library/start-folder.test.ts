import { expect, test } from 'vitest'
import { startFolder } from './start-folder.ts'

const folders = new Set(['/', '/home', '/home/anna', '/home/anna/notes', '/home/anna/notes/export', '/home/anna/lib'])
const surroundings = { documents: '/home/anna/Documents', isFolder: async (path: string) => folders.has(path) }

test.each([
  ['an export opens where the last one went', 'export', '/home/anna/notes/export', '/home/anna/notes/export'],
  ['a library is looked for next to the last one', 'library', '/home/anna/lib', '/home/anna'],
  ['a folder for a move is looked for next to the last one', 'move', '/home/anna/notes/export', '/home/anna/notes'],
  ['the first time it opens in the documents', 'export', null, '/home/anna/Documents'],
  ['a folder that is gone leads to the one above', 'export', '/home/anna/notes/gone/too', '/home/anna/notes'],
] as const)('%s', async (_, kind, last, start) => {
  expect(await startFolder(kind, last, surroundings)).toBe(start)
})

test('a disk that is gone leads to the documents', async () => {
  expect(await startFolder('export', '/mnt/stick/notes', { ...surroundings, isFolder: async () => false })).toBe(
    '/home/anna/Documents',
  )
})
