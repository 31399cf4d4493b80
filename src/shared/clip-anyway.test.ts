import { expect, it } from 'vitest'
import { canClipAnyway } from './clip-anyway.ts'

const error = (code: string) => ({ code, message: 'It was not clipped.' })

it.each([
  ['no article was found', { error: error('no-article'), anyway: false }, true],
  ['nothing was shown either', { error: error('no-article'), anyway: true }, false],
  ['the network failed', { error: error('offline'), anyway: false }, false],
  ['it waits', { error: null, anyway: false }, false],
])('when %s, %j can be kept anyway: %s', (_, item, can) => {
  expect(canClipAnyway(item)).toBe(can)
})
