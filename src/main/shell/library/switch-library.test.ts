import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LibraryEvent } from '#shared/contract.ts'
import { newView } from '#shared/default-settings.ts'
import { Refusal } from '#shared/failure.ts'
import type { Library } from '../../library.ts'
import type { SettingsFile } from '../../settings/types.ts'
import { createCurrentLibrary } from './current-library.ts'
import { createLibrarySwitch } from './switch-library.ts'
import type { SwitchParts } from './switch-parts.ts'
import { createSwitchTask } from './switch-task.ts'

/** The steps of opening and moving, and what is left when one of them fails; copying has its own tests. */
let target: string
beforeEach(async () => {
  target = await realpath(await mkdtemp(join(tmpdir(), 'commonplace-switch-')))
})
afterEach(() => rm(target, { recursive: true, force: true }))

function build(over: Partial<SwitchParts> = {}, written = true) {
  const steps: string[] = []
  const fake = (folder: string) =>
    ({
      folder,
      on: () => () => undefined,
      confirm: async () => undefined,
      handle: async () => ({ ok: true, value: { id: folder.includes('other') ? 'other' : 'same' } }),
      close: async () => void steps.push(`close ${folder}`),
    }) as unknown as Library
  const current = createCurrentLibrary()
  current.setFirst(fake('/old'))
  const events: LibraryEvent[] = []
  const settings = {
    get: () => ({ view: newView, library: '/old' }),
    async set({ library }: { library: string }) {
      steps.push(`set ${library}`)
      return written
    },
  } as unknown as SettingsFile
  const task = createSwitchTask()
  const parts: SwitchParts = {
    current,
    settings,
    log: { info() {}, warn() {}, error() {} },
    open: async (folder) => {
      steps.push(`open ${folder}`)
      return fake(folder)
    },
    reopen: async (folder) => {
      steps.push(`open ${folder}`)
      return fake(folder)
    },
    saveDraft: async () => true,
    reloadWindow: (sentence) => steps.push(sentence),
    tell: (event) => events.push(event),
    trashItem: async (path) => void steps.push(`trash ${path}`),
    checkTarget: async () => undefined,
    copyLibrary: async ({ known }) => {
      steps.push(known === undefined ? 'copy' : 'copy the rest')
      return new Map()
    },
    removeCopy: async () => void steps.push('remove the copy'),
    environmentFolder: null,
    ...over,
  }
  return { switching: createLibrarySwitch(parts, task), task, current, steps, events, fake }
}

test('another library is opened before this one is closed', async () => {
  const { switching, steps, current } = build()
  await switching.open(target)
  expect(steps).toEqual([`open ${target}`, `set ${target}`, `The library in ${target} is open.`, 'close /old'])
  expect(current.get().folder).toBe(target)
})

test('one that refuses leaves this one open', async () => {
  const { switching, steps, current } = build({
    open: async () => {
      throw new Refusal('library-missing', 'This is no library.')
    },
  })
  await expect(switching.open(target)).rejects.toThrow('This is no library.')
  expect(steps).toEqual([])
  expect(current.get().folder).toBe('/old')
})

test('what is typed while another is being opened is saved in the one before; if it cannot be, that one stays', async () => {
  let saves = 0
  const { switching, steps, current } = build({ saveDraft: async () => ++saves < 2 })
  await expect(switching.open(target)).rejects.toMatchObject({ code: 'cancelled' })
  expect(steps).toEqual([`open ${target}`, `close ${target}`])
  expect(current.get().folder).toBe('/old')
})

test('a move copies, closes, copies what changed, opens, writes down where, and only then throws the original away', async () => {
  const { switching, steps, events } = build()
  await switching.move(target, 'job')
  expect(steps).toEqual([
    ...['copy', 'close /old', 'copy the rest', `open ${target}`, `set ${target}`, 'trash /old'],
    `The library is now in ${target}.`,
  ])
  expect(events.at(-1)).toMatchObject({ type: 'job', id: 'job', kind: 'move', state: 'done' })
})

test('a move that fails at the end opens the original again, and takes the copy away', async () => {
  const { switching, steps, current, events } = build({
    copyLibrary: async ({ known }) => {
      if (known !== undefined) throw new Refusal('disk-full', 'There is not enough room.')
      return new Map()
    },
  })
  await expect(switching.move(target, 'job')).rejects.toThrow('There is not enough room.')
  expect(steps).toContain('remove the copy')
  expect(steps.filter((step) => step.startsWith('trash'))).toEqual([])
  expect(current.get().folder).toBe('/old')
  expect(steps).toContain('open /old')
  expect(events.at(-1)).toMatchObject({ state: 'failed' })
})

test('a move that is cancelled leaves the library open all the while, and no copy', async () => {
  const { switching, steps, events } = build({
    copyLibrary: async ({ signal }) => {
      expect(switching.cancel()).toBe(true)
      expect(signal.aborted).toBe(true)
      throw new Refusal('cancelled', 'The library was not moved.')
    },
  })
  await expect(switching.move(target, 'job')).rejects.toMatchObject({ code: 'cancelled' })
  expect(steps).toEqual(['remove the copy'])
  expect(events.at(-1)).toMatchObject({ state: 'cancelled' })
  expect(switching.cancel()).toBe(false)
})

test('an original that cannot be put in the trash is named', async () => {
  const { switching, steps } = build({ trashItem: () => Promise.reject(new Error('no trash')) })
  await switching.move(target, 'job')
  expect(steps.at(-1)).toBe(`The library is now in ${target}. Its former folder could not be put in the trash: /old`)
})

test('quitting stops a move and waits until the copy is gone', async () => {
  const { switching, task, steps, current } = build({
    copyLibrary: ({ signal }) =>
      new Promise((_, reject) => {
        const stop = () => reject(new Refusal('cancelled', 'The library was not moved.'))
        if (signal.aborted) stop()
        else signal.addEventListener('abort', stop)
      }),
  })
  const moved = expect(switching.move(target, 'move')).rejects.toMatchObject({ code: 'cancelled' })
  await expect.poll(() => switching.cancel()).toBe(true)
  await task.stop()
  expect(steps).toEqual(['remove the copy'])
  expect(current.get().folder).toBe('/old')
  await moved
})

test('a move says that the environment still names the former folder', async () => {
  const { switching, steps } = build({ environmentFolder: '/old' })
  await switching.move(target, 'move')
  expect(steps.find((step) => step.startsWith('The library is now'))).toContain('COMMONPLACE_LIBRARY')
})

test('a move that the settings cannot keep leaves the library where it was', async () => {
  const { switching, steps, current } = build({}, false)
  await expect(switching.move(target, 'move')).rejects.toMatchObject({ code: 'read-only' })
  expect(steps).not.toContain('trash /old')
  expect(steps.slice(steps.indexOf(`set ${target}`))).toEqual([
    `set ${target}`,
    `close ${target}`,
    'set /old',
    'open /old',
    expect.stringContaining('the settings cannot be saved'),
    'remove the copy',
  ])
  expect(current.get().folder).toBe('/old')
})

/** A move that fails once the library is closed. */
const failing = {
  copyLibrary: async ({ known }: { readonly known?: unknown }) => {
    if (known !== undefined) throw new Refusal('disk-full', 'There is not enough room.')
    return new Map()
  },
}

test('a move that fails says why in the window that is opened anew', async () => {
  const { switching, steps } = build(failing)
  await expect(switching.move(target, 'move')).rejects.toThrow('There is not enough room.')
  expect(steps).toContain('There is not enough room.')
})

test('a library that cannot be opened again after a move gives way to the one its user chooses; its copy stays', async () => {
  const { switching, steps, current, fake } = build({ ...failing, reopen: async () => fake(target) })
  await expect(switching.move(target, 'move')).rejects.toThrow('There is not enough room.')
  expect(current.get().folder).toBe(target)
  expect(steps.slice(-2)).toEqual([
    `set ${target}`,
    `The library in ${target} is open. The one in /old was not moved and could not be opened.`,
  ])
})

test('a moved library that does not close well is no reason not to open the original again', async () => {
  const { switching, current, steps } = build(
    { open: async (folder) => ({ folder, close: () => Promise.reject(new Error('no room')) }) as unknown as Library },
    false,
  )
  await expect(switching.move(target, 'move')).rejects.toMatchObject({ code: 'read-only' })
  expect(current.get().folder).toBe('/old')
  expect(steps).toContain('open /old')
})

test('quitting instead of opening a library again leaves the copy where it is', async () => {
  const { switching, steps } = build({ ...failing, reopen: async () => null })
  await expect(switching.move(target, 'move')).rejects.toThrow('There is not enough room.')
  expect(steps).toEqual(['close /old'])
})

const away = new Refusal('library-missing', 'The library is not there.')
const gone = (current: ReturnType<typeof createCurrentLibrary>) => {
  Object.assign(current.get(), { confirm: () => Promise.reject(away) })
}

test('a library that went away is found where it was, or says that it is still away', async () => {
  const { switching, current, steps } = build()
  expect(await switching.find(null)).toBe('/old')
  gone(current)
  await expect(switching.find(null)).rejects.toThrow('The library is not there.')
  expect(steps).toEqual([])
})

test('it is opened where it is now, and the window goes on as it is', async () => {
  const { switching, current, steps, events } = build()
  gone(current)
  expect(await switching.find(target)).toBe(target)
  expect(current.get().folder).toBe(target)
  expect(steps).toEqual([`open ${target}`, `set ${target}`, 'close /old'])
  expect(events).toMatchObject([{ type: 'changed', articles: 'many' }])
})

test('another library is not opened in its stead', async () => {
  const { switching, current, steps, fake } = build({ open: async () => fake('/other') })
  gone(current)
  await expect(switching.find(target)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(current.get().folder).toBe('/old')
  expect(steps).toEqual(['close /other'])
})

test('a library that went away is not moved', async () => {
  const { switching, current, steps } = build()
  gone(current)
  await expect(switching.move(target, 'move')).rejects.toMatchObject({ code: 'library-missing' })
  expect(steps).toEqual([])
})
