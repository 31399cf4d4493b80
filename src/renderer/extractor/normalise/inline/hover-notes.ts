import { isHidden } from '../../dom/blocks.ts'
import { wordsIn } from '../../dom/elements.ts'
import { isNoteMark } from '../../dom/note-mark.ts'
import { writeSideNote } from '../side-notes.ts'
import { hasWords, type LinePart, touches, wordsOfPart } from './line-parts.ts'

/** Names of the text that a word shows when a pointer is on it: never those of the word itself. */
const NOTE_NAME =
  /(?:tool-?tip|popover|popup|hover|glossary|definition|def|term|tip|annotation)(?:[-_]{0,2}(?:text|content|body|box|bubble|card|inner|message|note|panel|popup|description|definition|explanation))/i
/** Names that the word and its text both have. */
const EITHER_NAME = /(?:^|[\s_-])(?:tool-?tip|popover|hover-?(?:card|note|text)|popup)(?:$|[\s_-])/i
/** Attributes by which a word names its text. */
const LEADS = ['aria-describedby', 'aria-details', 'aria-controls', 'popovertarget']
const LEAST_WORDS = 3
const LONGEST = 2_000

/** Notes behind a mark (`*`, `[1]`) that a page hides until it is pressed become notes of the article. */
export function writeHiddenNotes(document: Document): void {
  /** What marks lead to and is no note: thousands may lead to one. */
  const passedOver = new Set<Element>()
  for (const mark of document.body.querySelectorAll('a[href^="#"], [popovertarget], [aria-controls]'))
    writeHidden(mark, passedOver)
}

/**
 * The parts of a line that show on hover: the word stays in its sentence, and its note is no part of that. Pages hide
 * them by a style sheet.
 */
export function hoverNotesOf(parts: readonly LinePart[]): readonly Element[] {
  if (parts.length === 0) return []
  const named = new Set(parts.flatMap(({ element }) => LEADS.map((name) => element.getAttribute(name) ?? '')))
  named.delete('')
  return parts.flatMap((part) => (isNote(part, named) ? [part.element] : []))
}

function isNote(part: LinePart, named: ReadonlySet<string>): boolean {
  const { element } = part
  const { before } = hasWords(part)
  const words = wordsOfPart(part)
  if (words.length > LONGEST) return false
  if (element.hasAttribute('popover') || element.getAttribute('role') === 'tooltip') return before
  if (!before || words.split(/\s+/).length < LEAST_WORDS) return false
  if (element.id !== '' && named.has(element.id)) return true
  const names = element.getAttribute('class') ?? ''
  if (NOTE_NAME.test(names)) return true
  return isWithinWord(part) && (EITHER_NAME.test(names) || isGlued(part))
}

/** Whether it ends an inline element that begins with other words: the word, and then its note. */
function isWithinWord({ element, line, start }: LinePart): boolean {
  const { parentElement: word } = element
  if (word === null || word === line.container || start === 0) return false
  if (word.matches('sup, sub')) return false
  for (let next = element.nextSibling; next !== null; next = next.nextSibling)
    if ((next.textContent ?? '').trim() !== '') return false
  for (let former = element.previousSibling; former !== null; former = former.previousSibling)
    if ((former.textContent ?? '').trim() !== '') return true
  return false
}

/** Whether a sentence begins in the middle of a word: no page shows that, so a style hides it. */
function isGlued(part: LinePart): boolean {
  const { text, start } = part
  if (part.element.matches('sup, sub')) return false
  return (
    touches(part).before &&
    /\p{Ll}$/u.test(text.slice(start - 1, start)) &&
    /^\p{Lu}/u.test(text.slice(start, start + 2))
  )
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

function isShort(content: Element): boolean {
  const { length } = wordsIn(content)
  return length > 0 && length <= LONGEST && content.querySelector('form, nav, input, h1, h2') === null
}

/** Whether a page hides it until a reader asks for it. */
function isShownOnDemand(element: Element): boolean {
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
