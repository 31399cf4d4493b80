import { useMemo } from 'react'
import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { groupOf } from './groups.ts'
import { underDay } from './list-words.ts'

interface Placed {
  readonly heading: string
  readonly underDay: boolean
}

/** Gives the group of each row; worked out once a day, not at each turn of the wheel, because dates take their time. */
export function useGroups(sort: Sort, now: Date, locale: string): (row: Row) => Placed {
  const today = now.toDateString()
  return useMemo(() => {
    const day = new Date(today)
    const known = new WeakMap<Row, Placed>()
    return (row) => {
      const placed = known.get(row) ?? { heading: groupOf(row, sort, day, locale), underDay: underDay(sort, row, day) }
      known.set(row, placed)
      return placed
    }
  }, [sort, today, locale])
}
