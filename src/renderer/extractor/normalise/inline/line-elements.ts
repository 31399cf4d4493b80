import { allowedClass } from '#shared/extraction/allow-list.ts'
import type { Block } from '../../dom/blocks.ts'
import { renameElement } from '../../dom/elements.ts'
import { OWN_ID } from '../../dom/own-marks.ts'
import { isFullSentence } from '../../dom/prose.ts'
import { type LinePart, touches, wordsNextTo } from './line-parts.ts'

/** By which Readability, or a browser, takes an element for no part of a text. */
const JUDGED = ['class', 'role', 'rel', 'itemprop', 'aria-modal', 'aria-hidden', 'popover']
/** A line this long is prose, whether or not a full stop ends it. */
const LONG = 100
/** A sentence with fewer words may be a label (“Read more.”). */
const LEAST_WORDS = 4
/** A line with more of it linked is a row of links. */
const ROW_OF_LINKS = 0.5
/** Elements whose lines are text, as short as they may be. */
const TEXT = 'li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption, caption, summary'
/** In a short line they name a writer: facts, which are read from there. */
const BYLINE = /byline|author|dateline|writtenby/i
/** Controls that scripts make of words in a text: glossary terms, and headings that open a section. */
const CONTROLS = 'button'
const HEADING = 'h1, h2, h3, h4, h5, h6, dt, th, caption, summary, legend'
/** Text for screen readers only. Next to it, what is hidden from them says the same for the eye. */
const SPOKEN =
  '[class*="sr-only" i], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="screen-reader" i], [class*="screenreader" i], [class*="assistive" i]'
/** Icons written as words (`arrow_forward`), which a font draws. */
const ICON = /icon|glyph|symbol|(?:^|\s)fa[srlb]?(?:\s|$)/i

/**
 * Makes the inline elements of a sentence mere parts of it. Whatever a page calls them (`comment`, `popup`, `related`),
 * and if it made them buttons: a part of a sentence is no part of the site. Lines that are no prose do not change.
 */
export function settleParts(parts: readonly LinePart[]): void {
  const [{ line } = { line: null }] = parts
  if (line === null || line.container.closest('pre') !== null) return
  const isSpoken = parts.some(({ element }) => element.matches(SPOKEN))
  const controls = new Set(parts.filter(({ element }) => element.matches(CONTROLS)))
  const isToolbar = lengthOf(controls) > line.text.length / 2
  const isLong = isLongOrSentence(line)
  const isText = isLong || line.container.matches(`p, ${TEXT}`)
  for (const part of parts) {
    if (controls.has(part)) {
      if (isTerm(part, isText && !isToolbar)) asWords(renameElement(part.element, 'span'), isSpoken)
    } else if (isOfSentence(part, isLong)) asWords(part.element, isSpoken)
  }
}

function lengthOf(parts: Iterable<LinePart>): number {
  let sum = 0
  for (const { start, end } of parts) sum += end - start
  return sum
}

/** Whether an element is a part of its line's sentence. */
function isOfSentence(part: LinePart, isInProse: boolean): boolean {
  const { line, element } = part
  const { before, behind } = touches(part)
  if (before || behind) return true
  if (line.linked > ROW_OF_LINKS) return false
  const words = wordsNextTo(part)
  const isAlone = !words.before && !words.behind
  const { container } = line
  if (isInProse) return !isAlone || container.matches(`p, ${TEXT}`)
  if (isAlone || isOfByline(element)) return false
  return container.matches(TEXT) || (container.matches('p') && words.before && words.behind)
}

/** Whether a line is prose: long, or a sentence. */
export function isLongOrSentence({ text }: Block): boolean {
  return text.length >= LONG || isFullSentence(text, LEAST_WORDS)
}

function isOfByline(element: Element): boolean {
  const names = ['class', 'id', 'rel', 'itemprop'].map((name) => element.getAttribute(name) ?? '')
  return BYLINE.test(names.join(' '))
}

/**
 * Whether a control is a word of its line. One behind the full stop of a line (`… Copy`), or before a sentence that
 * begins with a capital letter, acts on the line.
 */
function isTerm(part: LinePart, isText: boolean): boolean {
  const { line, text, start, end } = part
  const words = wordsNextTo(part)
  if (line.container.closest(HEADING) !== null) return !words.before
  if (!isText) return false
  if (!words.before && !words.behind) return false
  if (words.before && words.behind) return true
  if (words.before) return !/[.!?。！？؟۔।…:]["”’»)」]?\s*$/u.test(text.slice(Math.max(0, start - 8), start))
  return /^\s*(?:[,;:.()–—-]|\p{Ll}|\p{Lo})/u.test(text.slice(end, end + 8))
}

function asWords(element: Element, isSpoken: boolean): void {
  if (!element.hasAttributes()) return
  if (element.getAttribute('aria-hidden') === 'true' && (isSpoken || isDrawn(element))) return
  const { id } = element
  // Readability judges by ids. See `restoreIds`.
  if (id !== '') {
    element.setAttribute(OWN_ID, id)
    element.removeAttribute('id')
  }
  const language = element.localName === 'code' ? allowedClass(element.getAttribute('class') ?? '') : null
  for (const name of JUDGED) element.removeAttribute(name)
  if (language !== null) element.setAttribute('class', language)
}

/** Whether a font draws its words as a picture, or it has none. */
function isDrawn(element: Element): boolean {
  const words = element.textContent ?? ''
  if (!/[\p{L}\p{N}]/u.test(words)) return true
  return ICON.test(element.getAttribute('class') ?? '') && /^\s*[a-z_]+\s*$/.test(words)
}

/** Gives parts of sentences their ids back, which links on the page lead to. */
export function restoreIds(root: Element): void {
  for (const element of root.querySelectorAll(`[${OWN_ID}]`)) {
    element.setAttribute('id', element.getAttribute(OWN_ID) ?? '')
    element.removeAttribute(OWN_ID)
  }
}
