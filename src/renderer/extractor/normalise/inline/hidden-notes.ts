import { isHidden } from '../../dom/blocks.ts'
import { newElement, wordsIn } from '../../dom/elements.ts'
import { isNoteMark } from '../../dom/note-mark.ts'
import { writeSideNote } from '../side-notes.ts'
import { statedNote } from './stated-notes.ts'

/** Attributes by which a word names its text. */
export const LEADS = ['aria-describedby', 'aria-details', 'aria-controls', 'popovertarget']
/** A longer text is no note. */
export const LONGEST = 2_000

/**
 * Notes that a page hides until they are asked for become notes of the article: those behind a mark (`*`, `[1]`), and those
 * within the text that have the name of a note.
 * @param passedOver gets what marks lead to and is no note: thousands may lead to one
 */
export function writeHiddenNotes(document: Document, passedOver: Set<Element>): void {
  for (const mark of document.body.querySelectorAll('a[href^="#"], [popovertarget], [aria-controls]'))
    writeHidden(mark, passedOver)
  for (const note of document.body.querySelectorAll(HIDDEN_IN_LINE)) {
    const name = note.getAttribute('class') ?? ''
    if (!NAMED_NOTE.test(name) || !isHidden(note) || !isShort(note) || note.closest(TEXT) === null) continue
    const place = newElement(note, 'sup')
    note.replaceWith(place)
    writeSideNote(place, { content: note, mark: null, id: note.id })
  }
}

const HIDDEN_IN_LINE = ':is(span, small, i, em):is([hidden], [style*="none" i])'
const NAMED_NOTE = /(?:^|[\s_-])(?:side|margin|foot|end)-?note(?:$|[\s_-])/i
const TEXT = 'p, li, dd, td, blockquote'

/** A mark whose note is an attribute's becomes a reference to it. */
export function writeStated(mark: Element, words: string): void {
  const stated = statedNote(mark, words)
  if (stated === null) return
  const content = newElement(mark, 'span', stated)
  writeSideNote(placeOf(mark, words), { content, mark: /\d/.test(words) ? words : null, id: '' })
}

/** A hidden note becomes one of the article, behind the text, and its mark a reference to it. */
function writeHidden(mark: Element, passedOver: Set<Element>): void {
  const words = wordsIn(mark)
  if (!isNoteMark(words)) return
  const name = [
    (mark.getAttribute('href') ?? '').replace(/^#/, ''),
    ...LEADS.map((each) => mark.getAttribute(each) ?? ''),
  ].find((each) => each !== '')
  const content = name === undefined ? null : (mark.ownerDocument as Document).getElementById(name)
  if (content === null || passedOver.has(content) || content.contains(mark)) return
  if (!isShownOnDemand(content) || !isShort(content)) {
    passedOver.add(content)
    return
  }
  const place = placeOf(mark, words)
  content.remove()
  writeSideNote(place, { content, mark: /\d/.test(words) ? words : null, id: content.id })
}

/** Whether a text has the length and the form of a note. */
export function isShort(content: Element): boolean {
  const { length } = wordsIn(content)
  return length > 0 && length <= LONGEST && content.querySelector('form, nav, input, h1, h2') === null
}

/** Whether a page hides it until a reader asks for it. */
export function isShownOnDemand(element: Element): boolean {
  if (element.hasAttribute('popover') || element.getAttribute('role') === 'tooltip') return true
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (isHidden(up)) return true
  return element.localName === 'dialog' && !element.hasAttribute('open')
}

/** The outermost inline element that holds the mark alone. */
function placeOf(mark: Element, words: string): Element {
  let place = mark
  for (let up = mark.parentElement; up?.matches('sup, span, small, button') === true; up = up.parentElement) {
    // Not more than a blank on each side: to read all words of a long text for each of its marks would take the square.
    const fourth = up.firstChild?.nextSibling?.nextSibling?.nextSibling
    if (fourth != null || wordsIn(up) !== words) break
    place = up
  }
  return place
}
