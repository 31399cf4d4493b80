import type { HighlightView } from '#shared/views/highlights.ts'

/** The highlight whose note has most of these words, as they are written there; null when none has any. */
export function noteWith(highlights: readonly HighlightView[], words: readonly string[]): HighlightView | null {
  let best: HighlightView | null = null
  let most = 0
  for (const highlight of highlights) {
    const count = highlight.start === null ? 0 : words.filter((word) => highlight.note.includes(word)).length
    if (count > most) [best, most] = [highlight, count]
  }
  return best
}
