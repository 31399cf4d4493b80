import { expect, test } from 'vitest'
import type { LibraryEvent } from '#shared/contract.ts'
import type { Library } from '../../library.ts'
import { holdLibrary } from './current-library.ts'

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

test('the library in whose place another is put is heard no more', () => {
  const first = fakeLibrary('/a')
  const second = fakeLibrary('/b')
  const held = holdLibrary()
  held.give(first.library)
  const heard: string[] = []
  held.on((event) => heard.push(event.type === 'job' ? event.id : event.type))
  first.emit(clip('one', 0, 1))
  expect(held.replace(second.library).folder).toBe('/a')
  first.emit(clip('late', 0, 1))
  second.emit(clip('two', 0, 1))
  expect(heard).toEqual(['one', 'two'])
  expect(held.current().folder).toBe('/b')
})

test('what is being fetched is counted until it is through', () => {
  const { library, emit } = fakeLibrary('/a')
  const held = holdLibrary()
  held.give(library)
  expect(held.fetching()).toBe(0)
  emit(clip('one', 0, 1))
  emit(clip('many', 2, 10))
  expect(held.fetching()).toBe(9)
  emit(clip('many', 10, 10, 'done'))
  expect(held.fetching()).toBe(1)
})

test('who asks before there is one waits for it', async () => {
  const held = holdLibrary()
  const heard: string[] = []
  held.on((event) => heard.push(event.type === 'job' ? event.id : event.type))
  expect(held.now()).toBeNull()
  expect(() => held.current()).toThrow()
  const asked = held.there()
  const { library, emit } = fakeLibrary('/a')
  held.give(library)
  expect(await asked).toBe(library)
  expect(await held.there()).toBe(library)
  emit(clip('one', 0, 1))
  expect(heard).toEqual(['one'])
})
