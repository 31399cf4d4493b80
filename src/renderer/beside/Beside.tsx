import type { ArticleView } from '#shared/views.ts'
import { useReceipt } from '../data/cache/queries.ts'
import { Receipt } from './Receipt.tsx'
import { Stories } from './Stories.tsx'

/** What stood on an article’s page beside it: below the text, for who wants to know. */
export function Beside({ article }: { readonly article: ArticleView }) {
  const { id, version, current } = article
  const { data } = useReceipt(id, version)
  if (data === undefined) return null
  const fixed = version !== current
  return (
    <>
      <Stories id={id} version={version} stories={data.stories} fixed={fixed} />
      <Receipt id={id} version={version} blocks={data.blocks} fixed={fixed} />
    </>
  )
}
