import { expect, it } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import type { Library } from '../../library.ts'
import { type OpenOrAsk, openOrAsk } from './open-or-ask.ts'

/** A disk where these folders open, and a user who gives these answers in turn. */
function build(
  opens: readonly (readonly [folder: string, from: number])[],
  answers: ('again' | 'other' | 'quit')[],
  more: Partial<OpenOrAsk> = {},
) {
  const told: string[] = []
  const tries: string[] = []
  const parts: OpenOrAsk = {
    async open(folder, create) {
      tries.push(`${folder} ${create}`)
      if (!opens.some(([name, from]) => name === folder && tries.length >= from))
        throw new Refusal('library-missing', 'There is no library in this folder.')
      return { folder } as Library
    },
    async tell(failure, folder) {
      told.push(`${folder}: ${failure.message}`)
      return answers.shift() ?? 'quit'
    },
    choose: async () => '/other',
    onChoice: async (folder) => void told.push(`chosen ${folder}`),
    mayQuit: async () => answers.length === 0,
    signal: new AbortController().signal,
    log: { info() {}, warn() {}, error() {} },
    ...more,
  }
  return { parts, told, tries }
}

it('says why a library does not open, and opens it once it can be, as often as that is tried', async () => {
  const { parts, told, tries } = build([['/old', 3]], ['again', 'again'])
  expect((await openOrAsk(parts, '/old', false))?.folder).toBe('/old')
  expect(tries).toEqual(['/old false', '/old false', '/old false'])
  expect(told).toEqual(Array(2).fill('/old: There is no library in this folder.'))
})

it('opens another instead, made where its folder is empty', async () => {
  const { parts, told, tries } = build([['/other', 1]], ['other'])
  expect((await openOrAsk(parts, '/old', false))?.folder).toBe('/other')
  expect(tries).toEqual(['/old false', '/other true'])
  expect(told).toContain('chosen /other')
})

it('ends when its user would rather quit, but not over what that would lose', async () => {
  const { parts, tries } = build([], ['quit', 'again', 'quit'])
  expect(await openOrAsk(parts, '/old', false)).toBeNull()
  expect(tries).toHaveLength(3)
})

it('waits for no answer, and asks nothing more, once the program ends', async () => {
  const end = new AbortController()
  const { parts, tries } = build([], [], { signal: end.signal, tell: () => new Promise(() => {}) })
  const opening = openOrAsk(parts, '/old', false)
  end.abort()
  expect(await opening).toBeNull()
  expect(tries).toHaveLength(1)
})

it('closes a library again that was opened for a program that ends meanwhile', async () => {
  const end = new AbortController()
  const closed: string[] = []
  const { parts } = build([], [], {
    signal: end.signal,
    async open(folder) {
      end.abort()
      return { folder, close: async () => void closed.push(folder) } as Partial<Library> as Library
    },
  })
  expect(await openOrAsk(parts, '/old', false)).toBeNull()
  expect(closed).toEqual(['/old'])
})
