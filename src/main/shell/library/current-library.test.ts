import { expect, test } from 'vitest'
import type { LibraryEvent } from '#shared/contract.ts'
import type { Library } from '../../library.ts'
import { createCurrentLibrary } from './current-library.ts'

function fakeLibrary(folder: string) {
  const listeners = new Set<(event: LibraryEvent) => void>()
  const library = {
    folder,
    on(listener: (event: LibraryEvent) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as Library
  const emit = (event: LibraryEvent) => {
    for (const listener of listeners) listener(event)
  }
  return { library, emit }
}

const clip = (id: string, done: number, total: number, state: 'running' | 'done' = 'running'): LibraryEvent => ({
  type: 'job',
  id,
  kind: 'clip',
  label: '',
  done,
  total,
  state,
})

test('the events of a library that was replaced are not passed on', () => {
  const first = fakeLibrary('/a')
  const second = fakeLibrary('/b')
  const current = createCurrentLibrary()
  current.setFirst(first.library)
  const heard: string[] = []
  current.on((event) => heard.push(event.type === 'job' ? event.id : event.type))
  first.emit(clip('one', 0, 1))
  expect(current.replace(second.library).folder).toBe('/a')
  first.emit(clip('late', 0, 1))
  second.emit(clip('two', 0, 1))
  expect(heard).toEqual(['one', 'two'])
  expect(current.get().folder).toBe('/b')
})

test('clips that are being fetched are counted until they are done', () => {
  const { library, emit } = fakeLibrary('/a')
  const current = createCurrentLibrary()
  current.setFirst(library)
  expect(current.fetchCount()).toBe(0)
  emit(clip('one', 0, 1))
  emit(clip('many', 2, 10))
  expect(current.fetchCount()).toBe(9)
  emit(clip('many', 10, 10, 'done'))
  expect(current.fetchCount()).toBe(1)
})

test('a call before a library is open waits for it', async () => {
  const current = createCurrentLibrary()
  const heard: string[] = []
  current.on((event) => heard.push(event.type === 'job' ? event.id : event.type))
  expect(current.orNull()).toBeNull()
  expect(() => current.get()).toThrow()
  const asked = current.whenOpen()
  const { library, emit } = fakeLibrary('/a')
  current.setFirst(library)
  expect(await asked).toBe(library)
  expect(await current.whenOpen()).toBe(library)
  emit(clip('one', 0, 1))
  expect(heard).toEqual(['one'])
})
