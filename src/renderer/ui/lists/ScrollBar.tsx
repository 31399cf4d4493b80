import { type RefObject, useEffect, useRef } from 'react'
import styles from './ScrollBar.module.css'

interface Props {
  /** The element that scrolls; its own bar is hidden. */
  readonly of: RefObject<HTMLElement | null>
  /** How long its content is, in pixels. */
  readonly length: number
}

/** A smaller difference is none, in px: the browser rounds what is set. */
const SAME = 1

/**
 * A scroll bar over the rows, so that they reach the edge: Chromium's own bar takes room next to them. It is for the pointer
 * alone; the list takes the keys.
 */
export function ScrollBar({ of, length }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [scrolled, own] = [of.current, bar.current]
    if (scrolled === null || own === null) return
    // Each gets an event for what was set on it, and that may be late: the other may have moved on.
    let ownScroll = { scrolled: Number.NaN, own: Number.NaN }
    const follow = () => {
      if (Math.abs(scrolled.scrollTop - ownScroll.scrolled) < SAME) return
      ownScroll = { scrolled: Number.NaN, own: scrolled.scrollTop }
      own.scrollTop = scrolled.scrollTop
    }
    const lead = () => {
      if (Math.abs(own.scrollTop - ownScroll.own) < SAME) return
      ownScroll = { scrolled: own.scrollTop, own: Number.NaN }
      scrolled.scrollTop = own.scrollTop
    }
    follow()
    scrolled.addEventListener('scroll', follow, { passive: true })
    own.addEventListener('scroll', lead, { passive: true })
    return () => {
      scrolled.removeEventListener('scroll', follow)
      own.removeEventListener('scroll', lead)
    }
  }, [of])
  return (
    <div ref={bar} className={styles.bar} aria-hidden="true" tabIndex={-1}>
      <div style={{ blockSize: length }} />
    </div>
  )
}
