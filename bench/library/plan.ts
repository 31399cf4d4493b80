import type { Facts } from '#shared/model.ts'
import { tongueAt } from './languages/all.ts'
import { carriers, type Outlet, outlets } from './outlets.ts'
import { idFrom, type Random, streamOf } from './random.ts'
import type { FieldName, Tongue } from './tongue.ts'

/** What a library is made of; the same gives the same bytes. */
export interface Wanted {
  readonly articles: number
  readonly seed: number
  /** Everything is dated before it. */
  readonly now: Date
  /** Whether texts have names, numbers and rare words as real ones do, so that distinct words grow with the library. */
  readonly natural: boolean
}

export type Oddity = 'short' | 'long' | 'emoji' | 'bidi' | 'markup' | 'untitled' | 'address' | null

type Published = Pick<Facts, 'publishedAt' | 'publishedPrecision' | 'publishedRaw' | 'publishedFrom'>

/** What is known of an article before it is written; cheap, so that others can link to it. */
export interface Plan {
  /** 0 is the newest. */
  readonly at: number
  readonly id: string
  readonly tongue: Tongue
  readonly field: FieldName
  readonly outlet: Outlet
  /** The page it was on, where that is another's. */
  readonly carrier: Outlet | null
  readonly url: string | null
  /** ms */
  readonly captured: number
  readonly published: Published
  readonly oddity: Oddity
  /** About so many words. */
  readonly words: number
  readonly versions: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** What was counted on real pages; from two thirds of it to four thirds and more. */
const WORDS = 850

/** @param at below `articles` */
export function planOf(wanted: Wanted, at: number): Plan {
  const random = streamOf(wanted.seed, at, 0)
  const id = idFrom(random)
  const tongue = tongueAt(at)
  const field = random.pick(Object.keys(tongue.fields) as FieldName[])
  const outlet = random.pick(outlets[tongue.code] ?? [])
  const carrier = at % 11 === 2 ? random.pick(carriers) : null
  const captured = capturedAt(wanted, at, random)
  const published = publishedAt(captured, at, tongue, random)
  const [year, month] = new Date(captured).toISOString().split('-')
  return {
    at,
    id,
    tongue,
    field,
    outlet,
    carrier,
    // Pasted text has none.
    url: at % 41 === 17 ? null : `https://${(carrier ?? outlet).host}/${field}/${year}/${month}/${at.toString(36)}`,
    captured,
    published,
    oddity: oddityAt(at),
    words: at % 23 === 5 ? random.between(60, 150) : at % 83 === 11 ? random.between(3_500, 5_000) : ordinary(random),
    versions: at % 149 === 50 ? 3 : at % 37 === 8 ? 2 : 1,
  }
}

function ordinary(random: Random): number {
  return Math.round(WORDS * (0.4 + 1.1 * random.next()))
}

/** Some today, some yesterday, the rest over weeks or years: the more, the longer it was collected. */
function capturedAt({ articles, now }: Wanted, at: number, random: Random): number {
  const within = (count: number, least: number, most: number) => Math.min(most, Math.max(least, Math.round(count)))
  const today = within(articles / 40, 1, 8)
  const yesterday = within(articles / 50, 1, 6)
  const midnight = new Date(now).setUTCHours(0, 0, 0, 0)
  const share = (from: number, count: number) => (at - from + 0.2 + 0.6 * random.next()) / count
  if (at < today) return Math.round(now.getTime() - share(0, today) * (now.getTime() - midnight) * 0.7)
  if (at < today + yesterday) return Math.round(midnight - share(today, yesterday) * 0.9 * DAY)
  const days = articles <= 50 ? 40 : articles <= 1_000 ? 900 : 2_200
  const part = (at - today - yesterday + random.next()) / Math.max(1, articles - today - yesterday)
  return Math.round(midnight - DAY - part ** 1.7 * days * DAY)
}

function publishedAt(captured: number, at: number, tongue: Tongue, random: Random): Published {
  const kind = at % 14
  // Most are clipped within days; some are found years later.
  const age = random.chance(0.8) ? random.next() * 3 * DAY : random.next() ** 2 * 1_500 * DAY
  const time = new Date(Math.floor((captured - age) / MINUTE) * MINUTE)
  const iso = time.toISOString()
  const dated = (d: Date) =>
    tongue.date
      .replace('{d}', String(d.getUTCDate()))
      .replace('{month}', tongue.months[d.getUTCMonth()] ?? '')
      .replace('{y}', String(d.getUTCFullYear()))
  const count = 5 + (at % 5)
  switch (kind) {
    case 6:
      return { publishedAt: null, publishedPrecision: null, publishedRaw: null, publishedFrom: null }
    case 3: {
      const hour = new Date(Math.floor((captured - count * HOUR) / HOUR) * HOUR).toISOString()
      const raw = tongue.ago.hours.replace('{n}', String(count))
      return { publishedAt: hour, publishedPrecision: 'hour', publishedRaw: raw, publishedFrom: 'age' }
    }
    case 8: {
      const day = new Date(captured - count * DAY).toISOString().slice(0, 10)
      const raw = tongue.ago.days.replace('{n}', String(count))
      return { publishedAt: day, publishedPrecision: 'day', publishedRaw: raw, publishedFrom: 'age' }
    }
    case 10: {
      const raw = `${tongue.months[time.getUTCMonth()]} ${time.getUTCFullYear()}`
      return { publishedAt: iso.slice(0, 7), publishedPrecision: 'month', publishedRaw: raw, publishedFrom: 'text' }
    }
    case 12: {
      const year = iso.slice(0, 4)
      return { publishedAt: year, publishedPrecision: 'year', publishedRaw: year, publishedFrom: 'text' }
    }
    case 1:
    case 5:
    case 13: {
      const day = iso.slice(0, 10)
      return { publishedAt: day, publishedPrecision: 'day', publishedRaw: dated(time), publishedFrom: 'text' }
    }
    case 7: {
      const day = iso.slice(0, 10)
      const raw = day.replaceAll('-', '/')
      return { publishedAt: day, publishedPrecision: 'day', publishedRaw: raw, publishedFrom: 'url' }
    }
    case 9:
      return {
        publishedAt: iso.slice(0, 10),
        publishedPrecision: 'day',
        publishedRaw: iso.slice(0, 10),
        publishedFrom: 'time',
      }
    default: {
      const from = kind === 2 ? 'import' : kind % 4 === 0 ? 'json-ld' : 'meta'
      return { publishedAt: iso, publishedPrecision: 'minute', publishedRaw: iso, publishedFrom: from }
    }
  }
}

function oddityAt(at: number): Oddity {
  switch (at % 61) {
    case 7:
      return 'short'
    case 13:
      return 'long'
    case 19:
      return 'emoji'
    case 29:
      return 'bidi'
    case 34:
      return 'markup'
    case 45:
      return 'untitled'
    case 53:
      return 'address'
    default:
      return null
  }
}
