import { isBlock } from '../dom/blocks.ts'
import { beginningOf, childrenOf, classesIn, isBlank, moveInside, newElement, unwrap } from '../dom/elements.ts'
import { copyNumber } from '../dom/numbering.ts'
import type { PlainForm } from './plain-form.ts'
import { isShownAsBlock, ownWhiteSpace } from './white-space.ts'

/** More line breaks than this are no text that anyone reads; each becomes an element. */
const MOST_LINES = 20_000
/** A line of verse is shorter. */
const LONGEST_LINE = 110
/** What poems, songs and their stanzas are called: by publishers, TEI, docutils, wikis. */
const VERSE =
  /(?:^|[-_])(?:verse|vers|verso|poem|poetry|po[eè]me|poema|gedicht|stanza|strophe|strofa|estrofa|lyrics?|liedtext|lg|linegroup|line[-_](?:group|block))(?:$|[-_])/i
const LINE = /(?:^|[-_])(?:line|zeile|ligne|linea|riga|vers|verse|verso|l)(?:$|[-_])/i
const NEVER = 'pre, code, textarea, script, style, svg, math'

/** Lines that a style or an element each makes become lines with `<br>`: Readability and the allow-list know no other. */
export const verse: readonly PlainForm[] = [
  {
    names: ['p', 'div', 'span', 'blockquote', 'section', 'article', 'td', 'dd', 'li', 'figcaption', 'em', 'i', 'q'],
    write: breakLines,
  },
  { names: ['p', 'div', 'blockquote', 'section', 'article', 'figure', 'td'], write: joinLines },
]

/** How many line breaks of a document became elements. */
const breaks = new WeakMap<Document, number>()

/** The line breaks in the text of an element whose own style shows them. */
function breakLines(element: Element): void {
  const kept = ownWhiteSpace(element)
  if (kept === null || kept === 'nothing' || element.closest(NEVER) !== null) return
  const document = element.ownerDocument as Document
  const walker = document.createTreeWalker(element, 5, {
    acceptNode: (node) =>
      node.nodeType === 1 && ((node as Element).matches(NEVER) || ownWhiteSpace(node as Element) !== null) ? 2 : 1,
  })
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.nodeType === 3 && (node as Text).data.includes('\n')) texts.push(node as Text)
  for (const text of texts) {
    const lines = linesOf(text, element)
    const count = (breaks.get(document) ?? 0) + lines.length - 1
    if (count > MOST_LINES) return
    breaks.set(document, count)
    const made = lines.flatMap((line, at) => {
      const written = kept === 'all' ? withIndent(line) : at === 0 ? line.trimEnd() : line.trim()
      return at === 0 ? [written] : [document.createElement('br'), written]
    })
    const parent = document.createDocumentFragment()
    for (const node of made) parent.append(node)
    text.replaceWith(parent)
  }
  if (element.localName === 'div' && texts.length > 0) asStanzas(element)
}

/** Each part of a box of lines becomes a paragraph: Readability would judge the box by its name. */
function asStanzas(box: Element): void {
  if ([...box.querySelectorAll('*')].some((inside) => inside.localName !== 'br' && isBlock(inside))) return
  let stanza = newElement(box, 'p')
  let breaks: Element[] = []
  let isBegun = false
  for (const node of [...box.childNodes]) {
    if (node.nodeName === 'BR') {
      breaks.push(node as Element)
      continue
    }
    if (node.nodeType === 3 && isBlank(node)) continue
    if (breaks.length > 1 && isBegun) {
      box.before(stanza)
      stanza = newElement(box, 'p')
      isBegun = false
    } else if (isBegun) for (const line of breaks) stanza.append(line)
    breaks = []
    stanza.append(node)
    isBegun ||= !isBlank(node)
  }
  box.replaceWith(stanza)
}

/** The lines of a text, without those that only set apart the tags of blocks in the page's source. */
function linesOf({ data, previousSibling, nextSibling, parentElement }: Text, element: Element): readonly string[] {
  const isInBlock = parentElement === element || (parentElement !== null && isBlock(parentElement))
  const isEdge = (node: Node | null) => (node === null ? isInBlock : node.nodeType === 1 && isBlock(node as Element))
  let text = data
  if (isEdge(previousSibling)) text = text.replace(/^(?:[ \t\r]*\n)+/, '')
  if (isEdge(nextSibling)) text = text.replace(/\s+$/, '')
  return text.split('\n')
}

/** Blanks at the beginning of a line would be lost without their style. */
function withIndent(line: string): string {
  return line.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '    ').replaceAll(' ', '\u00a0'))
}

/** Elements that are a line each, one below the other: they become the lines of a paragraph, a stanza. */
function joinLines(box: Element): void {
  if (box.childElementCount < 2) return
  const isVerse = classesIn(box).some((name) => VERSE.test(name))
  if (!isVerse && !hasNamedLine(box)) return
  if (box.closest(NEVER) !== null) return
  const lines = childrenOf(box).filter((child) => isLine(child, isVerse))
  if (lines.length > 1) joinRuns(box, isVerse)
  const isBox = isVerse && box.localName === 'div' && childrenOf(box).every((child) => isBlock(child))
  // To Readability a box with such a name is one of many, and the rest of the article is not beside it.
  if (isBox && ![...box.childNodes].some(hasOwnWords)) unwrap(box)
}

/** Whether a part of a box may be a line by its name or style: asked first, for nearly no box has one. */
function hasNamedLine(box: Element): boolean {
  for (let child = box.firstElementChild; child !== null; child = child.nextElementSibling)
    if (isNamedLine(child)) return true
  return false
}

function isNamedLine(element: Element): boolean {
  if (!element.hasAttributes()) return false
  return element.localName === 'span' ? isShownAsBlock(element) : classesIn(element).some((name) => LINE.test(name))
}

function hasOwnWords(node: Node): boolean {
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''
}

function joinRuns(box: Element, isVerse: boolean): void {
  let run: Element[] = []
  const finish = () => {
    if (run.length > 1) joinRun(run, box)
    run = []
  }
  for (const node of [...box.childNodes]) {
    const isElement = node.nodeType === 1
    if (isElement && isLine(node as Element, isVerse)) run.push(node as Element)
    else if (isElement || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')) finish()
  }
  finish()
}

function isLine(element: Element, isVerse: boolean): boolean {
  if (!element.matches('p, div, span') || element.querySelector('br, img, table, ul, ol') !== null) return false
  const words = beginningOf(element, LONGEST_LINE)
  // An empty one would be the gap between stanzas.
  if (words === '' || words.length > LONGEST_LINE) return false
  if (element.localName !== 'span' && [...element.querySelectorAll('*')].some((inside) => isBlock(inside))) return false
  if (element.localName === 'span' && isNamedLine(element)) return true
  // A stanza, whose lines are its elements.
  if (element.childElementCount > 1 && ![...element.childNodes].some(hasOwnWords)) return false
  return isVerse || (element.localName !== 'span' && isNamedLine(element))
}

/** Puts the content of some siblings into one paragraph, or into their own, with a line for each. */
function joinRun(run: readonly Element[], box: Element): void {
  const [first] = run
  if (first === undefined) return
  const lines = run.map((element) => {
    const line = newElement(box, 'span')
    moveInside(element, line)
    return line
  })
  // Lines within a paragraph stay where they are.
  const holder = box.localName === 'p' ? newElement(box, 'span') : newElement(box, 'p')
  copyNumber(first, holder)
  for (const [at, line] of lines.entries()) {
    if (at > 0) holder.append(newElement(box, 'br'))
    moveInside(line, holder)
  }
  first.before(holder)
  for (const element of run) element.remove()
}
