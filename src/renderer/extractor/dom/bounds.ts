import { bounds, cutText } from '#shared/extraction/bounds.ts'
import { DICTIONARY_SCRIPTS } from '#shared/text/dictionary-scripts.ts'
import { MOST_MARKS, streamSafe } from '#shared/text/stream-safe.ts'
import { textOf } from '#shared/text/text.ts'
import { isBlock } from './blocks.ts'
import { cutBehind } from './cut-behind.ts'
import { type Cuts, openCuts } from './cut-sentences.ts'

/**
 * Cuts a document to a size that can be read, and reports what was cut: content beyond the bounds is removed, endless
 * words are shortened, and what nests too deep becomes its lines of text.
 * @param cuts what was cut of it before
 */
export function bound(document: Document, cuts: Cuts = openCuts()): Cuts {
  boundElements(document, cuts)
  boundAttributes(document)
  boundTexts(document, cuts)
  flatten(document, cuts)
  return cuts
}

function boundElements(document: Document, cuts: Cuts): void {
  const elements = document.querySelectorAll('*')
  const first = elements[bounds.pageElements]
  if (first === undefined) return
  cutBehind(document.documentElement, first, 0)
  cuts.add('element', elements.length - document.querySelectorAll('*').length)
}

/** Scripts without spaces whose lines may break at nearly every sign: a paragraph may be one run of them. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Tibetan}`
/** A run of one of the kinds of characters that a text consists of. */
const RUN = new RegExp(
  String.raw`\s+|[${UNSPACED}]+|[${DICTIONARY_SCRIPTS}]+|[^\s${UNSPACED}${DICTIONARY_SCRIPTS}]+`,
  'gu',
)

/** Bounds the words, the blanks and the whole text of a page. A word continues in the next element of its line. */
function boundTexts(document: Document, cuts: Cuts): void {
  const walker = document.createTreeWalker(document.documentElement, 5)
  let length = 0
  let word = 0
  let blanks = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 1) {
      // The end of a line is not seen: text that follows without a blank is rare, and counts as the same word.
      if (isBlock(node as Element)) [word, blanks] = [0, 0]
      continue
    }
    const text = node as Text
    const parent = text.parentElement
    if (parent === null || parent.localName === 'script' || parent.localName === 'style') continue
    const safe = streamSafe(text.data)
    if (safe !== text.data) text.data = safe
    length += text.data.length
    if (length > bounds.pageText) {
      const kept = text.data.length - (length - bounds.pageText)
      cuts.add('letter', lengthBehind(walker, length - bounds.pageText))
      cutBehind(document.documentElement, text, kept)
      return
    }
    // Shorter than the room for both: nothing to cut, as in most texts.
    if (word + text.data.length <= bounds.dictionaryWord && blanks + text.data.length <= bounds.blanks) {
      const last = wordAtEnd(text.data)
      word = last === text.data.length ? word + last : last
      blanks = last > 0 ? 0 : text.data.length
      continue
    }
    const isCollapsed = parent.closest('pre') === null
    const shorter = text.data.replace(RUN, (run) => {
      if (/\s/.test(run)) {
        word = 0
        blanks += run.length
        if (blanks <= bounds.blanks) return run
        const room = Math.max(0, run.length - (blanks - bounds.blanks))
        // Blanks that a page shows as one are no loss.
        if (!isCollapsed || /[^\t\n\f\r ]/.test(run)) cuts.add('blank', run.length - room)
        blanks = bounds.blanks
        return run.slice(0, room)
      }
      blanks = 0
      if (STARTS_UNSPACED.test(run)) {
        word = 0
        return run
      }
      const most = STARTS_DICTIONARY.test(run) ? bounds.dictionaryWord : bounds.word
      const kept = cutText(run, Math.max(0, most - word))
      word += kept.length
      if (kept.length === run.length) return run
      cuts.add('word', run.length - kept.length)
      return kept
    })
    if (shorter !== text.data) text.data = shorter
  }
}

const BREAK = new RegExp(`[\\s${UNSPACED}]`, 'u')

/** The letters behind the last blank. */
function wordAtEnd(text: string): number {
  let at = text.length
  while (at > 0 && !isBreak(text, at - 1)) at -= 1
  return text.length - at
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : BREAK.test(text.charAt(at))
}

const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')
const STARTS_DICTIONARY = new RegExp(`^[${DICTIONARY_SCRIPTS}]`, 'u')

/** How many letters of text follow a place of the walk, plus some that are known. */
function lengthBehind(walker: TreeWalker, start: number): number {
  let sum = start
  const at = walker.currentNode
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.nodeType === 3) sum += (node as Text).data.length
  walker.currentNode = at
  return sum
}

/**
 * Real elements have some ten attributes, and searching thousands takes the square of their number: those beyond are
 * dropped. Marks in the others may come from entities; those in the bytes are cut during decoding. Names of elements are
 * compared again for all that is in them, so they are cut too: they are no words of the page, and not shown.
 */
function boundAttributes(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    if (!element.hasAttributes()) continue
    const names = element.getAttributeNames()
    while (names.length > bounds.elementAttributes) element.removeAttribute(names.pop() as string)
    for (const name of names) {
      const value = element.getAttribute(name) ?? ''
      if (value.length <= MOST_MARKS) continue
      const isName = name === 'class' || name === 'id'
      const safe = streamSafe(
        isName && value.length > bounds.elementNames ? value.slice(0, bounds.elementNames) : value,
      )
      const attribute = safe === value ? null : element.getAttributeNode(name)
      // Not by name: parsers accept names that cannot be set.
      if (attribute !== null) attribute.value = safe
    }
  }
}

/**
 * Flattens what nests too deep: first boxes that only hold a box of the same kind, then everything into lines of text.
 */
function flatten(document: Document, cuts: Cuts): void {
  if (deepest(document).length === 0) return
  cuts.flattened()
  // The outer one is removed: moving the content of the inner one up, level by level, would take the square of it.
  for (const element of [...document.body.querySelectorAll('*')])
    if (isShell(element)) element.parentElement?.replaceWith(element)
  for (const element of deepest(document)) {
    cuts.add('image', element.querySelectorAll('img').length)
    const lines = textOf(element).text.split('\n')
    element.replaceChildren(...lines.flatMap((line, at) => (at === 0 ? [line] : [document.createElement('br'), line])))
  }
}

/** Whether an element's parent says nothing that it does not say itself. */
function isShell(element: Element): boolean {
  const { parentElement: around } = element
  if (around === null || around.localName !== element.localName || around.children.length !== 1) return false
  return [...around.childNodes].every((node) => node === element || (node.nodeValue ?? '').trim() === '')
}

/** The elements at the depth limit that hold others. */
function deepest(document: Document): readonly Element[] {
  const walker = document.createTreeWalker(document, 1)
  const deep: Element[] = []
  let depth = 0
  let node: Node | null = walker.firstChild()
  while (node !== null) {
    const inside: Node | null = depth < bounds.depth ? walker.firstChild() : null
    if (inside !== null) {
      depth += 1
      node = inside
      continue
    }
    if (depth === bounds.depth && (node as Element).firstElementChild !== null) deep.push(node as Element)
    let next = walker.nextSibling()
    while (next === null && walker.parentNode() !== null) {
      depth -= 1
      next = walker.nextSibling()
    }
    node = next
  }
  return deep
}
