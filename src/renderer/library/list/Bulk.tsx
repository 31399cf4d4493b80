import { useSelectedArticles } from '../../data/state/selection.ts'
import { BulkBar } from './BulkBar.tsx'
import { BulkTopics } from './BulkTopics.tsx'

/** The bar of the selection, and the field for its topics. Shows nothing while nothing is selected. */
export function Bulk() {
  const isSelecting = useSelectedArticles((selection) => selection.ids.size > 0)
  return (
    <>
      {isSelecting && <BulkBar />}
      <BulkTopics />
    </>
  )
}
