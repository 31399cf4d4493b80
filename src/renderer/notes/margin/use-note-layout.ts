import { type RefObject, useLayoutEffect, useMemo } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import { inlineLayout, isCrowdedInline } from './inline-layout.ts'
import { isCrowded, marginLayout } from './margin-layout.ts'
import { estimateHeight, FEW, mountedHighlights } from './mounted-highlights.ts'
import type { Positions } from './positions.ts'
import { useHeights } from './use-heights.ts'
import { useVisibleRange, type VisibleRange } from './use-visible-range.ts'

const NO_GAPS: ReadonlyMap<string, number> = new Map()

interface Input {
  /** The highlights found in this version, in the order of the text. */
  readonly anchored: readonly HighlightView[]
  readonly positions: Positions
  readonly activeId: string | null
  /** The highlight whose note or topics are being written. */
  readonly editedIds: readonly (string | null)[]
  readonly list: RefObject<HTMLElement | null>
}

export interface NoteLayout {
  /** The top of each note, in pixels from the top of the text; highlights without a note have none. */
  readonly tops: ReadonlyMap<string, number>
  /** The part of the text near what is visible. */
  readonly visible: VisibleRange
  /** Whether notes need numbers, because their places do not say whose they are. */
  readonly crowded: boolean
  /** The ref callback for a note. */
  readonly measureRef: (id: string) => (element: HTMLElement | null) => void
  /** The highlights to put into the document. @param focus the index of the focused one */
  mounted(focus: number): ReturnType<typeof mountedHighlights>
}

/** Where the notes of an article go: next to their passages, or below them. */
export function useNoteLayout({ anchored, positions, activeId, editedIds, list }: Input): NoteLayout {
  const { rects, inline, hidden, inlineBlockOf, reserve } = positions
  const { heights, measureRef } = useHeights()
  const visible = useVisibleRange(list, anchored.length <= FEW)
  const heightOf = (highlight: HighlightView) => heights.get(highlight.id) ?? estimateHeight(highlight)
  const [writingId, topicsId] = editedIds
  const displayed = useMemo(
    () =>
      anchored.filter((highlight) => {
        const isEdited = highlight.id === writingId || highlight.id === topicsId
        const hasNote = highlight.note !== '' || highlight.tags.length > 0
        return (isEdited || (hasNote && !hidden)) && rects.of(highlight) !== null
      }),
    [anchored, rects, hidden, writingId, topicsId],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: heightOf depends on heights alone
  const { tops, gaps, crowded } = useMemo(() => {
    if (inline) {
      const notes = displayed.flatMap((highlight) => {
        const block = inlineBlockOf(highlight)
        return block === null ? [] : [{ id: highlight.id, ...block, height: heightOf(highlight) }]
      })
      return { ...inlineLayout(notes), crowded: isCrowdedInline(notes) }
    }
    const notes = displayed.map((highlight) => ({
      id: highlight.id,
      top: rects.of(highlight)?.top ?? 0,
      height: heightOf(highlight),
    }))
    return { tops: marginLayout(notes, activeId), gaps: NO_GAPS, crowded: isCrowded(notes) }
  }, [displayed, rects, inlineBlockOf, inline, heights, activeId])
  useLayoutEffect(() => reserve(gaps), [reserve, gaps])
  return {
    tops,
    crowded,
    visible,
    measureRef,
    mounted: (focus) => mountedHighlights(anchored, tops, heightOf, visible, focus),
  }
}
