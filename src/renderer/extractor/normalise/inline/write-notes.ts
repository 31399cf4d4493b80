import type { Block } from '../../dom/blocks.ts'
import { moveInside, newElement, unwrap, wordsIn } from '../../dom/elements.ts'
import { writeSideNote } from '../side-notes.ts'
import { isOutsideSite } from '../structure/text-place.ts'
import type { HoverNote } from './hover-notes.ts'

/** Elements in which a reference to a note may be. */
const TEXT = 'p, div, section, article, main, li, dt, dd, td, th, blockquote, figcaption'

/** Whether a line is of the text, so that references to notes may follow it. */
export function mayHaveNotes({ container }: Block): boolean {
  return container.matches(TEXT) && isOutsideSite(container)
}

/** Whether a line that is no prose is no text either, or its notes are those of controls. */
export function isOfControls({ container }: Block, notes: readonly HoverNote[]): boolean {
  if (!container.matches(SHORT_TEXT)) return true
  return notes.some(({ content }) => typeof content !== 'string' && content.closest(CONTROLS) !== null)
}

/** Elements whose lines are text, as short as they may be. */
const SHORT_TEXT = 'p, li, dt, dd, td, th, blockquote, figcaption'
const CONTROLS = 'button, a[href], [role=button]'

/** The node behind which a line ends, within its block; null for a line without words. */
export function placeBehind({ nodes, container }: Block, holders: ReadonlySet<Element>): ChildNode | null {
  let place: ChildNode | null = nodes.findLast(({ data }) => data.trim() !== '') ?? null
  while (place?.parentElement != null && place.parentElement !== container && !holders.has(place.parentElement))
    place = place.parentElement
  return place
}

/**
 * Writes notes as those of the article, with references behind the line: its sentences stay as they are. Each note begins
 * with the word that it is about.
 */
export function writeNotes(behind: ChildNode, notes: readonly HoverNote[]): void {
  const context = behind.parentElement as Element
  // In a box of their own: to insert each behind a long line takes the longer the more there are.
  const holder = newElement(context, 'span')
  behind.after(holder)
  for (const [at, { word, content }] of notes.entries()) {
    const note = newElement(context, 'span')
    if (typeof content === 'string') note.append(content)
    else moveInside(content, note)
    if (note.firstElementChild !== null) dropNames(note)
    const isNamed = word !== '' && !wordsIn(note).toLowerCase().startsWith(word.toLowerCase())
    if (isNamed) note.prepend(newElement(context, 'em', word), ': ')
    if (at > 0) holder.append(' ')
    const sign = newElement(context, 'sup')
    holder.append(sign)
    writeSideNote(sign, { content: note, mark: null, id: '' })
  }
  unwrap(holder)
}

/** By their names, and as hidden, parts of a note would be dropped. */
function dropNames(note: Element): void {
  for (const part of note.querySelectorAll('*'))
    for (const name of ['class', 'role', 'hidden', 'aria-hidden', 'popover']) part.removeAttribute(name)
}
