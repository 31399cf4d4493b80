/** Minutes ahead of UTC; `utc` where a zone is UTC itself, which says nothing of the clock on the wall. */
export type ZoneOffset = number | 'utc'

const HOUR = 60

/**
 * Names of clocks and their hours ahead of UTC: those of RFC 822, section 5.1, and those that pages write. A name with
 * several meanings that pages use alike (`IST`: India, Ireland, Israel) is not among them.
 */
const NAMES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '-10': 'HST',
    '-9': 'AKST',
    '-8': 'PST AKDT',
    '-7': 'MST PDT',
    '-6': 'CST MDT',
    '-5': 'EST CDT COT PET',
    '-4': 'AST EDT CLT BOT',
    '-3.5': 'NST',
    '-3': 'ADT BRT ART CLST UYT',
    '-2.5': 'NDT',
    '0': 'WET',
    '1': 'CET MEZ WAT BST WEST',
    '2': 'CEST MESZ EET CAT SAST',
    '3': 'EEST MSK TRT EAT IDT',
    '3.5': 'IRST',
    '4': 'GST',
    '5': 'PKT',
    '5.75': 'NPT',
    '7': 'WIB ICT',
    '8': 'HKT SGT PHT MYT AWST WITA',
    '9': 'JST KST WIT',
    '9.5': 'ACST',
    '10': 'AEST',
    '10.5': 'ACDT',
    '11': 'AEDT',
    '12': 'NZST',
    '13': 'NZDT',
  }).flatMap(([hours, names]) => names.split(' ').map((name) => [name, Number(hours) * HOUR] as const)),
)

/** The clocks of North America without their season. */
const PLACES: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}

/** What a date may name as its zone, as the source of a regular expression. */
export const ZONE = String.raw`(?:(?:GMT|UTC|UT)?[+\-−]\d{1,2}:?(?:\d\d)?|z|[A-Z]{1,5}|[A-Z][A-Za-z]+\/[A-Za-z_/-]{3,40})`

/**
 * The offset of a zone by its name or number (`EDT`, `-0400`, `GMT+2`, `Europe/Berlin`) when its clocks show a time.
 * @param wall that time, as milliseconds as if it were UTC
 * @returns null for a name that is unknown or has several meanings
 */
export function offsetOf(zone: string, wall: number): ZoneOffset | null {
  const name = zone.trim()
  if (/^(?:Z|UTC?|GMT)$/i.test(name)) return 'utc'
  const figures = /^(?:GMT|UTC|UT)?([+\-−])(\d{1,2}):?(\d\d)?$/i.exec(name)
  if (figures !== null) {
    const minutes = Number(figures[2]) * HOUR + Number(figures[3] ?? 0)
    if (minutes === 0) return 'utc'
    return minutes > 14 * HOUR ? null : figures[1] === '+' ? minutes : -minutes
  }
  return NAMES.get(name) ?? offsetIn(PLACES[name] ?? (name.includes('/') ? name : null), wall)
}

/** By the system's tables of zones; null for a zone that these do not have. */
function offsetIn(timeZone: string | null, wall: number): number | null {
  if (timeZone === null) return null
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    })
    const minutesAt = (at: number) => {
      const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
      const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
      const then = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
      return Math.round((then - at) / 60_000)
    }
    // The clock was set forward or back at most once in between.
    const about = minutesAt(wall)
    return minutesAt(wall - about * 60_000)
  } catch {
    return null
  }
}
