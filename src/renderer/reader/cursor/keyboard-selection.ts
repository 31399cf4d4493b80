import type { FrameDocument } from '../frame/frame-document.ts'

/** A passage is the smallest block with text of its own. */
const BLOCKS = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, pre, figcaption, dt, dd, td, th, summary, caption'

export type Direction = 'forward' | 'backward'

/** The passages of an article in order: blocks that hold text and no other such block. */
export function passagesOf({ root }: FrameDocument): readonly Element[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null && block.textContent?.trim() !== '',
  )
  return blocks.length > 0 ? blocks : [root]
}

/**
 * The passage after or before this one; the same one at either end.
 * @param current null for the first passage that is not above `top`
 */
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
 * Extends or shrinks the selection by a word or a sentence. Without a selection it begins where the passage begins: the
 * iframe has no caret, because it runs no scripts and is not edited.
 */
export function extendSelection(
  frame: FrameDocument,
  passage: Element | null,
  by: 'word' | 'sentence',
  direction: Direction,
): void {
  const selection = frame.document.getSelection()
  if (selection === null) return
  if (selection.rangeCount === 0 || !frame.root.contains(selection.focusNode)) {
    if (passage === null) return
    const range = frame.document.createRange()
    range.selectNodeContents(passage)
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset)
  }
  selection.modify('extend', direction, by)
}

/** Moves the start of the selection by a word; its end stays. */
export function moveSelectionStart(frame: FrameDocument, passage: Element | null, direction: Direction): void {
  const selection = frame.document.getSelection()
  if (selection === null) return
  if (selection.rangeCount === 0 || !frame.root.contains(selection.anchorNode))
    extendSelection(frame, passage, 'word', 'forward')
  const { focusNode, focusOffset, isCollapsed } = selection
  selection.collapse(selection.anchorNode, selection.anchorOffset)
  selection.modify('move', direction, 'word')
  const { anchorNode, anchorOffset } = selection
  if (anchorNode === null || focusNode === null) return
  const start = frame.document.createRange()
  start.setStart(anchorNode, anchorOffset)
  // Past the end nothing of the selection remains: a new one begins there.
  if (isCollapsed || start.comparePoint(focusNode, focusOffset) <= 0) selection.modify('extend', 'forward', 'word')
  else selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

/** The passage at an offset of the text; null where there is none. */
export function passageAt(frame: FrameDocument, offset: number): Element | null {
  const node = frame.rangeAt(offset, Math.min(frame.text.length, offset + 1))?.startContainer
  if (node === undefined) return null
  const block = (node instanceof frame.window.Element ? node : node.parentElement)?.closest(BLOCKS)
  return block && frame.root.contains(block) ? block : null
}
