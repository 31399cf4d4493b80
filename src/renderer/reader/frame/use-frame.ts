import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { bindKeys } from '../../commands/bind-keys.ts'
import { useActivatePage } from '../../data/page/use-page.ts'
import { bindArrivals } from '../../data/state/arrivals.ts'
import { watchActivity } from '../../data/state/attention.ts'
import fonts from '../../styles/fonts.css?url'
import { contentHeight, type FrameDocument, openFrame } from './frame-document.ts'

export interface LoadedFrame {
  readonly iframe: RefObject<HTMLIFrameElement | null>
  /** Null until the iframe has loaded this version. */
  readonly frame: FrameDocument | null
  /** Of the article, in pixels; 0 until it has been measured. */
  readonly height: number
  /** Changes whenever the text may have moved. */
  readonly layout: number
  readonly onLoad: () => void
}

/** The article's iframe, as tall as its content, with the window's keys and fonts. */
export function useFrame(id: string, version: number): LoadedFrame {
  const iframe = useRef<HTMLIFrameElement>(null)
  const [frame, setFrame] = useState<FrameDocument | null>(null)
  const activate = useActivatePage()
  const [size, setSize] = useState({ height: 0, layout: 0 })

  // Each version has an iframe of its own: going back to one before the next has loaded makes a new iframe too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the version changes
  useLayoutEffect(() => () => setFrame(null), [id, version])

  const onLoad = useCallback(() => {
    if (iframe.current !== null) setFrame(openFrame(iframe.current, id, version))
  }, [id, version])

  useEffect(() => {
    if (frame === null) return
    addFonts(frame.document)
    markMissingPictures(frame.document)
    const unbind = bindKeys(frame.document, 'both')
    const unbindArrivals = bindArrivals(frame.document)
    const unwatch = watchActivity(frame.document)
    frame.window.addEventListener('focus', activate)
    frame.document.addEventListener('pointerdown', activate, { capture: true })
    const measure = () =>
      setSize(({ layout }) => ({
        height: contentHeight(frame),
        layout: layout + 1,
      }))
    const observer = new ResizeObserver(measure)
    observer.observe(frame.root)
    // A font that loads late can move lines without changing a height.
    frame.document.fonts.addEventListener('loadingdone', measure)
    return () => {
      unbind()
      unbindArrivals()
      unwatch()
      frame.window.removeEventListener('focus', activate)
      frame.document.removeEventListener('pointerdown', activate, { capture: true })
      observer.disconnect()
      frame.document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [frame, activate])

  const current = frame?.id === id && frame.version === version ? frame : null
  return { iframe, frame: current, ...size, onLoad }
}

function addFonts(document: Document): void {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL(fonts, location.href).href
  document.head.append(link)
}

/** Marks pictures that failed to load, so that the style sheet can say so: once the iframe has loaded, none is pending. */
function markMissingPictures(document: Document): void {
  for (const image of document.images) {
    const isNotKept = image.getAttribute('src')?.endsWith('/missing')
    if (image.complete && image.naturalWidth === 0 && !isNotKept) image.dataset.unshown = ''
  }
}
