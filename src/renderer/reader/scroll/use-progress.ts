import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useSettings } from '../../data/settings.ts'
import { askProgress } from './ask-progress.ts'

/** Progress is saved once the reader has stopped scrolling for so long. */
const PAUSE_MS = 700
/** Progress that counts as read. */
const END = 0.97
/** A smaller difference is not saved. */
const SMALLEST = 0.01

/** How far an article is read, from 0 to 1: saved when the reader pauses or leaves. */
export function useProgress(article: ArticleView, scroller: RefObject<HTMLElement | null>, ready: boolean): number {
  const [progress, setProgress] = useState(article.state.progress)
  const saved = useRef({ id: article.id, progress: article.state.progress, read: article.state.read })
  saved.current.read = article.state.read
  const latest = useRef<number | null>(null)
  const { markRead } = useSettings()

  const save = useCallback(() => {
    const next = latest.current
    if (next === null) return
    latest.current = null
    const { id, progress: before, read } = saved.current
    const becomesRead = next >= END && !read && markRead
    if (Math.abs(next - before) < SMALLEST && !becomesRead) return
    saved.current.progress = next
    // The user did not ask for this: a message at every pause where it cannot be saved would only be in the way.
    void askProgress(id, { progress: next, ...(becomesRead ? { read: true } : {}) }).catch(() => undefined)
  }, [markRead])

  useEffect(() => {
    const element = scroller.current
    if (element === null || !ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      const next = progressOf(element)
      setProgress(next)
      latest.current = next
      clearTimeout(timer)
      timer = setTimeout(save, PAUSE_MS)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    // The program may quit in the middle of a page.
    window.addEventListener('pagehide', save)
    // An article that fits in the window does not scroll: turning the wheel on it means that it has been read.
    const onWheel = () => {
      if (scrollLength(element) <= 0) onScroll()
    }
    const targets = [element, element.querySelector('iframe')?.contentDocument]
    for (const target of targets) target?.addEventListener('wheel', onWheel, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', onScroll)
      for (const target of targets) target?.removeEventListener('wheel', onWheel)
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [scroller, ready, save])

  return progress
}

function progressOf(scroller: HTMLElement): number {
  const length = scrollLength(scroller)
  return length <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / length))
}

/** How far an article scrolls until its last line is visible, in pixels: lists below it may be open or closed. */
export function scrollLength(scroller: HTMLElement): number {
  const footer = scroller.querySelector<HTMLElement>(':scope > footer')
  return Math.min(scroller.scrollHeight, footer?.offsetTop ?? scroller.scrollHeight) - scroller.clientHeight
}
