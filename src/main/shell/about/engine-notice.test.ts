import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Log } from '../../log.ts'
import { openSettings } from '../../settings/settings-file.ts'
import { createEngineNotice } from './engine-notice.ts'

const log: Log = { info() {}, warn() {}, error() {} }
const folder = await mkdtemp(join(tmpdir(), 'engine-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const BUILT = '2026-01-15T12:00:00.000Z'

test('the notice lasts until it is dismissed, and comes again after a month', async () => {
  const settings = await openSettings(folder, log)
  let today = '2026-02-01'
  const start = () => createEngineNotice({ settings, committedAt: BUILT, now: () => new Date(`${today}T12:00:00Z`) })
  const first = start()
  expect(first.due()).toBe(null)
  today = '2026-05-01'
  expect(first.due()).toBe(BUILT)
  // A window that is loaded again shows it again.
  expect(first.due()).toBe(BUILT)
  first.dismiss()
  expect(first.due()).toBe(null)
  expect(start().due()).toBe(null)
  today = '2026-05-31'
  expect(start().due()).toBe(null)
  today = '2026-06-01'
  expect(start().due()).toBe(BUILT)
  // The next program knows from the file.
  await settings.set({})
  const again = createEngineNotice({
    settings: await openSettings(folder, log),
    committedAt: BUILT,
    now: () => new Date('2026-06-20T12:00:00Z'),
  })
  expect(again.due()).toBe(null)
})

test('a copy that does not know its age says nothing of it', async () => {
  const settings = await openSettings(folder, log)
  expect(createEngineNotice({ settings, committedAt: null, now: () => new Date('2099-01-01') }).due()).toBe(null)
})
