import { useCommands } from '../../commands/registry.ts'
import { clearSelection, type FrameDocument, selectionIn } from '../frame/frame-document.ts'
import type { ScrollTo } from '../scroll/use-scroll-to.ts'
import { type Direction, extendSelection, moveSelectionStart, nextPassage, passagesOf } from './keyboard-selection.ts'
import type { Cursor } from './use-cursor.ts'

/** Moves the cursor from passage to passage, and selects by words and sentences from it. */
export function useCursorCommands(frame: FrameDocument | null, cursor: Cursor, scrollTo: ScrollTo): void {
  const { element, moveTo } = cursor
  const step = (by: 1 | -1) => () => {
    if (frame === null) return
    clearSelection(frame)
    // A reader who has scrolled away from the cursor continues from what is in view.
    const isVisible = element.current !== null && scrollTo.isVisible(element.current.getBoundingClientRect())
    const passage = nextPassage(passagesOf(frame), isVisible ? element.current : null, by, scrollTo.viewTop())
    moveTo(passage)
    const rect = passage?.getBoundingClientRect()
    if (rect) scrollTo.reveal(rect.top, rect.bottom)
  }
  const extend = (by: 'word' | 'sentence', direction: Direction) => () => {
    if (frame === null) return
    if (element.current === null && !frame.document.getSelection()?.rangeCount) step(1)()
    extendSelection(frame, element.current, by, direction)
  }
  const moveStart = (direction: Direction) => () => {
    if (frame !== null) moveSelectionStart(frame, element.current, direction)
  }
  useCommands({
    'next-passage': step(1),
    'previous-passage': step(-1),
    'select-word': extend('word', 'forward'),
    'unselect-word': extend('word', 'backward'),
    'select-sentence': extend('sentence', 'forward'),
    'unselect-sentence': extend('sentence', 'backward'),
    'start-later': moveStart('forward'),
    'start-earlier': moveStart('backward'),
    // The first press clears the selection, the second one the cursor.
    dismiss: () => {
      const isSelected = frame !== null && selectionIn(frame) !== null
      if (frame !== null) clearSelection(frame)
      if (!isSelected) moveTo(null)
    },
  })
}
