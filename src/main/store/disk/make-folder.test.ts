import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('makes a folder and those above it, several times at once', async () => {
  const path = join(folder, 'a', 'b', 'c')
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(folder, 'a', 'b', 'd'))])
  expect((await stat(path)).isDirectory()).toBe(true)
  await makeFolder(path)
})

it('accepts a link to a folder', async () => {
  await makeFolder(join(folder, 'real'))
  await symlink(join(folder, 'real'), join(folder, 'link'), 'dir')
  await makeFolder(join(folder, 'link', 'within'))
  expect((await stat(join(folder, 'real', 'within'))).isDirectory()).toBe(true)
})

it('says at once where no folder can be', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(folder, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

it.runIf(process.platform === 'linux')('does not ask a file system for ever that takes no folders', async () => {
  await expect(makeFolder('/proc/no-folder/below')).rejects.toMatchObject({ code: 'ENOENT' })
})
