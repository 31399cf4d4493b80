import { useSelectedArticles } from '../../data/state/selection.ts'
import { BulkBar } from './BulkBar.tsx'
import { BulkTags } from './BulkTags.tsx'

/** What can be done with what is chosen; nothing while nothing is. */
export function Bulk() {
  const choosing = useSelectedArticles((choice) => choice.ids.size > 0)
  return (
    <>
      {choosing && <BulkBar />}
      <BulkTags />
    </>
  )
}
