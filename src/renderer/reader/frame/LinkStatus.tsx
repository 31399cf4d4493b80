import { plainAddress } from '#shared/text/plain-line.ts'
import { useArticleAt } from '../../data/cache/queries.ts'
import type { FrameDocument } from './frame-document.ts'
import styles from './LinkStatus.module.css'
import { sentences } from './sentences.ts'
import { useHoveredLink } from './use-links.ts'

/** Shows where a link leads before it is followed, at the foot of the page, as browsers do. */
export function LinkStatus({ frame }: { readonly frame: FrameDocument | null }) {
  const href = useHoveredLink(frame)
  const articleId = useArticleAt(href !== null && /^https?:/i.test(href) ? href : null)
  if (href === null) return null
  return (
    <p className={styles.status} role="status" aria-label={sentences.linkTarget}>
      {articleId !== null && articleId !== frame?.id && <b>{sentences.inLibrary}</b>}
      <span dir="ltr">{plainAddress(href)}</span>
    </p>
  )
}
