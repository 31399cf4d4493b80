import fc from 'fast-check'

/** What has a meaning in the language, or begins something that is never closed. */
export const operators: readonly string[] = [
  ...['(', ')', '-', '"', '|', ' OR ', '~', '*', ':', '“', '”', '‘', '’', '«', '»', '「', '\\', ' '],
  ...['tag:', '-(', '"~3', '~3', 'title:(', 'in:text ', '"a b"~2 '],
]

/** A piece of text that no reader would type; whatever is made of such pieces must be answered. */
export const hostilePiece: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...operators),
  fc.constantFrom('grain', 'a', 'x', '港', 'ש', '👩‍👩‍👧', '\0', '\n', '\u202e', '[a-z]+', '(?=', '$', '^', '.*'),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
