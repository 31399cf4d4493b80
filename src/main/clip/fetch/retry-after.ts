/** Longer waits than an hour are cut to it. In seconds. */
const LONGEST_WAIT = 60 * 60

/**
 * The seconds that a busy server asks to wait, at least 1 and at most an hour; null when it does not ask, or does not say
 * for how long. RFC 9110, 10.2.3: seconds, or a date.
 * @param now in milliseconds
 */
export function waitAsked(status: number, header: string | undefined, now: number): number | null {
  if ((status !== 429 && status !== 503) || header === undefined) return null
  const text = header.trim()
  // Only a date of HTTP: Date.parse takes a bare number for a year.
  const isDate = /^[a-z]{3,9},? /i.test(text) && text.length < 60
  const wait = /^\d{1,9}$/.test(text) ? Number(text) : isDate ? (Date.parse(text) - now) / 1000 : Number.NaN
  return Number.isNaN(wait) ? null : Math.min(LONGEST_WAIT, Math.max(1, Math.ceil(wait)))
}
