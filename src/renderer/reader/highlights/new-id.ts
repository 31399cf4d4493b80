import type { Id } from '#shared/model.ts'

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

/** A new random id (59 bits), in the library's own form: a highlight has its id before the library has saved it. */
export function newId(): Id {
  const digit = (alphabet: string) => {
    const limit = 256 - (256 % alphabet.length)
    let byte = 256
    // Draw again above the last multiple of the length, so that all digits are equally likely.
    while (byte >= limit) byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 256
    return alphabet.charAt(byte % alphabet.length)
  }
  return digit(LETTERS) + Array.from({ length: LENGTH - 1 }, () => digit(DIGITS)).join('')
}
