import { type DragEvent, useState } from 'react'
import { quoteInNote } from '../data/quotation/quote-in-note.ts'
import type { NoteOf } from '../data/state/drafts.ts'
import { useDrag } from '../data/state/drag.ts'

interface DropTarget {
  /** For the look of a note that a passage is dragged over. */
  readonly 'data-drop'?: true
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
}

/** Makes a note that is not being written take a passage that is dragged onto it. */
export function useNoteDrop(of: NoteOf): DropTarget {
  const [isOver, setOver] = useState(false)
  const passage = useDrag((drag) => drag.passage)
  return {
    ...(isOver && passage !== null ? { 'data-drop': true } : {}),
    onDragOver(event) {
      if (passage === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event) {
      setOver(false)
      if (passage === null) return
      event.preventDefault()
      void passage.quotation.then((quotation) => quoteInNote(of, quotation))
    },
  }
}
