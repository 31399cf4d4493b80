import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inMarks } from './quotation-marks.ts'

test.each([
  ['en', 'He said “no”, and I didn’t ask.', '“He said ‘no’, and I didn’t ask.”'],
  ['en', '“She told him ‘stop’,” I read.', '“‘She told him “stop”,’ I read.”'],
  ['en', 'A "straight" one.', '“A ‘straight’ one.”'],
  ['en', 'The dogs’ bowl', '“The dogs’ bowl”'],
  ['en', 'An open “end', '“An open “end”'],
  ['de', 'Er rief „Halt!“ und lief.', '„Er rief ‚Halt!‘ und lief.“'],
  ['de', 'Sie schrieb: „Er sagte ‚nein‘.“', '„Sie schrieb: ‚Er sagte „nein“.‘“'],
  ['de-CH', 'Er rief «Halt!»', '«Er rief ‹Halt!›»'],
  ['fr', 'Il dit : « Non », puis “oui”.', '«\u202fIl dit : “Non”, puis “oui”.\u202f»'],
  ['ru', 'Он сказал «нет».', '«Он сказал „нет“.»'],
  ['ja', '彼は「いいえ」と言った', '「彼は『いいえ』と言った」'],
  [null, 'words', '“words”'],
  ['xx', 'words', '“words”'],
] as const)('in %s the marks within alternate: %s', (language, text, quoted) => {
  expect(inMarks(text, language)).toBe(quoted)
})

test('whatever the text, only marks and the blanks at them change', () => {
  const piece = fc.constantFrom('“', '”', '‘', '’', '"', '„', '«', '»', '‹', '›', ' ', '\u202f', 'a', 'b.', '「', '」')
  const bare = (text: string) => text.replace(/[“”‘’"„«»‹›‚「」『』\s]/gu, '')
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('en', 'de', 'fr', 'sv', 'ja', 'hu'),
      (pieces, language) => {
        const text = pieces.join('')
        expect(bare(inMarks(text, language))).toBe(bare(text))
      },
    ),
  )
})
