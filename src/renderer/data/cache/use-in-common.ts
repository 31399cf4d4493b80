import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type InCommon, inCommon } from '#shared/in-common.ts'
import type { Id } from '#shared/model.ts'
import { ask } from '../bridge.ts'
import { cachedRows } from './cached-rows.ts'

/** What some articles have in common: from the rows of this window where it has all of them, else from the library. */
export function useInCommon(ids: ReadonlySet<Id>): InCommon {
  const rows = cachedRows(useQueryClient(), ids)
  const list = useMemo(() => [...ids], [ids])
  const { data } = useQuery({
    enabled: rows.length < ids.size,
    queryKey: ['in-common', list],
    queryFn: () => ask('in-common', { ids: list }),
    placeholderData: keepPreviousData,
  })
  return rows.length < ids.size && data !== undefined ? data : inCommon(rows)
}
