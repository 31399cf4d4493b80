import type { Id } from '#shared/model.ts'

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

/** A new random id (59 bits), made like the ids of the library: a highlight has it before the library has the highlight. */
export function newId(): Id {
  const digit = (of: string) => {
    const limit = 256 - (256 % of.length)
    let byte = 256
    // A byte above the last whole multiple is drawn again, so that all characters are equally likely.
    while (byte >= limit) byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 256
    return of.charAt(byte % of.length)
  }
  return digit(LETTERS) + Array.from({ length: LENGTH - 1 }, () => digit(DIGITS)).join('')
}
