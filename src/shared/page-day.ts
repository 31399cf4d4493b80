import type { Facts } from './model.ts'

/**
 * The day of an article is the one that its page shows: 10 March for 23:30 in New York, although it is the 11th in UTC.
 * Whatever shows or compares a date of publication asks here.
 */

/** A date, and the zone to show it in; null where that is the reader's own. */
export interface ClockTime {
  /** A partial date, or an instant that shows the right day and time in that zone. */
  readonly at: string
  readonly timeZone: 'UTC' | null
}

/**
 * A date as the page's clock showed it: an instant with an offset is shifted by it, to be shown as if it were UTC. One
 * without an offset stays as it is, and is shown in the reader's zone.
 * @param offset minutes ahead of UTC
 */
export function onPageClock(at: string, offset: number | null): ClockTime {
  if (!at.includes('T')) return { at, timeZone: 'UTC' }
  if (offset === null) return { at, timeZone: null }
  const shifted = new Date(Date.parse(at) + offset * 60_000)
  return Number.isNaN(shifted.getTime())
    ? { at, timeZone: null }
    : { at: shifted.toISOString().replace('.000Z', 'Z'), timeZone: 'UTC' }
}

/**
 * The day that a reader sees, as text that sorts: that of the page's clock, or the reader's own where the page stated no
 * offset. As short as the date is: `2025`, `2025-07`, `2025-07-22`.
 */
export function dayShown(at: string, offset: number | null): string {
  const clock = onPageClock(at, offset)
  if (clock.timeZone !== null) return clock.at.slice(0, 10)
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at.slice(0, 10)
  const padded = (part: number, length: number): string => String(part).padStart(length, '0')
  return `${padded(date.getFullYear(), 4)}-${padded(date.getMonth() + 1, 2)}-${padded(date.getDate(), 2)}`
}

/**
 * The date of publication in ISO 8601 with the page's own day and time: `2026-03-10T23:30:00-05:00`; without an offset as
 * it is.
 */
export function publishedIso({
  publishedAt: at,
  publishedOffset: offset,
}: Pick<Facts, 'publishedAt' | 'publishedOffset'>): string | null {
  if (at === null || offset === null || !at.includes('T')) return at
  const clock = onPageClock(at, offset)
  return clock.timeZone === null ? at : `${clock.at.replace('Z', '')}${offsetWords(offset)}`
}

/** An offset as clocks are named by it: `+05:30`, `-05:00`. */
export function offsetWords(offset: number): string {
  const minutes = Math.abs(offset)
  const figures = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${offset < 0 ? '-' : '+'}${figures.join(':')}`
}
