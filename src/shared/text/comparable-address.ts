import { fold } from './fold.ts'

/**
 * An address as it is compared with what a reader types of it: without its scheme, `www.` and the slash at its end, which
 * nobody takes care to type, with its letters as they are read, and folded.
 */
export function comparableAddress(address: string): string {
  const host = fold(decoded(address.trim()))
    .replace(/^[a-z]{1,10}:\/\//, '')
    .replace(/^www\./, '')
  return host.endsWith('/') ? host.slice(0, -1) : host
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
