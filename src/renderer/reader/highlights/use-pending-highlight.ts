import { useEffect, useRef } from 'react'
import type { Colour } from '#shared/model.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import { usePage } from '../../data/page/use-page.ts'
import { useToasts } from '../../data/toasts.ts'
import { clearSelection, type TextRange } from '../frame/frame-document.ts'
import { activeHighlight, type HighlightInput } from './highlight-input.ts'
import { makeHighlight } from './make-highlight.ts'
import { sentences } from './sentences.ts'

interface Pending {
  /** The selection it is made of; null when it is made of a passage. */
  readonly selection: TextRange | null
  readonly highlight: Promise<HighlightView | null>
  /** How often the cursor had moved: after another move, the next key acts on another passage. */
  readonly moves: number
  /** Null until it is made. */
  id: string | null
}

export interface PendingHighlight {
  /** The highlight being made of what the next key acts on; undefined when there is none. */
  pending(): Promise<HighlightView | null> | undefined
  /** Highlights the selection or the passage; null, with a message, when there is neither. */
  make(colour: Colour): Promise<HighlightView | null>
}

/**
 * Remembers the highlight being made of a selection until the article shows it: the next key acts on that highlight
 * instead of making a second one.
 */
export function usePendingHighlight({ article, frame, selection, cursor, scrollTo }: HighlightInput): PendingHighlight {
  const say = useToasts((toasts) => toasts.say)
  const { highlight: activeId, choose } = usePage('highlight')
  const active = activeHighlight(article, activeId)
  const latest = useRef<Pending | null>(null)
  useEffect(() => {
    if (selection === null && active !== null) latest.current = null
  }, [selection, active])

  const makeOf = async (range: TextRange | null, colour: Colour): Promise<HighlightView | null> => {
    if (range === null || frame === null) {
      say(activeId === null ? sentences.selectFirst : sentences.isHighlighted)
      return null
    }
    await scrollTo.bringIntoView(range)
    const highlight = makeHighlight(article, frame, range, colour)
    clearSelection(frame)
    choose(highlight.id)
    return highlight
  }
  return {
    pending() {
      const last = latest.current
      return last !== null && isCurrent(last, selection, activeId, cursor.moves()) ? last.highlight : undefined
    },
    make(colour) {
      const highlight = makeOf(selection ?? cursor.passage(), colour)
      const own: Pending = { selection, highlight, moves: cursor.moves(), id: null }
      latest.current = own
      return highlight.then((made) => {
        if (made !== null) own.id = made.id
        else if (latest.current === own) latest.current = null
        return made
      })
    },
  }
}

/** Whether the next key acts on a pending highlight. */
function isCurrent(pending: Pending, selection: TextRange | null, activeId: string | null, moves: number): boolean {
  if (selection !== null) return pending.selection?.start === selection.start && pending.selection.end === selection.end
  return pending.id === null ? pending.moves === moves : pending.id === activeId
}
