import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type InCommon, inCommon } from '#shared/in-common.ts'
import type { Id } from '#shared/model.ts'
import { ask } from '../bridge.ts'
import { cachedRows } from './cached-rows.ts'

/** What some articles have in common: at once where this window has the rows of all, else as the library says. */
export function useInCommon(ids: ReadonlySet<Id>): InCommon {
  const rows = cachedRows(useQueryClient(), ids)
  const known = useMemo(() => [...ids], [ids])
  const { data } = useQuery({
    enabled: rows.length < ids.size,
    queryKey: ['in-common', known],
    queryFn: () => ask('in-common', { ids: known }),
    placeholderData: keepPreviousData,
  })
  return rows.length < ids.size && data !== undefined ? data : inCommon(rows)
}
