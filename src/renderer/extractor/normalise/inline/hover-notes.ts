import { isHidden } from '../../dom/blocks.ts'
import { isBlank, wordsIn } from '../../dom/elements.ts'
import { isNoteMark } from '../../dom/note-mark.ts'
import { isShort, isShownOnDemand, LEADS, LONGEST, writeStated } from './hidden-notes.ts'
import { type LinePart, touches, wordsNextTo, wordsOfPart } from './line-parts.ts'
import { statedNote } from './stated-notes.ts'

/** Names of the text that a word shows when a pointer is on it: never those of the word itself. */
const NOTE_NAME =
  /(?:tool-?tip|popover|popup|hover|glossary|definition|def|term|tip|annotation)(?:[-_]{0,2}(?:text|content|body|box|bubble|card|inner|message|note|panel|popup|description|definition|explanation))/i
/** Names that the word and its text both have. */
const EITHER_NAME = /(?:^|[\s_-])(?:tool-?tip|popover|hover-?(?:card|note|text)|popup)(?:$|[\s_-])/i
const LEAST_WORDS = 3

/** A note that shows on hover, and the word that it is about; empty where the page does not tell which. */
export interface HoverNote {
  readonly word: string
  /** An element of the page, which leaves its place; or what an attribute says. */
  readonly content: Element | string
  /** Whether the word names the content by its id. */
  readonly isNamed?: boolean
}

/** The parts of a line that show on hover: the word stays in its sentence, and its note is no part of that. */
export function hoverNotesOf(parts: readonly LinePart[]): readonly HoverNote[] {
  if (parts.length === 0) return []
  const named = new Map<string, string>()
  for (const part of parts) {
    for (const name of LEADS) {
      const id = part.element.getAttribute(name) ?? ''
      if (id !== '' && !named.has(id)) named.set(id, wordsOfPart(part))
    }
  }
  return parts.flatMap((part) => {
    if (!isNote(part, named)) return []
    const label = named.get(part.element.id)
    return [{ word: label ?? wordAround(part), content: part.element, isNamed: label !== undefined }]
  })
}

/**
 * Each content once, and none that lies within another's: libraries nest boxes in boxes for one text, and several words may
 * name it. A box around the one that a word names is about that word.
 */
export function distinctNotes(notes: readonly HoverNote[]): readonly HoverNote[] {
  const byContent = new Map<Element | string, HoverNote>()
  for (const note of notes) if (!byContent.has(note.content)) byContent.set(note.content, note)
  const words = new Map<HoverNote, string>()
  for (const note of byContent.values()) {
    const outer = outermostOf(note, byContent)
    const word = words.get(outer) || outer.word
    words.set(outer, word === '' && note.isNamed === true ? note.word : word)
  }
  return [...byContent.values()].flatMap((note) => {
    const word = words.get(note)
    return word === undefined ? [] : [{ ...note, word }]
  })
}

/** The outermost note that holds this one's content: often itself. */
function outermostOf(note: HoverNote, byContent: ReadonlyMap<Element | string, HoverNote>): HoverNote {
  const { content } = note
  let outer = note
  if (typeof content === 'string') return outer
  for (let up = content.parentElement; up !== null; up = up.parentElement) outer = byContent.get(up) ?? outer
  return outer
}

/**
 * The notes of a sentence that are not in it: what an attribute of a word says, what a word names that is hidden until it is
 * asked for, and what is hidden within the word's own element.
 */
export function distantNotesOf(parts: readonly LinePart[], passedOver: Set<Element>): readonly HoverNote[] {
  return parts.flatMap((part) => {
    const { element } = part
    const word = wordsOfPart(part)
    if (word === '' || word.length > LONGEST_WORD || leadsAway(element)) return []
    if (isNoteMark(word)) {
      writeStated(element, word)
      return []
    }
    const content = statedNote(element, word) ?? targetOf(element, passedOver) ?? hiddenWithin(element)
    return content === null ? [] : [{ word, content }]
  })
}

/** A longer text is no word with a note of its own. */
const LONGEST_WORD = 80

/** Whether an element is a link to another place: what such a link says of itself is about that place. */
function leadsAway(element: Element): boolean {
  const link = element.closest('a[href]')
  return link !== null && !/^(?:#|javascript:|$)/i.test(link.getAttribute('href') ?? '')
}

/** What an element names that is hidden until it is asked for. */
function targetOf(element: Element, passedOver: Set<Element>): Element | null {
  for (const name of LEADS) {
    const id = element.getAttribute(name) ?? ''
    const content = id === '' ? null : (element.ownerDocument as Document).getElementById(id)
    if (content === null || passedOver.has(content) || content.contains(element)) continue
    const isTip = name !== 'aria-controls' || content.matches('[popover], [role=tooltip]')
    passedOver.add(content)
    if (isTip && isShownOnDemand(content) && isShort(content)) return content
  }
  return null
}

/** The last of what an element holds, where its own attributes hide it. */
function hiddenWithin(element: Element): Element | null {
  const last = element.lastElementChild
  if (last === null || !isHidden(last) || element.matches('button')) return null
  return isShort(last) && wordsIn(last).split(' ').length >= LEAST_WORDS ? last : null
}

/** The words of the element that ends with a note. */
function wordAround(part: LinePart): string {
  const { parentElement: around } = part.element
  if (around === null || !isWithinWord(part)) return ''
  let words = ''
  for (let node = around.firstChild; node !== null && node !== part.element; node = node.nextSibling)
    if (node.nodeType !== 8) words += node.textContent ?? ''
  return words.replace(/\s+/g, ' ').trim()
}

function isNote(part: LinePart, named: ReadonlyMap<string, string>): boolean {
  const { element } = part
  const { before } = wordsNextTo(part)
  const words = wordsOfPart(part)
  if (words.length > LONGEST) return false
  if (element.hasAttribute('popover') || element.getAttribute('role') === 'tooltip') return before
  if (!before) return false
  const names = element.getAttribute('class') ?? ''
  if (NOTE_NAME.test(names) && isWithinWord(part)) return true
  if (words.split(/\s+/).length < LEAST_WORDS) return false
  if (element.id !== '' && named.has(element.id)) return true
  if (NOTE_NAME.test(names)) return true
  return isWithinWord(part) && (EITHER_NAME.test(names) || isGlued(part))
}

/** Whether it ends an inline element that begins with other words: the word, and then its note. */
function isWithinWord({ element, line, start }: LinePart): boolean {
  const { parentElement: word } = element
  if (word === null || word === line.container || start === 0) return false
  if (word.matches('sup, sub')) return false
  for (let next = element.nextSibling; next !== null; next = next.nextSibling) if (!isBlank(next)) return false
  for (let former = element.previousSibling; former !== null; former = former.previousSibling)
    if (!isBlank(former)) return true
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
