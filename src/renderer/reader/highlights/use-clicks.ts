import { useEffect } from 'react'
import type { HighlightView } from '#shared/views.ts'
import { runCommand } from '../../commands/registry.ts'
import { useView } from '../../data/state/view.ts'
import { passageAt } from '../cursor/keyboard-selection.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { layersAt, layersOf, nextLayer } from '../frame/layers.ts'
import { offsetAt } from '../frame/passage-rects.ts'
import { followLink, linkAt } from '../frame/use-links.ts'

/** The buttons of a mouse that go back and forward. */
const BACK = 3
const FORWARD = 4

/** A click in the article: on a highlight it chooses it, a link it follows, elsewhere the cursor goes to its passage. */
export function useClicks(
  frame: FrameDocument | null,
  highlights: readonly HighlightView[],
  reveal: (top: number, bottom: number) => void,
  moveTo: (passage: Element | null) => void,
): void {
  const choose = useView((view) => view.choose)
  useEffect(() => {
    if (frame === null) return
    const layers = layersOf(highlights)
    const click = (event: MouseEvent) => {
      const link = linkAt(event.target)
      if (link !== null) {
        event.preventDefault()
        const outside = event.ctrlKey || event.metaKey || event.button === 1
        if (event.button <= 1) void followLink(frame, link.getAttribute('href') ?? '', reveal, outside)
        return
      }
      if (event.button !== 0 || frame.document.getSelection()?.isCollapsed === false) return
      const offset = offsetAt(frame, event.clientX, event.clientY)
      const hit = offset === null ? [] : layersAt(layers, offset)
      const next = nextLayer(hit, useView.getState().highlight)
      if (next !== null) choose(next.id)
      else moveTo(offset === null ? null : passageAt(frame, offset))
    }
    frame.document.addEventListener('click', click)
    frame.document.addEventListener('auxclick', click)
    return () => {
      frame.document.removeEventListener('click', click)
      frame.document.removeEventListener('auxclick', click)
    }
  }, [frame, highlights, reveal, moveTo, choose])

  useEffect(() => {
    const targets = frame === null ? [document] : [document, frame.document]
    const aside = (event: MouseEvent) => {
      if (event.button !== BACK && event.button !== FORWARD) return
      event.preventDefault()
      if (event.type === 'mouseup') runCommand(event.button === BACK ? 'history-back' : 'history-forward')
    }
    for (const target of targets) {
      target.addEventListener('mousedown', aside)
      target.addEventListener('mouseup', aside)
    }
    return () => {
      for (const target of targets) {
        target.removeEventListener('mousedown', aside)
        target.removeEventListener('mouseup', aside)
      }
    }
  }, [frame])
}
