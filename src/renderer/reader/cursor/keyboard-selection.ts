import type { FrameDocument } from '../frame/frame-document.ts'

/** What counts as a passage: the smallest block with text of its own. */
const BLOCKS = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, pre, figcaption, dt, dd, td, th, summary, caption'

/** The passages of an article in order: blocks that hold text and no other such block. */
export function passagesOf({ root }: FrameDocument): readonly Element[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null && block.textContent?.trim() !== '',
  )
  return blocks.length > 0 ? blocks : [root]
}

/** The passage after or before this one; at the ends it stays. From none: the first that is not above `top`. */
export function nextPassage(
  passages: readonly Element[],
  current: Element | null,
  by: 1 | -1,
  top: number,
): Element | null {
  const at = current === null ? -1 : passages.indexOf(current)
  if (at !== -1) return passages[Math.max(0, Math.min(passages.length - 1, at + by))] ?? null
  return passages.find((passage) => passage.getBoundingClientRect().bottom > top) ?? passages.at(-1) ?? null
}

/**
 * Lets the selection grow or shrink by words or sentences; without one it begins where the passage begins. The frame
 * has no caret of its own: it runs no scripts and is not edited.
 */
export function extend(
  frame: FrameDocument,
  passage: Element | null,
  by: 'word' | 'sentence',
  way: 'forward' | 'backward',
): void {
  const selection = frame.document.getSelection()
  if (selection === null) return
  if (selection.rangeCount === 0 || !frame.root.contains(selection.focusNode)) {
    if (passage === null) return
    const range = frame.document.createRange()
    range.selectNodeContents(passage)
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset)
  }
  selection.modify('extend', way, by)
}

/** Moves where the selection begins by a word; what is selected after it stays. */
export function moveStart(frame: FrameDocument, passage: Element | null, way: 'forward' | 'backward'): void {
  const selection = frame.document.getSelection()
  if (selection === null) return
  if (selection.rangeCount === 0 || !frame.root.contains(selection.anchorNode))
    extend(frame, passage, 'word', 'forward')
  const { focusNode, focusOffset, isCollapsed } = selection
  selection.collapse(selection.anchorNode, selection.anchorOffset)
  selection.modify('move', way, 'word')
  const { anchorNode, anchorOffset } = selection
  if (anchorNode === null || focusNode === null) return
  const order = frame.document.createRange()
  order.setStart(anchorNode, anchorOffset)
  // Past its end there is nothing to keep: a new selection begins there.
  if (isCollapsed || order.comparePoint(focusNode, focusOffset) <= 0) selection.modify('extend', 'forward', 'word')
  else selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

/** The passage that holds a place in the text; null where none does. */
export function passageAt(frame: FrameDocument, offset: number): Element | null {
  const node = frame.rangeAt(offset, Math.min(frame.text.length, offset + 1))?.startContainer
  if (node === undefined) return null
  const block = (node instanceof frame.window.Element ? node : node.parentElement)?.closest(BLOCKS)
  return block && frame.root.contains(block) ? block : null
}
