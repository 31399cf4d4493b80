import { useMemo, useRef } from 'react'
import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { dateLocale } from '../../data/dates.ts'
import { groupOf } from './groups.ts'
import { underDay } from './under-day.ts'

interface RowGroup {
  readonly heading: string
  readonly under: ReturnType<typeof underDay>
}

interface Headings {
  readonly now: Date
  /** The heading above a row, where a group begins; null elsewhere. */
  headingOf(index: number): string | null
  /** Which day of an article the heading above it names; null for none. */
  underOf(row: Row): RowGroup['under']
}

/** Puts the rows of a list in groups, each with a heading. */
export function useHeadings(sort: Sort, grouped: boolean, row: (index: number) => Row | undefined): Headings {
  const now = useRef(new Date())
  now.current = new Date()
  const groupAt = useGroups(sort, now.current, dateLocale(navigator.language))
  return {
    now: now.current,
    headingOf(index) {
      const article = row(index)
      if (!grouped || article === undefined) return null
      const { heading } = groupAt(article)
      if (index === 0) return heading
      const before = row(index - 1)
      return before === undefined || groupAt(before).heading === heading ? null : heading
    },
    underOf: (article) => (grouped ? groupAt(article).under : null),
  }
}

/** The group of each row, computed once a day and not at each turn of the wheel: formatting dates is slow. */
function useGroups(sort: Sort, now: Date, locale: string): (row: Row) => RowGroup {
  const today = now.toDateString()
  return useMemo(() => {
    const day = new Date(today)
    const groups = new WeakMap<Row, RowGroup>()
    return (row) => {
      const group = groups.get(row) ?? { heading: groupOf(row, sort, day, locale), under: underDay(sort, row, day) }
      groups.set(row, group)
      return group
    }
  }, [sort, today, locale])
}
