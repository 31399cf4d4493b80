import { expect, test } from 'vitest'
import { newView } from '#shared/default-settings.ts'
import { SettingsContent, type SettingsFile } from '../settings/types.ts'
import { createCrashMemory } from './crash-memory.ts'

const id = 'a23456789abc'

/** Settings as a file holds them: whoever opens it next reads what was written last. */
function settings(view: Partial<typeof newView> = {}): SettingsFile {
  let content = SettingsContent.parse({ run: {}, settings: {}, view: { ...newView, ...view } })
  return {
    get: () => content,
    async set(change) {
      content = { ...content, ...change }
      return true
    },
    on: () => () => {},
  }
}
const shows = (article: string | null, changed: object = {}) => ({ article, pictures: true, isKnown: true, ...changed })
const nothing = { crash: null, pictures: true }

test('knows of nothing at a first start, and after an end as it should be', async () => {
  const file = settings({ article: id })
  const first = createCrashMemory(file)
  expect(first.last()).toEqual(nothing)
  first.shows(shows(id))
  await first.endsWell()
  expect(createCrashMemory(file).last()).toEqual(nothing)
  // What was open is opened again.
  expect(file.get().view.article).toBe(id)
})

test('a window that is gone is opened with nothing of what it showed, until its user knows', () => {
  const file = settings({ article: id })
  const memory = createCrashMemory(file)
  memory.shows(shows(id))
  memory.windowIsGone()
  expect(memory.last()).toEqual({ crash: { of: 'window', article: id }, pictures: false })
  expect(file.get().view.article).toBeNull()
  // Again, before anything was opened: it was still that article.
  memory.windowIsGone()
  expect(memory.last()).toEqual({ crash: { of: 'window', article: id }, pictures: false })
  memory.shows(shows(null, { pictures: false }))
  expect(memory.last()).toEqual({ crash: null, pictures: false })
  memory.shows(shows(null))
  expect(memory.last()).toEqual(nothing)
})

test('a program that broke off does not open what it had open, however often', () => {
  const file = settings()
  createCrashMemory(file)
  void file.set({ view: { ...newView, article: id } })
  const next = createCrashMemory(file)
  expect(next.last()).toEqual({ crash: { of: 'program', article: id }, pictures: true })
  expect(file.get().view.article).toBeNull()
  next.shows(shows(id))
  void file.set({ view: { ...newView, article: id } })
  expect(createCrashMemory(file).last()).toEqual({ crash: { of: 'program', article: id }, pictures: true })
})

test('a program that broke off with nothing open has nothing to say', () => {
  const file = settings()
  createCrashMemory(file)
  expect(createCrashMemory(file).last()).toEqual(nothing)
})

test('pictures that broke a window stay away until they are asked for, or the program has ended well', async () => {
  const file = settings()
  const first = createCrashMemory(file)
  first.windowIsGone()
  const second = createCrashMemory(file)
  expect(second.last()).toEqual({ crash: { of: 'program', article: null }, pictures: false })
  second.shows(shows(null, { pictures: true, isKnown: false }))
  expect(createCrashMemory(file).last()).toEqual(nothing)

  const other = settings()
  const last = createCrashMemory(other)
  last.windowIsGone()
  await last.endsWell()
  expect(createCrashMemory(other).last()).toEqual(nothing)
})
