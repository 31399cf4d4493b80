import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { bindKeys } from '../../commands/bind.ts'
import { bindArrivals } from '../../data/state/arrivals.ts'
import { watchActivity } from '../../data/state/attention.ts'
import fonts from '../../styles/fonts.css?url'
import { type Opened, openFrame } from './frame-document.ts'

/** The article's frame: opened once it has loaded, as tall as its content and with the window's keys and faces. */
export function useFrame(
  id: string,
  version: number,
): {
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly opened: Opened | null
  readonly height: number
  /** Changes whenever the text may have moved. */
  readonly laidOut: number
  readonly onLoad: () => void
} {
  const frame = useRef<HTMLIFrameElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [size, setSize] = useState({ height: 0, laidOut: 0 })

  // A frame goes with its version: one that is come back to before another has loaded stands in a new frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is what it waits for
  useLayoutEffect(() => () => setOpened(null), [id, version])

  const onLoad = useCallback(() => {
    if (frame.current !== null) setOpened(openFrame(frame.current, id, version))
  }, [id, version])

  useEffect(() => {
    if (opened === null) return
    const link = opened.document.createElement('link')
    link.rel = 'stylesheet'
    link.href = new URL(fonts, location.href).href
    opened.document.head.append(link)
    markUnshown(opened.document)
    const unbind = bindKeys(opened.document, 'both')
    const unbindArrivals = bindArrivals(opened.document)
    const unwatch = watchActivity(opened.document)
    const measure = () =>
      setSize(({ laidOut }) => ({
        height: Math.ceil(opened.root.getBoundingClientRect().bottom),
        laidOut: laidOut + 1,
      }))
    const observer = new ResizeObserver(measure)
    observer.observe(opened.root)
    // Faces that come late move lines without changing a height.
    opened.document.fonts.addEventListener('loadingdone', measure)
    return () => {
      unbind()
      unbindArrivals()
      unwatch()
      observer.disconnect()
      opened.document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [opened])

  const current = opened?.id === id && opened.version === version ? opened : null
  return { frame, opened: current, ...size, onLoad }
}

/** Has pictures that are not there say so: all have come or failed once the frame has loaded. */
function markUnshown(document: Document): void {
  for (const image of document.images) {
    const isMissing = image.getAttribute('src')?.endsWith('/missing')
    if (image.complete && image.naturalWidth === 0 && !isMissing) image.dataset.unshown = ''
  }
}
