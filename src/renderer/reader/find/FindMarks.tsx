import { type RefObject, useEffect, useState } from 'react'
import type { FrameDocument } from '../frame/frame-document.ts'
import { passageRect } from '../frame/passage-rects.ts'
import styles from './FindBar.module.css'
import type { FindHit } from './hits.ts'
import { markPlaces } from './mark-places.ts'

interface Props {
  readonly hits: readonly FindHit[]
  /** The index of the current one. */
  readonly at: number
  readonly frame: FrameDocument | null
  readonly scroller: RefObject<HTMLElement | null>
  /** Changes whenever the text may have moved. */
  readonly layout: unknown
}

/** Marks along the scroll bar: where in the page something was found. */
export function FindMarks({ hits, at, frame, scroller, layout }: Props) {
  const [strip, setStrip] = useState({ top: 0, height: 0, places: [] as readonly number[] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found moves with the layout
  useEffect(() => {
    const view = scroller.current
    if (view === null || frame === null) return
    const frameTop = (frame.window.frameElement?.getBoundingClientRect().top ?? 0) - view.getBoundingClientRect().top
    const topOf = (hit: FindHit) => {
      const rect = hit.end > hit.start ? passageRect(frame, hit.start, hit.end) : null
      return rect === null ? 0 : frameTop + view.scrollTop + rect.top
    }
    const places = markPlaces(hits, topOf, view.scrollHeight, view.clientHeight)
    setStrip({ top: view.offsetTop, height: view.clientHeight, places })
  }, [hits, frame, scroller, layout])
  const current = strip.places[at]
  return (
    <div className={styles.marks} aria-hidden style={{ insetBlockStart: strip.top, blockSize: strip.height }}>
      {[...new Set(strip.places)].map((place) => (
        <i
          key={place}
          data-find-mark
          data-current={place === current || undefined}
          style={{ insetBlockStart: place }}
        />
      ))}
    </div>
  )
}
