import type { ParsedDate } from '../dates.ts'
import { writtenDate } from '../dates.ts'
import { CLOCKS } from './labels.ts'
import type { LineDay } from './line-days.ts'
import { offsetOf } from './zones.ts'

const MINUTE = 60_000
/** All clocks of the world are set to a quarter of an hour, from twelve hours behind UTC to fourteen ahead. */
const QUARTER = 15
const [MOST_BEHIND, MOST_AHEAD] = [-12 * 60, 14 * 60]

/**
 * The offset of the page's clock for an instant that is stated in UTC: from another statement of the same instant, or
 * from the day and the time that the page shows. A day without a time is no proof: it may be any other.
 * @param stated what else the page states, from wherever
 * @returns minutes ahead of UTC, or null where nothing says it
 */
export function pageOffset(at: string, stated: readonly ParsedDate[], days: readonly LineDay[]): number | null {
  const same = stated.find((date) => date.at === at && date.offset !== undefined)
  if (same?.offset !== undefined) return same.offset
  for (const day of days) {
    if (day.label !== null && day.label !== 'published') continue
    const offset = shownOffset(day, Date.parse(at))
    if (offset !== null) return offset
  }
  return null
}

function shownOffset({ line, start, end }: LineDay, instant: number): number | null {
  const date = writtenDate(line.slice(start, end))
  const clock = [...line.slice(end).matchAll(CLOCKS)][0] ?? [...line.slice(0, start).matchAll(CLOCKS)].at(-1)
  if (date?.precision !== 'day' || clock === undefined) return null
  const minutes = minutesOf(clock[0])
  if (minutes === null) return null
  const wall = Date.parse(`${date.at}T00:00:00Z`) + minutes * MINUTE
  const offset = Math.round((wall - instant) / MINUTE)
  if (offset % QUARTER !== 0 || offset < MOST_BEHIND || offset > MOST_AHEAD) return null
  const zone = /[A-Z]{2,5}(?=\)?$)/.exec(clock[0])?.[0]
  const named = zone === undefined || /^[AP]M$/.test(zone) ? null : offsetOf(zone, wall)
  return named === null || named === offset || (named === 'utc' && offset === 0) ? offset : null
}

function minutesOf(clock: string): number | null {
  const [, hour, minute] = /(\d{1,2})\D+(\d{2})/.exec(clock) ?? []
  const hours = Number(hour)
  const isAfternoon = /午後|下午|오후|p\.?\s?m/iu.test(clock)
  const isMorning = /午前|上午|오전|a\.?\s?m/iu.test(clock)
  const ofDay = isAfternoon ? (hours % 12) + 12 : isMorning ? hours % 12 : hours
  return hour === undefined || ofDay > 23 || Number(minute) > 59 ? null : ofDay * 60 + Number(minute)
}
