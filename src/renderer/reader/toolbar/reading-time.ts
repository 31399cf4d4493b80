/** Words read in a minute: a usual figure for silent reading of prose. */
const PACE = 230
/** Below this the whole time is shown. */
const STARTED = 0.02

const minutes = new Intl.NumberFormat('en')

/** How long the rest of an article takes to read. @param progress from 0 to 1 */
export function timeLeft(words: number, progress: number): string {
  const total = Math.max(1, Math.round(words / PACE))
  const remaining = Math.round(total * (1 - progress))
  if (progress < STARTED) return `${minutes.format(total)} min`
  return remaining < 1 ? 'At the end' : `${minutes.format(remaining)} of ${minutes.format(total)} min left`
}
