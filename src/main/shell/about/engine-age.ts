/** Chromium gets a new version every four weeks, and Electron mends the last three: an older engine gets no fixes. */
const ENGINE_MONTHS = 3
const NOTICE_MONTHS = 1

/** Whether a copy's engine no longer gets fixes. @param committedAt when the copy was built, ISO 8601 */
export function isEngineOld(committedAt: string, now: Date): boolean {
  return addMonths(new Date(committedAt), ENGINE_MONTHS) < now.getTime()
}

/**
 * Whether the user may be told again. @param lastAt when the user was last told, ISO 8601; null for never. A date in the
 * future is that of a clock that was wrong.
 */
export function mayNotify(lastAt: string | null, now: Date): boolean {
  if (lastAt === null || !(Date.parse(lastAt) <= now.getTime())) return true
  return addMonths(new Date(lastAt), NOTICE_MONTHS) <= now.getTime()
}

/** The same day some months later, or the last day of that month if it is shorter. In milliseconds; NaN for no date. */
function addMonths(date: Date, months: number): number {
  const later = new Date(date)
  later.setUTCMonth(later.getUTCMonth() + months)
  // Over the end of a short month: the day before the first.
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0)
  return later.getTime()
}
