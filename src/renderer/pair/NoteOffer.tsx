import { useState } from 'react'
import { quoteInNote } from '../data/quotation/quote-in-note.ts'
import { useDrag } from '../data/state/drag.ts'
import { type PageName, pageOf } from '../data/state/pages/page.ts'
import { useView } from '../data/state/view.ts'
import styles from './Pair.module.css'
import { sentences } from './sentences.ts'

/**
 * Takes a passage of the other page into the note on the whole article, while one is dragged: the note may be out of view,
 * or not be there yet.
 */
export function NoteOffer({ page }: { readonly page: PageName }) {
  const passage = useDrag((drag) => drag.passage)
  const article = useView((view) => pageOf(view, page)?.article ?? null)
  const [isOver, setOver] = useState(false)
  if (passage === null || passage.page === page || article === null) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only for the mouse; a command does the same
    <div
      className={styles.offer}
      data-over={isOver || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        event.preventDefault()
        void passage.quotation.then((quotation) => quoteInNote({ article, highlight: null }, quotation))
      }}
    >
      {sentences.quote}
    </div>
  )
}
