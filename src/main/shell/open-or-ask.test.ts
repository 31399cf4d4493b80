import { expect, it } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import type { Library } from '../library.ts'
import { type OpenOrAsk, openOrAsk } from './open-or-ask.ts'

/** A disk where these folders open, and a user who gives these answers in turn. */
function build(opens: readonly (readonly [folder: string, from: number])[], answers: ('again' | 'other' | 'quit')[]) {
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
    chosen: async (folder) => void told.push(`chosen ${folder}`),
    mayQuit: async () => answers.length === 0,
    log: { info() {}, warn() {}, error() {} },
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
