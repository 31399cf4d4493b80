import { memo } from 'react'
import type { HitSort } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import { closestSentence } from '#shared/query/sentences.ts'
import type { Hit } from '#shared/views.ts'
import type { OrderChoice } from '../data/state/list-order.ts'
import { TableHeader } from '../ui/lists/table/TableHeader.tsx'
import type { ListLayout } from '../ui/lists/table/use-list-layout.ts'
import type { ListSelection } from '../ui/lists/use-row-selection.ts'
import type { Reveal } from '../ui/lists/use-virtual-rows.ts'
import { VirtualList } from '../ui/lists/VirtualList.tsx'
import { HitRow } from './HitRow.tsx'
import { hitLabels } from './sentences.ts'

interface Props {
  readonly hits: readonly Hit[]
  /** The one that was moved to last; -1 for none. */
  readonly current: number
  /** The one to scroll to. */
  readonly reveal: Reveal
  /** The article on the page. */
  readonly article: Id | null
  readonly selection: ListSelection
  readonly layout: ListLayout
  readonly choice: OrderChoice<HitSort>
  readonly onMove: (index: number) => void
  readonly onOpen: (index: number) => void
}

/** The rows of the hits, with a line where the closest begin. A letter that is typed draws them again only with its answer. */
export const HitList = memo(function HitList(props: Props) {
  const { hits, current, reveal, article, selection, layout, choice, onMove, onOpen } = props
  return (
    <VirtualList
      label={hitLabels.list}
      count={hits.length}
      current={current}
      reveal={reveal}
      onMove={onMove}
      selection={selection}
      onOpen={onOpen}
      keyOf={(at) => `${hits[at]?.id ?? at}`}
      headingOf={(at) => (isFirstClosest(hits, at) ? closestSentence(at) : null)}
      headings="sentences"
      layout={layout}
      header={layout.columns && <TableHeader columns={layout.columns} order={choice.order} onSort={choice.sortBy} />}
    >
      {(at) => {
        const hit = hits[at]
        if (hit === undefined) return null
        const isCurrent = at === current || (current === -1 && hit.id === article)
        return <HitRow hit={hit} current={isCurrent} selected={selection.isSelected(at)} layout={layout} />
      }}
    </VirtualList>
  )
})

/** Whether the articles that lack something begin with a hit. */
const isFirstClosest = (hits: readonly Hit[], at: number): boolean =>
  lacks(hits[at]) && (at === 0 || !lacks(hits[at - 1]))
const lacks = (hit: Hit | undefined): boolean => hit !== undefined && hit.missing.length > 0
