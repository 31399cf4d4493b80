import { EDITORS, PICTURES, SOURCES, TRANSLATORS, WRITERS } from './role-words.ts'

/** What each word for a role begins with, up to the first letter that its pattern leaves open, by its first letter. */
const beginnings = new Map<string, string[]>()
for (const word of [WRITERS, EDITORS, PICTURES, TRANSLATORS, SOURCES]
  .join('|')
  .replace(/\([^()]*\)/g, '(')
  .split(/[|\n]/)) {
  const [beginning = ''] = /^\p{L}+?(?=\p{L}\?|\P{L}|$)/u.exec(word.trim().toLowerCase()) ?? []
  const first = beginning.charAt(0)
  beginnings.set(first, [...(beginnings.get(first) ?? []), beginning])
}

/**
 * Where the first word of a text is that may name a role; -1 where no word does. The patterns of all roles are so long
 * that an engine needs more time to compile them than for the rest of a page: they are left alone where this is -1.
 */
export function firstRole(text: string): number {
  for (const { 0: letters, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = letters.toLowerCase()
    if (beginnings.get(word.charAt(0))?.some((beginning) => word.startsWith(beginning)) === true) return index
  }
  return -1
}
