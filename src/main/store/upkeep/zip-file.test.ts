import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { zipFiles } from './zip-file.ts'

const LARGE = 3 * 1024 * 1024
const names = Array.from({ length: 60 }, (_, at) => `${at}.json`)
const victim = '50.json'

let folder = ''
let to = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-zip-'))
  to = join(folder, 'made.zip')
  for (const name of names) writeFileSync(join(folder, name), `{"name": "${name}", "text": "${'silt '.repeat(100)}"}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Packs all of them, and does something when so many are through. */
function zip(at: number, act: () => void, more: readonly string[] = [], signal = new AbortController().signal) {
  return zipFiles({ folder, names: [...names, ...more], to, signal, onFile: (done) => done === at && act() })
}

it('packs small and large, empty and packed files, byte by byte, and only its user can read the zip', async () => {
  const bytes = Buffer.from(Array.from({ length: LARGE }, (_, at) => (at * at) % 251))
  for (const name of ['large.html', 'large.jpg']) writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'empty'), '')
  const all = [...names, 'large.html', 'empty', 'large.jpg']
  let done = 0
  await zipFiles({ folder, names: all, to, signal: new AbortController().signal, onFile: (at) => (done = at) })
  const unpacked = unzipSync(await readFile(to))
  expect(Object.keys(unpacked)).toEqual(all)
  for (const name of all)
    expect(Buffer.from(unpacked[name] ?? []).equals(await readFile(join(folder, name)))).toBe(true)
  expect(done).toBe(all.length)
  expect((await stat(to)).mode & 0o777).toBe(0o600)
})

it('keeps every part of a name, also unusual characters and what looks like a drive letter', async () => {
  if (process.platform === 'win32') return
  const odd = ['silt: notes.txt', 'C:', 'Fluß/ö – 水.txt', '.hidden', 'a b.json']
  mkdirSync(join(folder, 'Fluß'))
  for (const name of odd) writeFileSync(join(folder, name), name)
  await zip(0, () => undefined, odd)
  const unpacked = Object.entries(unzipSync(await readFile(to))).map(([name, bytes]) => [
    normalize(name),
    Buffer.from(bytes).toString(),
  ])
  expect(unpacked.slice(names.length)).toEqual(odd.map((name) => [name, name]))
})

describe('a file that has changed when its turn comes ends the backup, and is named', () => {
  const posix = process.platform !== 'win32'
  const path = () => join(folder, victim)
  const gone = () => rmSync(path())
  const become = (make: () => void) => () => {
    gone()
    make()
  }
  it.each([
    ['went away', gone, 'moved-on'],
    ['became a folder', become(() => mkdirSync(path())), 'unreadable-file'],
    ...(posix
      ? ([
          ['became a pipe', become(() => execFileSync('mkfifo', [path()])), 'unreadable-file'],
          ['became a link', become(() => symlinkSync(join(folder, '1.json'), path())), 'unreadable-file'],
        ] as const)
      : []),
  ] as const)('that %s', async (_, act, code) => {
    await expect(zip(1, act)).rejects.toMatchObject({ code, message: expect.stringContaining(`“${victim}”`) })
  })

  it.each([
    ['grows', () => appendFileSync(join(folder, 'large'), Buffer.alloc(LARGE))],
    ['shrinks', () => truncateSync(join(folder, 'large'), 10)],
  ])('that %s while it is read', async (_, act) => {
    writeFileSync(join(folder, 'large'), Buffer.alloc(LARGE))
    const done = names.length + 1
    await expect(zip(done, act, ['large'])).rejects.toMatchObject({
      code: 'moved-on',
      message: expect.stringContaining('“large” changed while it was being read.'),
    })
  })
})

it('is stopped at once, in the middle of a file too', async () => {
  writeFileSync(join(folder, 'large'), Buffer.alloc(20 * LARGE))
  const stop = new AbortController()
  await expect(zip(names.length + 1, () => stop.abort(), ['large'], stop.signal)).rejects.toThrow(/abort/)
})
