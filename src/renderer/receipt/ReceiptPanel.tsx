import type { ArticleView } from '#shared/views.ts'
import { useReceipt } from '../data/cache/queries.ts'
import { LeftOutBlocks } from './LeftOutBlocks.tsx'
import { Stories } from './Stories.tsx'

/** The rest of an article’s page, below its text: other stories, and the blocks left out. */
export function ReceiptPanel({ article }: { readonly article: ArticleView }) {
  const { id, version, current } = article
  const { data } = useReceipt(id, version)
  if (data === undefined) return null
  const readOnly = version !== current
  return (
    <>
      <Stories id={id} version={version} stories={data.stories} readOnly={readOnly} />
      <LeftOutBlocks id={id} version={version} blocks={data.blocks} unlisted={data.unlisted} readOnly={readOnly} />
    </>
  )
}
