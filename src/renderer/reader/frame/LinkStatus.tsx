import { plainAddress } from '#shared/text/plain-line.ts'
import { useKnown } from '../../data/cache/queries.ts'
import type { FrameDocument } from './frame-document.ts'
import styles from './LinkStatus.module.css'
import { useHoveredLink } from './use-links.ts'

/** Where a link leads, before it is followed: at the foot of the page, as browsers show it. */
export function LinkStatus({ frame }: { readonly frame: FrameDocument | null }) {
  const href = useHoveredLink(frame)
  const known = useKnown(href !== null && /^https?:/i.test(href) ? href : null)
  if (href === null) return null
  return (
    <p className={styles.status} role="status" aria-label="Where the link leads">
      {known !== null && known !== frame?.id && <b>In your library</b>}
      <span dir="ltr">{plainAddress(href)}</span>
    </p>
  )
}
