import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useCommands } from '../commands/registry.ts'
import { useView } from '../data/view.ts'
import { extend, moveStart, nextPassage, passagesOf } from './keyboard-selection.ts'
import { type Opened, trimmed } from './opened.ts'
import type { Spot } from './spots.ts'
import type { Selected } from './use-selection.ts'

/** Part of the height of the page left above what is brought into view. */
const ABOVE = 0.25
/** Left above a heading that is gone to. */
const AIR = 24

/** Going through an article by keys: passage by passage, and a selection that grows by words and sentences. */
export function usePassages(opened: Opened | null, scroller: RefObject<HTMLElement | null>, laidOut: number) {
  const current = useRef<Element | null>(null)
  const [spot, setSpot] = useState<Pick<Spot, 'top' | 'bottom'> | null>(null)
  const choose = useView((view) => view.choose)

  const see = useCallback((passage: Element | null) => {
    current.current = passage
    const rect = passage?.getBoundingClientRect()
    setSpot(rect === undefined ? null : { top: rect.top, bottom: rect.bottom })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other passages
  useEffect(() => see(null), [opened, see])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same passage may have moved
  useEffect(() => see(current.current), [laidOut, see])

  const frameTop = () => opened?.window.frameElement?.getBoundingClientRect().top ?? 0
  const reveal = useCallback(
    (top: number, bottom: number) => {
      const view = scroller.current
      const frame = opened?.window.frameElement
      if (view === null || !frame) return
      const box = view.getBoundingClientRect()
      const offset = frame.getBoundingClientRect().top - box.top
      if (offset + top >= 0 && offset + bottom <= box.height) return
      view.scrollBy({ top: offset + top - box.height * ABOVE })
    },
    [opened, scroller],
  )
  /** Goes to a passage, which the keys then go on from. */
  const goTo = (passage: Element) => {
    const rect = passage.getBoundingClientRect()
    const view = scroller.current
    if (view !== null) view.scrollBy({ top: frameTop() + rect.top - view.getBoundingClientRect().top - AIR })
    see(passage)
    document.querySelector<HTMLIFrameElement>('iframe')?.focus()
  }
  const step = (by: 1 | -1) => () => {
    if (opened === null) return
    opened.document.getSelection()?.removeAllRanges()
    const top = (scroller.current?.getBoundingClientRect().top ?? 0) - frameTop()
    const passage = nextPassage(passagesOf(opened), current.current, by, top)
    see(passage)
    const rect = passage?.getBoundingClientRect()
    if (rect) reveal(rect.top, rect.bottom)
  }
  const grow = (by: 'word' | 'sentence', way: 'forward' | 'backward') => () => {
    if (opened === null) return
    if (current.current === null && !opened.document.getSelection()?.rangeCount) step(1)()
    extend(opened, current.current, by, way)
  }
  const start = (way: 'forward' | 'backward') => () => {
    if (opened !== null) moveStart(opened, current.current, way)
  }
  useCommands({
    'next-passage': step(1),
    'previous-passage': step(-1),
    'select-word': grow('word', 'forward'),
    'unselect-word': grow('word', 'backward'),
    'select-sentence': grow('sentence', 'forward'),
    'unselect-sentence': grow('sentence', 'backward'),
    'start-later': start('forward'),
    'start-earlier': start('backward'),
    dismiss: () => {
      opened?.document.getSelection()?.removeAllRanges()
      choose(null)
      see(null)
    },
  })
  /** The passage as offsets; null when none is chosen. */
  const passage = (): Selected | null => {
    const element = current.current
    if (opened === null || element === null) return null
    const start = opened.offsetOf(element, 0, 'start')
    const end = opened.offsetOf(element, element.childNodes.length, 'end')
    return start === null || end === null ? null : trimmed(opened.text, start, end)
  }
  return { spot, passage, reveal, goTo }
}
