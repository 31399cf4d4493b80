import { useEffect } from 'react'
import type { HighlightView } from '#shared/views/highlights.ts'
import { runCommand } from '../../commands/registry.ts'
import { useIsActivePage, usePage, useReadPage } from '../../data/page/use-page.ts'
import { passageAt } from '../cursor/keyboard-selection.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { layersAt, layersOf, nextLayer } from '../frame/layers.ts'
import { offsetAt } from '../frame/passage-rects.ts'
import { followLink, linkAt } from '../frame/use-links.ts'

/** Mouse buttons that go back and forward. */
const BACK = 3
const FORWARD = 4

/** Handles clicks in the article: they select a highlight, follow a link, or move the cursor to a passage. */
export function useClicks(
  frame: FrameDocument | null,
  highlights: readonly HighlightView[],
  reveal: (top: number, bottom: number) => void,
  moveTo: (passage: Element | null) => void,
): void {
  const { choose, open } = usePage()
  const readPage = useReadPage()
  useEffect(() => {
    if (frame === null) return
    const layers = layersOf(highlights)
    const click = (event: MouseEvent) => {
      const link = linkAt(event.target)
      if (link !== null) {
        event.preventDefault()
        const isOutside = event.ctrlKey || event.metaKey || event.button === 1
        const how = isOutside ? 'outside' : event.altKey ? 'beside' : 'here'
        if (event.button <= 1) void followLink(frame, link.getAttribute('href') ?? '', { reveal, open }, how)
        return
      }
      if (event.button !== 0 || frame.document.getSelection()?.isCollapsed === false) return
      const offset = offsetAt(frame, event.clientX, event.clientY)
      const hits = offset === null ? [] : layersAt(layers, offset)
      const next = nextLayer(hits, readPage().highlight)
      if (next !== null) choose(next.id)
      else moveTo(offset === null ? null : passageAt(frame, offset))
    }
    frame.document.addEventListener('click', click)
    frame.document.addEventListener('auxclick', click)
    return () => {
      frame.document.removeEventListener('click', click)
      frame.document.removeEventListener('auxclick', click)
    }
  }, [frame, highlights, reveal, moveTo, choose, open, readPage])
  const isActive = useIsActivePage()
  useEffect(() => (isActive ? bindHistoryButtons([document]) : undefined), [isActive])
  useEffect(() => (frame === null ? undefined : bindHistoryButtons([frame.document])), [frame])
}

/** Makes the side buttons of a mouse go back and forward. @returns removes the listeners */
function bindHistoryButtons(documents: readonly Document[]): () => void {
  const onButton = (event: MouseEvent) => {
    if (event.button !== BACK && event.button !== FORWARD) return
    event.preventDefault()
    if (event.type === 'mouseup') runCommand(event.button === BACK ? 'history-back' : 'history-forward')
  }
  for (const each of documents) {
    each.addEventListener('mousedown', onButton)
    each.addEventListener('mouseup', onButton)
  }
  return () => {
    for (const each of documents) {
      each.removeEventListener('mousedown', onButton)
      each.removeEventListener('mouseup', onButton)
    }
  }
}
