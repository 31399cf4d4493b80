import { readRegularFileSync } from '../../read-file.ts'
import type { SearchDocument } from '../types.ts'
import { type Folded, folded } from './folded.ts'

/** Characters kept read: the same articles come again with each letter typed. About 60 MB. */
const KEPT = 16_000_000

export interface Text {
  readonly text: string
  readonly folded: Folded
}

/** The texts of articles as they are on disk, the last used ones kept. */
export interface Texts {
  /** Empty where it cannot be read: whoever shows the article says so. */
  of(document: SearchDocument): Text
}

export function createTexts(read: (file: string) => string | null): Texts {
  const kept = new Map<string, Text>()
  let size = 0
  return {
    of({ textFile, textHash }) {
      const key = `${textHash} ${textFile}`
      const known = kept.get(key)
      if (known !== undefined) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const text = read(textFile) ?? ''
      const made = { text, folded: folded(text) }
      kept.set(key, made)
      size += text.length
      for (const [oldest, { text: old }] of kept) {
        if (size <= KEPT || oldest === key) break
        kept.delete(oldest)
        size -= old.length
      }
      return made
    },
  }
}

/** Longer texts are no articles of ours, in bytes. */
const LONGEST = 256 * 1024 * 1024

/** A text as it is on disk; null when it cannot be read. */
export function readText(file: string): string | null {
  try {
    return readRegularFileSync(file, LONGEST).toString('utf8')
  } catch {
    return null
  }
}
