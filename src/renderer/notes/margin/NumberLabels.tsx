import { memo } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import styles from './NumberLabels.module.css'
import { numberLabels } from './number-labels.ts'
import type { VisibleRange } from './use-visible-range.ts'

interface Props {
  readonly highlights: readonly HighlightView[]
  readonly numbers: ReadonlyMap<string, number>
  /** The top of each note that is displayed. */
  readonly tops: ReadonlyMap<string, number>
  readonly rects: { of(highlight: HighlightView): { readonly top: number } | null }
  readonly visible: VisibleRange
  /** Notes are below their passages. */
  readonly inline: boolean
}

/** The numbers of notes at the lines where their passages begin, next to the text: its own words do not change. */
export const NumberLabels = memo(function NumberLabels({ highlights, numbers, tops, rects, visible, inline }: Props) {
  const passages = highlights.flatMap((highlight) => {
    const number = numbers.get(highlight.id)
    const top = number === undefined || !tops.has(highlight.id) ? undefined : rects.of(highlight)?.top
    return number === undefined || top === undefined || top < visible.top || top > visible.bottom
      ? []
      : [{ number, top }]
  })
  return (
    <div className={styles.numbers} data-inline={inline || undefined} aria-hidden>
      {numberLabels(passages).map(({ top, text }) => (
        <span key={top} data-passage-number style={{ insetBlockStart: top }}>
          {text}
        </span>
      ))}
    </div>
  )
})
