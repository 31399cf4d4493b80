import { useCommands } from '../../commands/registry.ts'
import { sentenceOf } from '../../data/bridge.ts'
import { useLibrary } from '../../data/cache/queries.ts'
import { type ListPlace, nameOf } from '../../data/state/place.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { EmptyRow } from '../../ui/lists/ArticleRow.tsx'
import { LayoutRow } from '../../ui/lists/table/LayoutRow.tsx'
import { TableHeader } from '../../ui/lists/table/TableHeader.tsx'
import { useListLayout } from '../../ui/lists/table/use-list-layout.ts'
import { useListCommands } from '../../ui/lists/use-list-commands.ts'
import { useSlow } from '../../ui/lists/use-slow.ts'
import { VirtualList } from '../../ui/lists/VirtualList.tsx'
import styles from './ArticleList.module.css'
import { ArticlesHead } from './ArticlesHead.tsx'
import { Bulk } from './Bulk.tsx'
import { Empty } from './Empty.tsx'
import { ARTICLES, daysLeftSentence, LOADING, summaryOf } from './sentences.ts'
import { TrashLine } from './TrashLine.tsx'
import { useArticleList } from './use-article-list.ts'
import { useHeadings } from './use-headings.ts'

/** The articles of a place. Only the rows that are visible, and those near them, are loaded. */
export function ArticleList({ place, onRead }: { readonly place: ListPlace; readonly onRead: () => void }) {
  const { total, row, error, current, selection, choice, grouped, group, onRange } = useArticleList(place)
  const { order } = choice
  const layout = useListLayout()
  const isSelecting = useSelectedArticles((selection) => selection.ids.size > 0)
  const unread = useLibrary().data?.counts.unread
  const isSlow = useSlow(total === undefined && error === null)
  useListCommands({ count: total, ...current }, selection)
  useCommands({ 'group-list': () => group(!grouped) })
  const { now, headingOf, underOf } = useHeadings(order.sort, grouped, row)
  return (
    <>
      {!isSelecting && (
        <ArticlesHead
          name={nameOf(place)}
          summary={total === undefined ? null : summaryOf(place, total, unread)}
          choice={choice}
          grouped={grouped}
          onGroup={group}
          isTable={layout.columns !== null}
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
          layout={layout}
          header={layout.columns && <TableHeader columns={layout.columns} order={order} onSort={choice.sortBy} />}
        >
          {(at) => {
            const article = row(at)
            return article === undefined ? (
              <EmptyRow height={layout.height} />
            ) : (
              <LayoutRow
                layout={layout}
                row={article}
                current={at === current.at}
                selected={selection.isSelected(at)}
                remark={article.state.trashedAt === null ? undefined : daysLeftSentence(article.state.trashedAt, now)}
                under={underOf(article)}
                omit={place.kind === 'topic' ? place.tag : null}
              />
            )
          }}
        </VirtualList>
      )}
    </>
  )
}
