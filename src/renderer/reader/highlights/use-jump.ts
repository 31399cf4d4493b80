import { useEffect } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { usePage } from '../../data/page/use-page.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { passageRect } from '../frame/passage-rects.ts'
import { noteWith } from './note-with.ts'
import { flash } from './paint.ts'

/** How long a match stays marked after a search has opened it. */
const FLASH_MS = 4_000

interface Input {
  readonly frame: FrameDocument | null
  readonly article: ArticleView
  readonly ready: boolean
  readonly reveal: (top: number, bottom: number) => void
  readonly moveToRange: (start: number, end: number) => void
  readonly goTo: (highlight: HighlightView) => void
}

/** Scrolls to the passage or the note that a search opened, and marks the passage for a while. */
export function useJump({ frame, article, ready, reveal, moveToRange, goTo }: Input): void {
  const { jump, landed } = usePage('jump')
  useEffect(() => {
    if (frame === null || !ready || jump === null || jump.id !== article.id) return
    landed()
    const noted = article.highlights.find(({ id }) => id === jump.highlight) ?? noteWith(article.highlights, jump.note)
    if (noted !== null) return goTo(noted)
    // The note on the article is at its top. What else matched is shown where it is.
    if (jump.at === null || (jump.note.length > 0 && article.note !== '')) return
    const { start, end } = jump.at
    const rect = passageRect(frame, start, end)
    if (rect !== null) reveal(rect.top, rect.bottom)
    moveToRange(start, end)
    const clear = flash(frame, start, end)
    setTimeout(clear, FLASH_MS)
  }, [frame, ready, jump, article, reveal, moveToRange, goTo, landed])
}
