import { useEffect } from 'react'
import type { HighlightView } from '#shared/views.ts'
import { openAddress } from '../data/open-address.ts'
import { useView } from '../data/view.ts'
import { layered, layersAt, nextOf } from './layers.ts'
import type { Opened } from './opened.ts'
import { offsetAt } from './spots.ts'

/** A click in the article: on a highlight it chooses it, on a link it opens it in the browser, elsewhere it lets go. */
export function useClicks(
  opened: Opened | null,
  highlights: readonly HighlightView[],
  reveal: (top: number, bottom: number) => void,
): void {
  const choose = useView((view) => view.choose)
  useEffect(() => {
    if (opened === null) return
    const layers = layered(highlights)
    const click = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a[href]')
      if (link) {
        event.preventDefault()
        follow(opened, link.getAttribute('href') ?? '', reveal)
        return
      }
      if (opened.document.getSelection()?.isCollapsed === false) return
      const offset = offsetAt(opened, event.clientX, event.clientY)
      const hit = offset === null ? [] : layersAt(layers, offset)
      choose(nextOf(hit, useView.getState().highlight)?.id ?? null)
    }
    opened.document.addEventListener('click', click)
    opened.document.addEventListener('auxclick', click)
    return () => {
      opened.document.removeEventListener('click', click)
      opened.document.removeEventListener('auxclick', click)
    }
  }, [opened, highlights, reveal, choose])
}

function follow(opened: Opened, href: string, reveal: (top: number, bottom: number) => void): void {
  if (href.startsWith('#')) {
    const rect = opened.document.getElementById(decodeURIComponent(href.slice(1)))?.getBoundingClientRect()
    if (rect) reveal(rect.top, rect.bottom)
    return
  }
  void openAddress(href)
}
