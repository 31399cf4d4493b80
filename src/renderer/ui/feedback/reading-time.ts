/** Long enough to read a short message and to reach its button, in milliseconds. Undo can do the same later. */
const LEAST_MS = 7_000
/** A slow reader's pace: 200 words a minute are 300 ms each; a message interrupts, so it gets more. */
const MS_PER_WORD = 500
/** The words that fit into the least time. */
const SHORT = 8
const MOST_MS = 20_000

/** How long a message stays, in milliseconds: as long as it takes to read it. */
export function readingTime(text: string): number {
  const words = text.trim().split(/\s+/).length
  return Math.min(MOST_MS, LEAST_MS + Math.max(0, words - SHORT) * MS_PER_WORD)
}
