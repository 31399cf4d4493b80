import { isBlock } from '../dom/blocks.ts'
import { hasWords, renameElement, wordsIn } from '../dom/elements.ts'
import { isSentence } from '../dom/prose.ts'
import type { PlainForm } from './plain-form.ts'
import { isShownAsBlock } from './white-space.ts'

/** Shorter texts are labels. */
const LEAST = 40
/** Attributes in which editors write what an element stands for. */
const SIGNS = ['role', 'data-as', 'data-type', 'data-node-type', 'data-block-type', 'as']
const PARAGRAPH = /^(?:p|paragraph|unstyled)$/i

/** Paragraphs that an editor wrote as `<span>`: without their style they would run together in one line. */
export const spanParagraphs: readonly PlainForm[] = [
  { names: ['div', 'section', 'article', 'main', 'body', 'blockquote', 'td'], write: fromSpans },
]

function fromSpans(box: Element): void {
  if (!hasSpan(box)) return
  let run: Element[] = []
  let gaps: string[] = []
  let gap = ''
  let isBounded = true
  const finish = (atBlock: boolean) => {
    if (isBounded && atBlock) writeRun(run, gaps, box)
    run = []
    gaps = []
    gap = ''
    isBounded = atBlock
  }
  for (const node of [...box.childNodes]) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? ''
      if (text.trim() === '') gap += text
      else finish(false)
    } else if (node.nodeType === 1) {
      const element = node as Element
      if (isSpan(element)) {
        if (run.length > 0) gaps.push(gap)
        run.push(element)
        gap = ''
      } else finish(isBlock(element))
    }
  }
  finish(true)
}

/** Elements within a line. */
const INLINE =
  'a, abbr, b, bdi, br, cite, code, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var, wbr'

function hasSpan(box: Element): boolean {
  for (let child = box.firstElementChild; child !== null; child = child.nextElementSibling)
    if (isNameless(child)) return true
  return false
}

function isNameless({ localName }: Element): boolean {
  return localName === 'span' || localName.includes('-')
}

/** An element that says nothing about its text: also one that the page's script defines, if it holds only a line. */
function isSpan(element: Element): boolean {
  if (!isNameless(element)) return false
  return hasWords(element) && element.querySelector(`:not(${INLINE})`) === null
}

/** @param gaps the blanks between the spans of the run */
function writeRun(run: readonly Element[], gaps: readonly string[], box: Element): void {
  if (run.length === 0) return
  const isWritten = run.map((span) => isStated(span))
  // A sentence ends and the next begins, with no blank between or on a new line of the source: not one running text.
  const isProse =
    run.length > 1 &&
    run.every((span) => wordsIn(span).length >= LEAST && isSentence(wordsIn(span))) &&
    (gaps.every((gap) => gap === '') ||
      (gaps.every((gap) => gap.includes('\n')) && box.querySelector(':scope > p') === null))
  for (const [at, span] of run.entries()) {
    if (isProse || isWritten[at] === true) renameElement(span, 'p')
  }
}

function isStated(span: Element): boolean {
  return isShownAsBlock(span) || SIGNS.some((name) => PARAGRAPH.test(span.getAttribute(name) ?? ''))
}
