import { randomBytes } from 'node:crypto'
import type { Id } from '#shared/model.ts'

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

/**
 * A new id, random (59 bits), so that two computers never draw the same one. It begins with a letter, because a host of
 * digits is read as an address.
 */
export function newId(): Id {
  const bytes = randomBytes(LENGTH + 16)
  let at = 0
  // 22 letters do not divide 256: bytes above the largest multiple of 22 are drawn again, so that all are equally likely.
  const limit = 256 - (256 % LETTERS.length)
  while ((bytes[at] ?? 0) >= limit && at < 16) at += 1
  let id = LETTERS.charAt((bytes[at] ?? 0) % LETTERS.length)
  for (const byte of bytes.subarray(at + 1, at + LENGTH)) id += DIGITS.charAt(byte % DIGITS.length)
  return id
}
