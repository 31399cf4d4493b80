import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useSettings } from '../data/settings.ts'
import { askProgress } from './ask-progress.ts'

/** A place is kept once the reader rests on it. */
const RESTS_MS = 700
/** How near the end counts as read. */
const END = 0.97
const SMALLEST = 0.01

/** How far an article is read: restored when it opens, kept when the reader rests or leaves. */
export function useProgress(article: ArticleView, scroller: RefObject<HTMLElement | null>, ready: boolean) {
  const [place, setPlace] = useState(article.state.progress)
  const kept = useRef({ id: article.id, progress: article.state.progress, read: article.state.read })
  kept.current.read = article.state.read
  const latest = useRef<number | null>(null)
  const { markRead } = useSettings()

  const keep = useCallback(() => {
    const progress = latest.current
    if (progress === null) return
    latest.current = null
    const { id, progress: before, read } = kept.current
    const ended = progress >= END && !read && markRead
    if (Math.abs(progress - before) < SMALLEST && !ended) return
    kept.current.progress = progress
    // Nobody asked for it: where it cannot be kept, a sentence at every rest would only be in the way.
    void askProgress(id, { progress, ...(ended ? { read: true } : {}) }).catch(() => undefined)
  }, [markRead])

  useEffect(() => {
    const element = scroller.current
    if (element === null || !ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      const progress = placeOf(element)
      setPlace(progress)
      latest.current = progress
      clearTimeout(timer)
      timer = setTimeout(keep, RESTS_MS)
    }
    element.addEventListener('scroll', moved, { passive: true })
    // Quitting in the middle of a page.
    window.addEventListener('pagehide', keep)
    // One that fits in the window does not scroll: turning the wheel on it means to be at its end.
    const turned = () => {
      if (wayOf(element) <= 0) moved()
    }
    const targets = [element, element.querySelector('iframe')?.contentDocument]
    for (const target of targets) target?.addEventListener('wheel', turned, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', moved)
      for (const target of targets) target?.removeEventListener('wheel', turned)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [scroller, ready, keep])

  return place
}

function placeOf(scroller: HTMLElement): number {
  const way = wayOf(scroller)
  return way <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / way))
}

/** How far an article scrolls until its last line is seen, in pixels: what stands below it may be unfolded. */
export function wayOf(scroller: HTMLElement): number {
  const below = scroller.querySelector<HTMLElement>(':scope > footer')
  return Math.min(scroller.scrollHeight, below?.offsetTop ?? scroller.scrollHeight) - scroller.clientHeight
}

/** Words read in a minute: a usual figure for silent reading of prose. */
const PACE = 230

/** How long it takes, as a reader would ask. */
export function timeLeft(words: number, progress: number): string {
  const whole = Math.max(1, Math.round(words / PACE))
  const left = Math.round(whole * (1 - progress))
  if (progress < 0.02) return `${whole} min`
  return left < 1 ? 'At the end' : `${left} min left of ${whole}`
}
