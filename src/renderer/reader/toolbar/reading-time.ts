import { minutesLeft, sentences, wholeTime } from './sentences.ts'

/** Words read in a minute: a usual figure for silent reading of prose. */
const PACE = 230
/** Below this the whole time is shown. */
const STARTED = 0.02

/** How long the rest of an article takes to read. @param progress from 0 to 1 */
export function timeLeft(words: number, progress: number): string {
  const total = Math.max(1, Math.round(words / PACE))
  const remaining = Math.round(total * (1 - progress))
  if (progress < STARTED) return wholeTime(total)
  return remaining < 1 ? sentences.atEnd : minutesLeft(remaining)
}
