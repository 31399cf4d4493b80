import { memo } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import { type Tie, useHovered } from '../../data/marks/tie.ts'
import styles from './TieLine.module.css'

/** Where the line meets the first line of a passage and of a note, in pixels from their tops. */
const PASSAGE_LINE = 12
const NOTE_LINE = 10
/** The width of the gap between text and margin, in pixels, and where in it the line goes up or down. */
const GAP = 24
const BEND = 15
/** A smaller step would only be a kink. */
const KINK = 6

interface Props {
  readonly tie: Tie
  /** The highlight the keys are at: its line shows while the pointer is at none. */
  readonly activeId: string | null
  readonly highlights: readonly HighlightView[]
  /** The top of each note, in pixels from the top of the text. */
  readonly tops: ReadonlyMap<string, number>
  readonly rects: { of(highlight: HighlightView): { readonly top: number } | null }
}

/** The line from a passage to its note, while the pointer or the keys are at one of them. Either may be out of view. */
export const TieLine = memo(function TieLine({ tie, activeId, highlights, tops, rects }: Props) {
  const id = useHovered(tie) ?? activeId
  const note = id === null ? undefined : tops.get(id)
  const highlight = note === undefined ? undefined : highlights.find((each) => each.id === id)
  const passage = highlight === undefined ? null : rects.of(highlight)
  if (note === undefined || highlight === undefined || passage === null) return null
  const from = passage.top + PASSAGE_LINE
  const to = Math.abs(note + NOTE_LINE - from) < KINK ? from : note + NOTE_LINE
  const top = Math.min(from, to)
  return (
    <svg
      className={styles.line}
      data-tie-line={id}
      data-colour={highlight.colour}
      aria-hidden
      width={GAP}
      height={Math.abs(to - from) + 2}
      style={{ insetBlockStart: top - 1 }}
    >
      <path d={`M 1 ${from - top + 1} H ${BEND} V ${to - top + 1} H ${GAP}`} />
    </svg>
  )
})
