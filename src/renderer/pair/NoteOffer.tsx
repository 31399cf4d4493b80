import type { PageName } from '../data/state/pages/page.ts'
import styles from './Pair.module.css'
import { sentences } from './sentences.ts'
import { useQuoteDrop } from './use-quote-drop.ts'

/**
 * Takes a passage of the other page into the note on the whole article, while one is dragged: the note may be out of view,
 * or not be there yet.
 */
export function NoteOffer({ page }: { readonly page: PageName }) {
  const { isOffered, isOver, target } = useQuoteDrop(page)
  if (!isOffered) return null
  return (
    <div className={styles.offer} data-over={isOver || undefined} {...target}>
      {sentences.quote}
    </div>
  )
}
