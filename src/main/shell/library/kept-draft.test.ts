import { expect, test } from 'vitest'
import type { Library } from '../../library.ts'
import { createDraftKeeper } from './kept-draft.ts'

const draft = { article: 'a', highlight: null, text: 'half a thou', saved: 'half', before: '', session: 's' }

function library(ok: boolean) {
  const asked: unknown[] = []
  const handle = async (...call: unknown[]) => {
    asked.push(call)
    return ok ? { ok, value: {} } : { ok, error: { code: 'disk-full', message: 'The disk is full.' } }
  }
  return { asked, library: { handle } as unknown as Library }
}

test('what was typed and not saved goes into the library, once', async () => {
  const keeper = createDraftKeeper()
  const { asked, library: to } = library(true)
  keeper.keep(draft)
  expect(await keeper.save(to)).toBeNull()
  expect(await keeper.save(to)).toBeNull()
  expect(asked).toEqual([['note', { id: 'a', highlight: null, text: 'half a thou', session: 's' }, 'window']])
})

test('what is in the library already is not written again', async () => {
  const keeper = createDraftKeeper()
  const { asked, library: to } = library(true)
  keeper.keep({ ...draft, saved: draft.text })
  expect(await keeper.save(to)).toBeNull()
  expect(asked).toEqual([])
  expect(keeper.draft()).toBeNull()
})

test('what cannot be saved is kept, and the reason is told', async () => {
  const keeper = createDraftKeeper()
  keeper.keep(draft)
  expect(await keeper.save(library(false).library)).toMatchObject({ message: 'The disk is full.' })
  expect(keeper.draft()).toEqual(draft)
})
