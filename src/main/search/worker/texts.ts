import { type FoldedText, foldText } from '#shared/text/folded.ts'
import { readRegularFileSync } from '../../store/disk/read-file.ts'
import type { SearchDocument } from '../types.ts'

/** Characters of texts to remember, about 20 MB: the same articles are shown again for each letter typed. */
const MOST_REMEMBERED = 5_000_000

export interface Text {
  readonly text: string
  readonly folded: FoldedText
}

/** The texts of articles from disk. Those used last are remembered. */
export interface Texts {
  /** Empty where the text cannot be read; opening the article reports that. */
  of(document: SearchDocument): Text
}

export function createTexts(read: (file: string) => string | null): Texts {
  const memory = new Map<string, Text>()
  let size = 0
  return {
    of({ textFile, textHash }) {
      const key = `${textHash} ${textFile}`
      const remembered = memory.get(key)
      if (remembered !== undefined) {
        memory.delete(key)
        memory.set(key, remembered)
        return remembered
      }
      const text = read(textFile) ?? ''
      const entry = { text, folded: foldText(text) }
      memory.set(key, entry)
      size += text.length
      for (const [oldest, { text: old }] of memory) {
        if (size <= MOST_REMEMBERED || oldest === key) break
        memory.delete(oldest)
        size -= old.length
      }
      return entry
    },
  }
}

/** In bytes. We write no longer texts. */
const LONGEST = 256 * 1024 * 1024

/** Reads a text from disk; null when it cannot be read. */
export function readText(file: string): string | null {
  try {
    return readRegularFileSync(file, LONGEST).toString('utf8')
  } catch {
    return null
  }
}
