import { plainAddress } from '#shared/text/plain-line.ts'
import { useArticleAt } from '../../data/cache/queries.ts'
import type { Opened } from './frame-document.ts'
import styles from './LinkStatus.module.css'
import { useLinkUnderHand } from './use-links.ts'

/** Where a link leads, before it is followed: at the foot of the page, as browsers show it. */
export function LinkStatus({ opened }: { readonly opened: Opened | null }) {
  const href = useLinkUnderHand(opened)
  const known = useArticleAt(href !== null && /^https?:/i.test(href) ? href : null)
  if (href === null) return null
  return (
    <p className={styles.status} role="status" aria-label="Where the link leads">
      {known !== null && known !== opened?.id && <b>In your library</b>}
      <span dir="ltr">{plainAddress(href)}</span>
    </p>
  )
}
