import type { Id } from '#shared/model.ts'

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

/** A new id, random (59 bits), as the library draws them: what is made here has its name before the library knows of it. */
export function newId(): Id {
  const digit = (of: string) => {
    const whole = 256 - (256 % of.length)
    let byte = 256
    // What is above the last whole multiple is drawn again, so that all are equally likely.
    while (byte >= whole) byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 256
    return of.charAt(byte % of.length)
  }
  return digit(LETTERS) + Array.from({ length: LENGTH - 1 }, () => digit(DIGITS)).join('')
}
