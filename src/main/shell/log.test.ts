import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { createLog, logFile } from './log.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-log-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** What a warning prints on standard error, and the log file. */
async function printed(message: string, detail?: unknown): Promise<readonly string[]> {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text))
    return true
  })
  createLog(folder).warn(message, detail)
  return [lines.join(''), await readFile(logFile(folder), 'utf8')]
}

it('prints all that it knows of what is in an object, on standard error and in its file', async () => {
  const thrown = Object.assign(new Error('the disk has an error there'), { code: 'EIO', path: '/library/a.json' })
  const refusal = new Refusal('disk-full', 'The disk is full.', { folder: '/library' })
  for (const text of await printed('a file could not be written', { path: 'articles/x', thrown, refusal })) {
    expect(text).not.toContain('[object Object]')
    for (const known of ['articles/x', 'EIO', '/library/a.json', 'log.test.ts', 'disk-full', 'The disk is full.'])
      expect(text).toContain(known)
  }
})

it('prints an error with its stack, its code and its cause', async () => {
  const cause = Object.assign(new Error('no more files'), { code: 'EMFILE' })
  for (const text of await printed('it failed', new Error('could not be read', { cause })))
    for (const known of ['could not be read', 'log.test.ts', 'EMFILE', 'no more files']) expect(text).toContain(known)
})

it('prints a word as it is, and keeps what is long short', async () => {
  expect((await printed('it failed', 'for a reason'))[0]).toContain('it failed: for a reason')
  const [line] = await printed('it failed', { bytes: new Uint8Array(100_000), text: 'x'.repeat(1_000_000) })
  expect(line?.length).toBeLessThan(10_000)
})

it('is for this user alone', async () => {
  await printed('it failed')
  expect((await stat(logFile(folder))).mode & 0o777).toBe(0o600)
})
