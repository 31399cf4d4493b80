import type { ArticleView } from '#shared/views.ts'
import { useReceipt } from '../data/cache/queries.ts'
import { LeftOutBlocks } from './LeftOutBlocks.tsx'
import { Stories } from './Stories.tsx'

/** What stood on an article’s page beside it: below the text, for who wants to know. */
export function ReceiptPanel({ article }: { readonly article: ArticleView }) {
  const { id, version, current } = article
  const { data } = useReceipt(id, version)
  if (data === undefined) return null
  const fixed = version !== current
  return (
    <>
      <Stories id={id} version={version} stories={data.stories} fixed={fixed} />
      <LeftOutBlocks id={id} version={version} blocks={data.blocks} fixed={fixed} />
    </>
  )
}
