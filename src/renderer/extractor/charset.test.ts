import { expect, test } from 'vitest'
import { decodePage } from './charset.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('an encoding that was chosen by hand is used, whatever the page and its bytes say', () => {
  const bytes = bytesOf('<meta charset="utf-8"><p>Grüße')
  const read = decodePage(bytes, { 'content-type': 'text/html; charset=utf-8' }, 'windows-1252')
  expect(read).toEqual({ text: '<meta charset="utf-8"><p>GrÃ¼ÃŸe', charset: 'windows-1252' })
})

test('a choice that is no encoding is refused', () => {
  expect(() => decodePage(bytesOf('Text'), {}, 'no-such-encoding')).toThrow(RangeError)
})
