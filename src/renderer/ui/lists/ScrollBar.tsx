import { type RefObject, useEffect, useRef } from 'react'
import styles from './ScrollBar.module.css'

interface Props {
  /** What is scrolled; its own bar is hidden. */
  readonly of: RefObject<HTMLElement | null>
  /** How long its content is, in pixels. */
  readonly length: number
}

/** Less is the same place: what is set is rounded by the browser. */
const SAME = 1

/**
 * A scroll bar that lies over what it scrolls, so that rows reach the edge: Chromium gives one of its own its place
 * beside them. It is for the pointer alone; what is scrolled takes the keys.
 */
export function ScrollBar({ of, length }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [scrolled, own] = [of.current, bar.current]
    if (scrolled === null || own === null) return
    // Each hears of what it is told to do, and later than the other may have gone on.
    let told = { scrolled: Number.NaN, own: Number.NaN }
    const follow = () => {
      if (Math.abs(scrolled.scrollTop - told.scrolled) < SAME) return
      told = { scrolled: Number.NaN, own: scrolled.scrollTop }
      own.scrollTop = scrolled.scrollTop
    }
    const lead = () => {
      if (Math.abs(own.scrollTop - told.own) < SAME) return
      told = { scrolled: own.scrollTop, own: Number.NaN }
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
