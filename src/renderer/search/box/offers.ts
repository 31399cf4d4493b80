import { dayOf, periodOf } from '#shared/query/dates.ts'
import { languageName } from '#shared/query/languages.ts'
import { type FilterName, offeredNames } from '#shared/query/names.ts'
import { printFilter } from '#shared/query/print.ts'
import { colourNames } from '#shared/query/read-filter.ts'
import { belongings, places, states } from '#shared/query/tree.ts'
import { formatCount } from '#shared/text/plural.ts'
import type { NameCount, Topic } from '#shared/views.ts'
import { completions } from '../../data/topic-names.ts'
import type { Offer as ListedOffer } from '../../ui/fields/Offers.tsx'
import { dateHint, filterHints, lengthHints, valueHints } from '../sentences.ts'
import type { Slot } from './slot.ts'

/** One thing that the box offers to write. */
export interface Offer extends ListedOffer {
  /** What is written in the slot. */
  readonly insert: string
}

/** What the library has to offer. */
export interface Known {
  readonly topics: readonly Topic[]
  /** The authors, sites or languages that begin as typed. */
  readonly names: readonly NameCount[]
  /** The reader's names of the highlight colours, by number. */
  readonly colours: Readonly<Record<string, string>>
  readonly now: Date
}

/** Enough to choose from at a glance, and no more. */
const MOST = 8
const DATES = [
  'today',
  'yesterday',
  'this week',
  'last week',
  'this month',
  'last month',
  '7d',
  '30d',
  'this year',
  'last year',
]

/** What can be written in a slot, the likeliest first. What is typed to its end already is not offered. */
export function offersFor(slot: Slot, known: Known): readonly Offer[] {
  const offers = slot.name === null ? nameOffers(slot.typed) : valueOffers(slot.name, slot.typed, known)
  return offers.length === 1 && offers[0]?.label.toLowerCase() === slot.typed.toLowerCase() ? [] : offers
}

/** The names of filters that begin so; all of them for nothing typed. Who types `tag` is offered `topic:`. */
function nameOffers(typed: string): readonly Offer[] {
  return offeredNames
    .filter((name) => name.startsWith(typed) || (name === 'topic' && 'tag'.startsWith(typed)))
    .map((name) => ({ insert: `${name}:`, label: `${name}:`, hint: filterHints[name] }))
}

function valueOffers(name: FilterName, typed: string, { topics, names, colours, now }: Known): readonly Offer[] {
  const offer = (value: string, hint: string): Offer => ({
    insert: printFilter(name, value).slice(name.length + 1),
    label: value,
    hint,
  })
  const beginning = <T extends string>(values: readonly T[]) =>
    values.filter((value) => value.startsWith(typed.toLowerCase()))
  switch (name) {
    case 'topic':
    case 'tag':
      return completions(typed.replaceAll(',', ' '), topics, []).map(({ tag, count }) => offer(tag, formatCount(count)))
    case 'by':
    case 'site':
      return names.map((each) => offer(each.name, formatCount(each.count)))
    case 'lang':
      return names.map((each) =>
        offer(each.name, `${languageName(each.name) ?? each.name}, ${formatCount(each.count)}`),
      )
    case 'is':
      return beginning(states).map((value) => offer(value, valueHints[value] ?? ''))
    case 'has':
      return beginning(belongings).map((value) => offer(value, valueHints[value] ?? ''))
    case 'in':
      return beginning(places).map((value) => offer(value, ''))
    case 'color':
    case 'colour':
      return beginning(colourNames).map((value) => offer(value, colours[colourNames.indexOf(value) + 1] ?? ''))
    case 'length':
      return typed === '' ? Object.entries(lengthHints).map(([value, hint]) => offer(value, hint)) : []
    case 'before':
    case 'after':
    case 'published':
    case 'captured':
      return dateOffers(beginning(DATES), now)
        .map(([value, hint]) => offer(value, hint))
        .slice(0, MOST)
    default:
      return []
  }
}

function dateOffers(values: readonly string[], now: Date): readonly (readonly [string, string])[] {
  return values.map((value) => {
    const period = periodOf(value, dayOf(now))
    return [value, period === null ? '' : dateHint(period)] as const
  })
}
