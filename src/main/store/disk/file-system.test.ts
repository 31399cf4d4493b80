import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeFileSystem } from './file-system.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonplace-disk-'))
const at = (name: string) => join(folder, name)

beforeAll(() => {
  mkdirSync(at('folder'))
  writeFileSync(at('folder/inside'), 'x')
  writeFileSync(at('small'), 'four')
  writeFileSync(at('large'), 'too many bytes')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('reads many files as it reads one, and null for each that it would refuse', async () => {
  const names = ['small', 'large', 'folder', 'missing', 'small/below', 'small']
  const read = await nodeFileSystem.reads(names.map(at), 5)
  expect(read.map((bytes) => (bytes === null ? null : Buffer.from(bytes).toString()))).toEqual([
    'four',
    null,
    null,
    null,
    null,
    'four',
  ])
})

it('lists many folders as it lists one; one that is not there is empty, what is no folder is null', async () => {
  expect(await nodeFileSystem.lists([at('folder'), at('missing'), at('small')])).toEqual([
    [{ name: 'inside', kind: 'file' }],
    [],
    null,
  ])
})
