import { useEffect } from 'react'
import type { HighlightView } from '#shared/views.ts'
import { runCommand } from '../../commands/registry.ts'
import { useView } from '../../data/state/view.ts'
import type { Opened } from '../frame/frame-document.ts'
import { layered, layersAt, nextOf } from '../frame/layers.ts'
import { offsetAt } from '../frame/passage-rects.ts'
import { follow, linkAt } from '../frame/use-links.ts'
import { passageAt } from './keyboard-selection.ts'

/** The buttons of a mouse that go back and forward. */
const BACK = 3
const FORWARD = 4

/** A click in the article: on a highlight it chooses it, a link it follows, elsewhere the cursor goes to its passage. */
export function useClicks(
  opened: Opened | null,
  highlights: readonly HighlightView[],
  reveal: (top: number, bottom: number) => void,
  moveTo: (passage: Element | null) => void,
): void {
  const choose = useView((view) => view.choose)
  useEffect(() => {
    if (opened === null) return
    const layers = layered(highlights)
    const click = (event: MouseEvent) => {
      const link = linkAt(event.target)
      if (link !== null) {
        event.preventDefault()
        const outside = event.ctrlKey || event.metaKey || event.button === 1
        if (event.button <= 1) void follow(opened, link.getAttribute('href') ?? '', reveal, outside)
        return
      }
      if (event.button !== 0 || opened.document.getSelection()?.isCollapsed === false) return
      const offset = offsetAt(opened, event.clientX, event.clientY)
      const hit = offset === null ? [] : layersAt(layers, offset)
      const next = nextOf(hit, useView.getState().highlight)
      if (next !== null) choose(next.id)
      else moveTo(offset === null ? null : passageAt(opened, offset))
    }
    opened.document.addEventListener('click', click)
    opened.document.addEventListener('auxclick', click)
    return () => {
      opened.document.removeEventListener('click', click)
      opened.document.removeEventListener('auxclick', click)
    }
  }, [opened, highlights, reveal, moveTo, choose])

  useEffect(() => {
    const targets = opened === null ? [document] : [document, opened.document]
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
  }, [opened])
}
