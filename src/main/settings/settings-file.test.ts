import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultSettings, newView } from '#shared/default-settings.ts'
import type { Log } from '../log.ts'
import { openSettings } from './settings-file.ts'

const silent: Log = { info() {}, warn() {}, error() {} }
const place = { x: 10, y: 20, width: 900, height: 700, maximised: false }
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-settings-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('are the defaults where there is no file, and none is written', async () => {
  const { get } = await openSettings(join(folder, 'new'), silent)
  const run = { endedWell: true, pictures: true }
  expect(get()).toEqual({
    ...{ format: 1, library: null, window: null, run, settings: defaultSettings, view: newView },
    folders: { library: null, move: null, export: null },
    engineNoticeAt: null,
  })
  expect(await readdir(folder)).toEqual([])
})

test('are remembered, in a folder that is made when needed', async () => {
  const settings = await openSettings(join(folder, 'new'), silent)
  await Promise.all([settings.set({ library: '/notes' }), settings.set({ window: place })])
  const again = await openSettings(join(folder, 'new'), silent)
  expect(again.get()).toMatchObject({ format: 1, library: '/notes', window: place })
  expect(await readdir(join(folder, 'new'))).toEqual(['settings.json'])
})

test('tell of each change at once, until nobody listens', async () => {
  const settings = await openSettings(join(folder, 'new'), silent)
  const heard: (string | null)[] = []
  const stop = settings.on((now, before) => heard.push(before.library, now.library))
  const written = settings.set({ library: '/notes' })
  expect(heard).toEqual([null, '/notes'])
  stop()
  await Promise.all([written, settings.set({ library: '/other' })])
  expect(heard).toEqual([null, '/notes'])
})

test('keep what a newer program wrote', async () => {
  await writeFile(join(folder, 'settings.json'), '{"format":1,"library":"/notes","keys":{"next":"n"}}')
  const settings = await openSettings(folder, silent)
  await settings.set({ window: place })
  expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
    library: '/notes',
    keys: { next: 'n' },
    window: place,
  })
})

test('that are damaged are set aside, and the notebook starts', async () => {
  await writeFile(join(folder, 'settings.json'), '{"format":1,"libr')
  const { get } = await openSettings(folder, silent)
  expect(get().library).toBeNull()
  expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe('{"format":1,"libr')
})

test('with one wrong value keep the others', async () => {
  await writeFile(join(folder, 'settings.json'), '{"library":"/notes","window":{"x":"left"}}')
  const { get } = await openSettings(folder, silent)
  expect(get()).toMatchObject({ library: '/notes', window: null })
})

test('that one by one do not fit are the defaults, and the others stay', async () => {
  await writeFile(
    join(folder, 'settings.json'),
    JSON.stringify({
      settings: { theme: 'ink', size: 99, other: 'of a newer program' },
      view: { sorts: 'none', folded: ['war'] },
    }),
  )
  const { get } = await openSettings(folder, silent)
  expect(get().settings).toEqual({ ...defaultSettings, theme: 'ink', other: 'of a newer program' })
  expect(get().view).toEqual({ ...newView, folded: ['war'] })
})

test.each<[string, (path: string) => Promise<unknown>]>([
  ['a folder', (path) => mkdir(path)],
  ['a pipe', async (path) => execFileSync('mkfifo', [path])],
  ['a link that leads nowhere', (path) => symlink(join(folder, 'nowhere'), path)],
])('%s in their place is set aside, and they are written again', async (_, put) => {
  await put(join(folder, 'settings.json'))
  await writeFile(join(folder, 'settings.json.damaged'), 'of before')
  const settings = await openSettings(folder, silent)
  expect(settings.get().library).toBeNull()
  expect(await settings.set({ library: '/notes' })).toBe(true)
  expect((await openSettings(folder, silent)).get().library).toBe('/notes')
  expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe('of before')
  expect(await readdir(folder)).toHaveLength(3)
})

test('are for this user alone', async () => {
  const own = join(folder, 'new')
  await (await openSettings(own, silent)).set({ library: '/notes' })
  expect((await stat(own)).mode & 0o777).toBe(0o700)
  expect((await stat(join(own, 'settings.json'))).mode & 0o777).toBe(0o600)
})
