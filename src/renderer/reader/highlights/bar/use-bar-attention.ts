import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FrameDocument } from '../../frame/frame-document.ts'
import type { PassageRect } from '../../frame/passage-rects.ts'
import { type BarEvent, distanceTo, isFadedAfter } from './bar-attention.ts'

interface Input {
  readonly bar: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly frame: FrameDocument | null
  /** In pixels of the article's iframe. */
  readonly passage: PassageRect
  /** Names what the bar is for: another name is a reason to be visible. */
  readonly subject: string
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/** Whether the bar of a passage is faded, because the reader types, scrolls, or has the pointer far away. */
export function useBarAttention({ bar, scroller, frame, passage, subject }: Input): boolean {
  const [faded, setFaded] = useState(false)
  const latest = useRef(passage)
  latest.current = passage
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is the reason
  useLayoutEffect(() => setFaded((faded) => isFadedAfter(faded, { kind: 'passage' }, false)), [subject])
  useEffect(() => {
    const element = bar.current
    const view = scroller.current
    if (frame === null || element === null || view === null) return
    const isHeld = () => element.contains(document.activeElement) || element.querySelector('[aria-expanded="true"]')
    const on = (event: BarEvent) => setFaded((faded) => isFadedAfter(faded, event, Boolean(isHeld())))

    const onKey = (event: KeyboardEvent) => {
      if (!MODIFIERS.has(event.key)) on({ kind: 'key' })
    }
    const onScroll = () => on({ kind: 'scroll' })
    const onFocus = () => on({ kind: 'focus' })
    const onMove = (event: PointerEvent) => {
      // While a button is down the reader is selecting.
      if (event.buttons !== 0) return
      const origin = frame.window.frameElement?.getBoundingClientRect()
      if (origin === undefined) return
      const isInFrame = event.view === frame.window
      const x = event.clientX + (isInFrame ? origin.left : 0)
      const y = event.clientY + (isInFrame ? origin.top : 0)
      const { top, bottom, left, right } = latest.current
      const inWindow = {
        top: top + origin.top,
        bottom: bottom + origin.top,
        left: left + origin.left,
        right: right + origin.left,
      }
      on({ kind: 'pointer', distance: distanceTo(x, y, [inWindow, element.getBoundingClientRect()]) })
    }
    // Only the reader's own scrolling counts: the page also scrolls to a passage in order to show it.
    const onPress = (event: PointerEvent) => {
      if (event.target !== view) return
      view.addEventListener('scroll', onScroll, { passive: true })
      window.addEventListener('pointerup', () => view.removeEventListener('scroll', onScroll), { once: true })
    }
    element.addEventListener('focusin', onFocus)
    view.addEventListener('pointerdown', onPress)
    const targets: readonly Window[] = [window, frame.window]
    for (const target of targets) {
      target.addEventListener('keydown', onKey, { capture: true })
      target.addEventListener('pointermove', onMove, { passive: true })
      target.addEventListener('wheel', onScroll, { passive: true })
    }
    return () => {
      element.removeEventListener('focusin', onFocus)
      view.removeEventListener('pointerdown', onPress)
      view.removeEventListener('scroll', onScroll)
      for (const target of targets) {
        target.removeEventListener('keydown', onKey, { capture: true })
        target.removeEventListener('pointermove', onMove)
        target.removeEventListener('wheel', onScroll)
      }
    }
  }, [bar, scroller, frame])
  return faded
}
