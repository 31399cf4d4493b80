import { useCommands } from '../../commands/registry.ts'
import { sentenceOf } from '../../data/bridge.ts'
import { idsOf, useLibrary, useList } from '../../data/cache/queries.ts'
import { useListOrder } from '../../data/state/list-order.ts'
import { type ListPlace, nameOf, queryOf } from '../../data/state/place.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { ArticleRow, EmptyRow } from '../../ui/lists/ArticleRow.tsx'
import { useListCommands } from '../../ui/lists/use-list-commands.ts'
import { useListSelection } from '../../ui/lists/use-list-selection.ts'
import { useSlow } from '../../ui/lists/use-slow.ts'
import { useVisibleRows } from '../../ui/lists/use-visible-rows.ts'
import { VirtualList } from '../../ui/lists/VirtualList.tsx'
import styles from './ArticleList.module.css'
import { ArticlesHead } from './ArticlesHead.tsx'
import { Bulk } from './Bulk.tsx'
import { Empty } from './Empty.tsx'

import { clockOf, dateOf } from './row-date.ts'
import { ARTICLES, daysLeftSentence, LOADING, summaryOf } from './sentences.ts'
import { TrashLine } from './TrashLine.tsx'
import { useCurrentArticle } from './use-current-article.ts'
import { useHeadings } from './use-headings.ts'

/** The articles of a place. Only the rows that are visible, and those near them, are loaded. */
export function ArticleList({ place, onRead }: { readonly place: ListPlace; readonly onRead: () => void }) {
  const { sort, grouped, sortBy, group } = useListOrder(place)
  const isSelecting = useSelectedArticles((selection) => selection.ids.size > 0)
  const unread = useLibrary().data?.counts.unread
  const { visible, onRange } = useVisibleRows()
  const query = queryOf(place)
  const { total, row, error } = useList(query, sort, visible.first, visible.last)
  const isSlow = useSlow(total === undefined && error === null)
  const current = useCurrentArticle(query, sort, { total, row, visible })
  const selection = useListSelection({
    count: total ?? 0,
    current: current.at,
    rowAt: row,
    idsOf: (from, to) => idsOf(query, sort, from, to),
    onMove: current.moveTo,
  })
  useListCommands({ count: total, ...current }, selection)
  useCommands({ 'group-list': () => group(!grouped) })
  const { now, headingOf, isUnderDay } = useHeadings(sort, grouped, row)
  return (
    <>
      {!isSelecting && (
        <ArticlesHead
          name={nameOf(place)}
          summary={total === undefined ? null : summaryOf(place, total, unread)}
          sort={sort}
          grouped={grouped}
          onSort={(to) => {
            current.forget()
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
      {isSlow && <p className={styles.says}>{LOADING}</p>}
      {total === 0 && <Empty place={place} />}
      {total !== undefined && total > 0 && (
        <VirtualList
          label={ARTICLES}
          count={total}
          current={current.at}
          reveal={current.reveal}
          onMove={current.moveTo}
          onOpen={(to) => {
            current.open(to)
            onRead()
          }}
          onRange={onRange}
          keyOf={(to) => row(to)?.id ?? String(to)}
          headingOf={headingOf}
          selection={selection}
        >
          {(at) => {
            const article = row(at)
            return article === undefined ? (
              <EmptyRow />
            ) : (
              <ArticleRow
                row={article}
                current={at === current.at}
                selected={selection.isSelected(at)}
                date={dateOf(sort, article)}
                {...clockOf(sort, article)}
                remark={article.state.trashedAt === null ? undefined : daysLeftSentence(article.state.trashedAt, now)}
                underDay={isUnderDay(article)}
              />
            )
          }}
        </VirtualList>
      )}
    </>
  )
}
