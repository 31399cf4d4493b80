import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Library } from '../library.ts'
import { engineUse, onlyTrial } from './engine.ts'
import { foldersFor } from './folders.ts'
import type { Services, ShellParts } from './shell-parts.ts'

test('an engine is current unless the launcher of a checkout says otherwise', () => {
  expect(engineUse({}, false)).toBe('current')
  expect(engineUse({ COMMONPLACE_ENGINE: '' }, false)).toBe('current')
  expect(engineUse({ COMMONPLACE_ENGINE: 'trial' }, false)).toBe('trial')
  expect(engineUse({ COMMONPLACE_ENGINE: 'old' }, false)).toBe('old')
  expect(engineUse({ COMMONPLACE_ENGINE: 'trial' }, true)).toBe('current')
})

test('an engine for trying shares no folder with the user’s own, but for the caches', () => {
  const machine = {
    env: {},
    platform: 'linux',
    appData: '/home/ada/.config',
    documents: '/home/ada/Documents',
  } as const
  const own = foldersFor({ ...machine, trial: false })
  const trial = foldersFor({ ...machine, trial: true })
  expect(trial.library).toBe(join('/home/ada/Documents', 'Commonplace (trial)'))
  for (const name of ['config', 'profile', 'library', 'logs'] as const) expect(trial[name]).not.toBe(own[name])
  expect(trial.cache).toBe(own.cache)
})

describe('the library for trying', () => {
  let folder: string
  const opened: string[] = []
  const parts = {
    openLibrary: async ({ folder: one }: Services) => {
      opened.push(one)
      return {} as Library
    },
    checkTarget: async () => undefined,
  } as unknown as ShellParts
  const open = (one: string) => onlyTrial(parts, join(folder, 'trial')).openLibrary({ folder: one } as Services)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
    opened.length = 0
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('is opened, by its name before it is there and by any way to it after', async () => {
    await open(join(folder, 'trial'))
    await mkdir(join(folder, 'trial'))
    await symlink(join(folder, 'trial'), join(folder, 'link'), 'junction')
    await open(join(folder, 'link'))
    expect(opened).toHaveLength(2)
  })

  test('is the only one, and cannot be moved', async () => {
    await mkdir(join(folder, 'own'))
    await expect(open(join(folder, 'own'))).rejects.toThrow('COMMONPLACE_ELECTRON_OLD=1')
    await expect(open(join(folder, 'not there'))).rejects.toThrow('opens only the library made for that')
    await expect(onlyTrial(parts, join(folder, 'trial')).checkTarget('a', 'b')).rejects.toThrow('cannot be moved')
    expect(opened).toEqual([])
  })
})
