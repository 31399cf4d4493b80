import type { FilterName } from './names.ts'
import { quote } from './quotes.ts'

/** Letters, digits and a few signs need no quotation marks, and mean nothing in the language. */
const SAFE = /^[\p{L}\p{N}<>=][\p{L}\p{M}\p{N}<>=./_-]*$/u

/** A filter as text, whatever characters its value has: reading it gives that value. */
export function printFilter(name: FilterName, value: string): string {
  return `${name}:${SAFE.test(value) ? value : quote(value)}`
}
