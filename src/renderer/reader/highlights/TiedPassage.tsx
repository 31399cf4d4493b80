import { useMemo } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import { type Tie, useHovered } from '../../data/marks/tie.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { isAnchored } from '../frame/layers.ts'
import { lineRects } from '../frame/passage-rects.ts'
import styles from './TiedPassage.module.css'

interface Props {
  readonly frame: FrameDocument | null
  /** Changes whenever the text may have moved. */
  readonly layout: number
  readonly highlights: readonly HighlightView[]
  readonly tie: Tie
}

/**
 * Marks the passage whose note, or which itself, the pointer is at. It lies over the text instead of being painted with
 * the highlights: a change of these has the browser go through all of them.
 */
export function TiedPassage({ frame, layout, highlights, tie }: Props) {
  const id = useHovered(tie)
  const highlight = useMemo(
    () => (id === null ? undefined : highlights.find((each) => each.id === id)),
    [highlights, id],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the text
  const lines = useMemo(
    () =>
      frame === null || highlight === undefined || !isAnchored(highlight)
        ? []
        : lineRects(frame, highlight.start, highlight.end),
    [frame, highlight, layout],
  )
  if (highlight === undefined || lines.length === 0) return null
  return (
    <div className={styles.tied} data-colour={highlight.colour} data-tied={highlight.id} aria-hidden>
      {lines.map(({ top, bottom, left, right }) => (
        <i key={`${top} ${left}`} style={{ top, left, blockSize: bottom - top, inlineSize: right - left }} />
      ))}
    </div>
  )
}
