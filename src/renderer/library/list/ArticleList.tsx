import { useCallback, useRef, useState } from 'react'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { sentenceOf } from '../../data/bridge.ts'
import { idsOf, useLibrary, useList } from '../../data/cache/queries.ts'
import { dateLocale } from '../../data/dates.ts'
import { useListOrder } from '../../data/state/list-order.ts'
import { nameOf, type Place, queryOf } from '../../data/state/place.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { ArticleRow, EmptyRow } from '../../ui/lists/ArticleRow.tsx'
import { useListSelection } from '../../ui/lists/use-list-selection.ts'
import { VirtualList } from '../../ui/lists/VirtualList.tsx'
import styles from './ArticleList.module.css'
import { Bulk } from './Bulk.tsx'
import { Empty } from './Empty.tsx'
import { ListHead } from './ListHead.tsx'
import { dateOf, leftOf, summaryOf } from './list-words.ts'
import { TrashLine } from './TrashLine.tsx'
import { useCurrentRow } from './use-current-row.ts'
import { useGroups } from './use-groups.ts'
import { useSlow } from './use-slow.ts'

/** Rows scrolled by before what is seen is looked at again. */
const STEP = 6

/** The articles of a place: only what is seen, and what comes next, is asked for. */
export function ArticleList({ place, onRead }: { readonly place: Place; readonly onRead: () => void }) {
  const { sort, grouped, sortBy, group } = useListOrder(place)
  const choosing = useSelectedArticles((choice) => choice.ids.size > 0)
  const [seen, setSeen] = useState({ first: 0, last: 12 })
  const query = queryOf(place)
  const { total, row, error } = useList(query, sort, seen.first, seen.last)
  const unread = useLibrary().data?.counts.unread
  const onWindow = useCallback((first: number, last: number) => {
    // In steps, so that a turn of the wheel does not make the whole list anew.
    const to = { first: first - (first % STEP), last: last - (last % STEP) + STEP }
    setSeen((now) => (now.first === to.first && now.last === to.last ? now : to))
  }, [])
  const waits = useSlow(total === undefined && error === null)

  const { at, index, reveal, choose, read, forget } = useCurrentRow(query, sort, { total, row, seen })
  const last = (total ?? 1) - 1
  const picking = useListSelection({
    count: total ?? 0,
    chosen: at,
    rowAt: row,
    idsOf: (from, to) => idsOf(query, sort, from, to),
    onChoose: choose,
  })
  useCommands({
    // Where the open article has left the list, the next one has come into its place.
    'next-article': () => choose(at >= 0 ? Math.min(last, at + 1) : Math.max(0, Math.min(index, last))),
    'previous-article': () => choose(Math.max(0, (at >= 0 ? at : index) - 1)),
    choose: at >= 0 ? () => picking.onToggle(at) : undefined,
    'choose-next': () => picking.onExtend(Math.min(last, at + 1)),
    'choose-previous': () => picking.onExtend(Math.max(0, at - 1)),
    'choose-all': () => {
      picking.onAll()
      runCommand('back')
    },
    'group-list': () => group(!grouped),
  })

  const locale = dateLocale(navigator.language)
  const now = useRef(new Date())
  now.current = new Date()
  const placed = useGroups(sort, now.current, locale)
  const headingOf = (to: number) => {
    const found = row(to)
    if (!grouped || found === undefined) return null
    const { heading } = placed(found)
    const before = to === 0 ? undefined : row(to - 1)
    if (to > 0 && before === undefined) return null
    return before !== undefined && placed(before).heading === heading ? null : heading
  }
  return (
    <>
      {!choosing && (
        <ListHead
          name={nameOf(place)}
          summary={total === undefined ? null : summaryOf(place, total, unread)}
          sort={sort}
          grouped={grouped}
          onSort={(to) => {
            forget()
            sortBy(to)
          }}
          onGroup={group}
        />
      )}
      <Bulk />
      {place.kind === 'trash' && total !== undefined && total > 0 && <TrashLine count={total} />}
      {error !== null && (
        <p className={styles.says} role="alert">
          {sentenceOf(error)}
        </p>
      )}
      {waits && <p className={styles.says}>Looking through the library.</p>}
      {total === 0 && <Empty place={place} />}
      {total !== undefined && total > 0 && (
        <VirtualList
          label="Articles"
          count={total}
          chosen={at}
          reveal={reveal}
          onChoose={choose}
          onOpen={(to) => {
            read(to)
            onRead()
          }}
          onWindow={onWindow}
          keyOf={(to) => row(to)?.id ?? String(to)}
          headingOf={headingOf}
          picking={picking}
        >
          {(to) => {
            const found = row(to)
            return found === undefined ? (
              <EmptyRow />
            ) : (
              <ArticleRow
                row={found}
                chosen={to === at}
                picked={picking.isPicked(to)}
                date={dateOf(sort, found)}
                kind={found.state.trashedAt === null ? undefined : leftOf(found.state.trashedAt, now.current)}
                underDay={grouped && placed(found).underDay}
              />
            )
          }}
        </VirtualList>
      )}
    </>
  )
}
