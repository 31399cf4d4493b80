import { useEffect, useState } from 'react'
import { ask } from '../../data/bridge.ts'
import { openAddress } from '../../data/open-address.ts'
import { useView } from '../../data/state/view.ts'
import type { FrameDocument } from './frame-document.ts'

/** The link under a point of the frame, or that has its focus; null for none. */
export const linkAt = (target: EventTarget | null): Element | null =>
  (target as Element | null)?.closest?.('a[href]') ?? null

/** Whether an address leads out of the article: to the web, to a mail program. */
const isWebAddress = (href: string): boolean => /^https?:/i.test(href)

/**
 * Follows a link: within the article to its place; to an article of the library, which opens here; else in the browser.
 * @param outside in the browser even when the library has it
 */
export async function followLink(
  frame: FrameDocument,
  href: string,
  reveal: (top: number, bottom: number) => void,
  outside = false,
): Promise<void> {
  if (href.startsWith('#')) {
    const rect = frame.document.getElementById(idOf(href))?.getBoundingClientRect()
    if (rect) reveal(rect.top, rect.bottom)
    return
  }
  if (isWebAddress(href) && !outside) {
    const { id } = await ask('known', { url: href }).catch(() => ({ id: null }))
    if (id !== null && id !== frame.id) return useView.getState().open(id)
  }
  await openAddress(href)
}

function idOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

/** Where the link leads that the mouse or the focus is on; null for none, and for places within the article. */
export function useHoveredLink(frame: FrameDocument | null): string | null {
  const [href, setHref] = useState<string | null>(null)
  useEffect(() => {
    setHref(null)
    if (frame === null) return
    const look = (event: Event) => {
      const link = linkAt(event.target)?.getAttribute('href') ?? null
      setHref(link === null || link.startsWith('#') ? null : link)
    }
    const leave = () => setHref(null)
    const { document } = frame
    document.addEventListener('mouseover', look)
    document.addEventListener('focusin', look)
    document.addEventListener('mouseleave', leave)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('mouseover', look)
      document.removeEventListener('focusin', look)
      document.removeEventListener('mouseleave', leave)
      document.removeEventListener('focusout', leave)
    }
  }, [frame])
  return href
}
