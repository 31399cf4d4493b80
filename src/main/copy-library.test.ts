import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkTarget, copyLibrary, removeCopy } from './copy-library.ts'

let folder: string
let from: string
let to: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-copy-'))
  from = join(folder, 'library')
  to = join(folder, 'new place')
  await mkdir(join(from, 'articles', '2026', 'a-page', 'assets'), { recursive: true })
  await mkdir(join(from, '.unfinished'), { recursive: true })
  await mkdir(to)
  await writeFile(join(from, 'library.json'), '{"id":"a"}')
  await writeFile(join(from, 'lock.json'), '{}')
  await writeFile(join(from, '.unfinished', 'x.tmp'), 'x')
  await writeFile(join(from, 'articles', '2026', 'a-page', 'article.json'), '{"title":"A page"}')
  await writeFile(join(from, 'articles', '2026', 'a-page', 'assets', 'picture.png'), new Uint8Array(100_000).fill(7))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const never = new AbortController().signal
const quiet = () => undefined
const copy = (more: object = {}) => copyLibrary({ from, to, signal: never, progress: quiet, ...more })

test('all of a library is copied, byte by byte, but what is of the session', async () => {
  const seen: string[] = []
  await copy({ progress: (done: number, total: number) => seen.push(`${done}/${total}`) })
  expect(await readFile(join(to, 'articles/2026/a-page/assets/picture.png'))).toEqual(
    await readFile(join(from, 'articles/2026/a-page/assets/picture.png')),
  )
  expect((await readdir(to)).sort()).toEqual(['articles', 'library.json'])
  expect(seen).toEqual(['1/3', '2/3', '3/3'])
})

test('what was changed, made and removed since is brought over, and nothing else is copied again', async () => {
  const known = await copy()
  await writeFile(join(from, 'articles/2026/a-page/article.json'), '{"title":"Another"}')
  await utimes(join(from, 'articles/2026/a-page/article.json'), new Date(), new Date(Date.now() + 5_000))
  await writeFile(join(from, 'queue.json'), '{}')
  await rm(join(from, 'articles/2026/a-page/assets/picture.png'))
  let copied = 0
  await copy({ known, progress: () => copied++ })
  expect(copied).toBe(2)
  expect(await readFile(join(to, 'articles/2026/a-page/article.json'), 'utf8')).toBe('{"title":"Another"}')
  expect(await readdir(join(to, 'articles/2026/a-page/assets'))).toEqual([])
})

test('a copy that is cancelled is no library', async () => {
  const stop = new AbortController()
  const copying = copy({ signal: stop.signal, progress: () => stop.abort() })
  await expect(copying).rejects.toMatchObject({ code: 'cancelled' })
  expect(await readdir(to)).not.toContain('library.json')
  await removeCopy(to, from)
  expect(await readdir(to)).toEqual([])
})

test('to take a copy away touches nothing that others have put there meanwhile', async () => {
  await copy()
  await writeFile(join(to, 'photograph.jpg'), 'mine')
  await writeFile(join(to, 'articles', 'letter.txt'), 'mine too')
  await removeCopy(to, from)
  expect((await readdir(to, { recursive: true })).sort()).toEqual(['articles', 'articles/letter.txt', 'photograph.jpg'])
})

test('a link that leads out of the library is not followed', async () => {
  await symlink(folder, join(from, 'articles', 'elsewhere'))
  await expect(copy()).rejects.toMatchObject({ code: 'not-allowed' })
})

test('it is moved only into an empty folder outside of itself', async () => {
  await expect(checkTarget(from, to)).resolves.toBeUndefined()
  await writeFile(join(to, '.DS_Store'), '')
  await expect(checkTarget(from, to)).resolves.toBeUndefined()
  await expect(checkTarget(from, from)).rejects.toThrow('already in this folder')
  await mkdir(join(from, 'inner'))
  await expect(checkTarget(from, join(from, 'inner'))).rejects.toThrow('inside the library')
  await expect(checkTarget(from, folder)).rejects.toThrow('is not empty')
})
