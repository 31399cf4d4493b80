import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Extract } from '#shared/extraction/extraction.ts'
import type { Load } from './clip/fetch/types.ts'
import { extractLines } from './testing/line-extractor.ts'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

/** Clips that are under way when their library is moved away, on the disk of this computer. */
let library: TestLibrary
/** Called once the page is there, and before it is kept. */
let meanwhile: () => Promise<void>

beforeEach(async () => {
  meanwhile = async () => undefined
  const load: Load = async ({ url }) => {
    await meanwhile()
    const bytes = Buffer.from('The weir holds, and the gate is shut.')
    const page = { bytes, headers: {}, status: 200, type: 'text/html', charset: 'utf-8', isPrivate: false }
    return { url, finalUrl: url, ...page }
  }
  library = await openTestLibrary([{ note: 'The weir holds.' }], { load, extract: extractLines as Extract })
})
afterEach(() => library.dispose())

const folder = () => library.library().folder
const aside = () => join(dirname(folder()), 'moved away')
const clip = (name: string) => library.call('clip', { sources: [{ url: `https://weir.example/${name}` }] })

it('a clip that ends while its library is away is not said to be kept; once it is back it is fetched again', async () => {
  meanwhile = () => rename(folder(), aside())
  const { clips } = await clip('away')
  expect(clips).toMatchObject([{ status: 'refused', id: null, error: { code: 'library-missing' } }])
  expect(existsSync(folder())).toBe(false)
  expect(await library.call('library', {})).toMatchObject({ missing: expect.stringContaining(folder()) })
  // What is known of it is still answered.
  expect((await library.call('list', {})).total).toBe(1)

  meanwhile = async () => undefined
  await rename(aside(), folder())
  await expect.poll(async () => (await library.call('library', {})).missing, { timeout: 60_000 }).toBeNull()
  // The address was put down before it was fetched.
  const again = await library.call('run-queue', {})
  expect(again.clips).toMatchObject([{ status: 'added' }])
  expect((await clip('back')).clips).toMatchObject([{ status: 'added' }])
  expect((await library.call('check', {})).problems).toEqual([])
})

it('addresses given while it is away are refused one by one, and none is said to wait', async () => {
  await rename(folder(), aside())
  const { clips } = await library.call('clip', {
    sources: ['a', 'b', 'c'].map((name) => ({ url: `https://weir.example/${name}` })),
  })
  expect(clips.map(({ error }) => error?.code)).toEqual(['library-missing', 'library-missing', 'library-missing'])
  expect((await library.call('queue', {})).items).toEqual([])
  await expect(library.call('note', { id: library.ids[0] ?? '', text: 'x' })).rejects.toMatchObject({
    code: 'library-missing',
  })
  expect(existsSync(folder())).toBe(false)
  await rename(aside(), folder())
  await library.call('note', { id: library.ids[0] ?? '', text: 'goes on' })
})

it('closing it while it is away leaves nothing where it was', async () => {
  await rename(folder(), aside())
  const at = folder()
  await library.library().close({ finish: true })
  expect(existsSync(at)).toBe(false)
})
