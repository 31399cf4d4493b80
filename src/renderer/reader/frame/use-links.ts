import { useEffect, useState } from 'react'
import { ask } from '../../data/bridge.ts'
import { openAddress } from '../../data/open-address.ts'
import type { PageActions } from '../../data/state/pages/page.ts'
import { useView } from '../../data/state/view.ts'
import type { FrameDocument } from './frame-document.ts'

/** The link that an event of the iframe happened on; null for none. */
export const linkAt = (target: EventTarget | null): Element | null =>
  (target as Element | null)?.closest?.('a[href]') ?? null

const isWebAddress = (href: string): boolean => /^https?:/i.test(href)

/**
 * Follows a link: scrolls to a place in the article, opens an article of the library here, or opens the browser.
 * @param how `outside`: in the browser even when the library has the article; `beside`: next to this article
 */
export async function followLink(
  frame: FrameDocument,
  href: string,
  page: { readonly reveal: (top: number, bottom: number) => void; readonly open: PageActions['open'] },
  how: 'here' | 'beside' | 'outside' = 'here',
): Promise<void> {
  if (href.startsWith('#')) {
    const rect = frame.document.getElementById(idOf(href))?.getBoundingClientRect()
    if (rect) page.reveal(rect.top, rect.bottom)
    return
  }
  if (isWebAddress(href) && how !== 'outside') {
    const { id } = await ask('known', { url: href }).catch(() => ({ id: null }))
    if (id !== null && id !== frame.id) {
      return how === 'here' ? page.open(id) : useView.getState().openBeside(id)
    }
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

/** The address of the link under the mouse or with the focus; null for none, and for places in the article. */
export function useHoveredLink(frame: FrameDocument | null): string | null {
  const [href, setHref] = useState<string | null>(null)
  useEffect(() => {
    setHref(null)
    if (frame === null) return
    const enter = (event: Event) => {
      const link = linkAt(event.target)?.getAttribute('href') ?? null
      setHref(link === null || link.startsWith('#') ? null : link)
    }
    const leave = () => setHref(null)
    const { document } = frame
    document.addEventListener('mouseover', enter)
    document.addEventListener('focusin', enter)
    document.addEventListener('mouseleave', leave)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('mouseover', enter)
      document.removeEventListener('focusin', enter)
      document.removeEventListener('mouseleave', leave)
      document.removeEventListener('focusout', leave)
    }
  }, [frame])
  return href
}
