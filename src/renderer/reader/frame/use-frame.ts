import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { bindKeys } from '../../commands/bind-keys.ts'
import { bindArrivals } from '../../data/state/arrivals.ts'
import { watchActs } from '../../data/state/attention.ts'
import fonts from '../../styles/fonts.css?url'
import { type FrameDocument, openFrame } from './frame-document.ts'

/** The article's iframe: frame once it has loaded, as tall as its content and with the window's keys and faces. */
export function useFrame(
  id: string,
  version: number,
): {
  readonly iframe: RefObject<HTMLIFrameElement | null>
  readonly frame: FrameDocument | null
  readonly height: number
  /** Changes whenever the text may have moved. */
  readonly laidOut: number
  readonly onLoad: () => void
} {
  const iframe = useRef<HTMLIFrameElement>(null)
  const [frame, setFrame] = useState<FrameDocument | null>(null)
  const [size, setSize] = useState({ height: 0, laidOut: 0 })

  // A iframe goes with its version: one that is come back to before another has loaded stands in a new iframe.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is what it waits for
  useLayoutEffect(() => () => setFrame(null), [id, version])

  const onLoad = useCallback(() => {
    if (iframe.current !== null) setFrame(openFrame(iframe.current, id, version))
  }, [id, version])

  useEffect(() => {
    if (frame === null) return
    const link = frame.document.createElement('link')
    link.rel = 'stylesheet'
    link.href = new URL(fonts, location.href).href
    frame.document.head.append(link)
    markUnshown(frame.document)
    const unbind = bindKeys(frame.document, 'both')
    const unbindArrivals = bindArrivals(frame.document)
    const unwatch = watchActs(frame.document)
    const measure = () =>
      setSize(({ laidOut }) => ({
        height: Math.ceil(frame.root.getBoundingClientRect().bottom),
        laidOut: laidOut + 1,
      }))
    const observer = new ResizeObserver(measure)
    observer.observe(frame.root)
    // Faces that come late move lines without changing a height.
    frame.document.fonts.addEventListener('loadingdone', measure)
    return () => {
      unbind()
      unbindArrivals()
      unwatch()
      observer.disconnect()
      frame.document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [frame])

  const current = frame?.id === id && frame.version === version ? frame : null
  return { iframe, frame: current, ...size, onLoad }
}

/** Has pictures that are not there say so: all have come or failed once the iframe has loaded. */
function markUnshown(document: Document): void {
  for (const image of document.images) {
    const isMissing = image.getAttribute('src')?.endsWith('/missing')
    if (image.complete && image.naturalWidth === 0 && !isMissing) image.dataset.unshown = ''
  }
}
