import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathWithin, readAppFile } from './app-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-app-files-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'notes.txt'), 'not served')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('paths of addresses', () => {
  test.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/a/../../secret.html',
    '/C:/windows/secret.html',
    '/index.html%00.png',
    '/%zz',
    '/',
    '',
    '//',
    '/.',
  ])('%s leads nowhere', (path) => expect(pathWithin(folder, path)).toBeNull())

  test('never lead out of the folder, whatever they are', () => {
    const piece = fc.oneof(fc.constantFrom('..', '%2e%2e', '.', '%2f', '%5c', '\\', 'a', '%00', ':'), fc.string())
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = pathWithin(folder, `/${pieces.join('/')}`)
        if (path === null) return
        const inside = relative(folder, path)
        expect(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)).toBe(false)
      }),
    )
  })
})

describe('files of the program', () => {
  test('come with their type', async () => {
    const file = await readAppFile(folder, '/index.html')
    expect(file?.type).toBe('text/html; charset=utf-8')
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('<!doctype html>')
  })
  test('of other kinds, or that are not there, are not served', async () => {
    expect(await readAppFile(folder, '/notes.txt')).toBeNull()
    expect(await readAppFile(folder, '/gone.html')).toBeNull()
  })
})
