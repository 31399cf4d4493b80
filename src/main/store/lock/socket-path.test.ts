import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { socketPath } from './socket-path.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'commonplace-home-'))
})
afterEach(() => rm(home, { recursive: true }))

it.skipIf(platform === 'win32')('lies in a folder of its user alone', async () => {
  const path = await socketPath(join(home, 'sockets'), '/library')
  expect(path.startsWith(join(home, 'sockets'))).toBe(true)
  expect((await stat(join(home, 'sockets'))).mode & 0o077).toBe(0)
})

it.skipIf(platform === 'win32')('where there can be no such folder, a sentence says which', async () => {
  await writeFile(join(home, 'file'), '')
  await expect(socketPath(join(home, 'file', 'sockets'), '/library')).rejects.toMatchObject({
    code: 'read-only',
    message: expect.stringContaining(join(home, 'file', 'sockets')),
  })
})
