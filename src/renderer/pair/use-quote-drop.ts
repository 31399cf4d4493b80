import { type DragEvent, useState } from 'react'
import { quoteInNote } from '../data/quotation/quote-in-note.ts'
import { useDrag } from '../data/state/drag.ts'
import { type PageName, pageOf } from '../data/state/pages/page.ts'
import { useView } from '../data/state/view.ts'

interface QuoteDrop {
  readonly isOver: boolean
  /** Whether a passage of the other page is being dragged. */
  readonly isOffered: boolean
  readonly target: {
    readonly onDragEnter: () => void
    readonly onDragLeave: () => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Takes a passage of the other page into the note on the whole article of this one. */
export function useQuoteDrop(page: PageName): QuoteDrop {
  const passage = useDrag((drag) => drag.passage)
  const article = useView((view) => pageOf(view, page)?.article ?? null)
  const [isOver, setOver] = useState(false)
  const isOffered = passage !== null && passage.page !== page && article !== null
  return {
    isOver: isOver && isOffered,
    isOffered,
    target: {
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDragOver(event) {
        if (!isOffered) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDrop(event) {
        setOver(false)
        if (passage === null || article === null || !isOffered) return
        event.preventDefault()
        void passage.quotation.then((quotation) => quoteInNote({ article, highlight: null }, quotation))
      },
    },
  }
}
