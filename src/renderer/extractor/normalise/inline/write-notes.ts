import type { Block } from '../../dom/blocks.ts'
import { moveInside, newElement, wordsIn } from '../../dom/elements.ts'
import { writeSideNote } from '../side-notes.ts'
import { isOutsideSite } from '../structure/text-place.ts'
import type { HoverNote } from './hover-notes.ts'

/** Elements in which a reference to a note may be. */
const TEXT = 'p, div, section, article, main, li, dt, dd, td, th, blockquote, figcaption'

/** Whether a line is of the text, so that references to notes may follow it. */
export function mayHaveNotes({ container }: Block): boolean {
  return container.matches(TEXT) && isOutsideSite(container)
}

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
  let place = behind
  for (const [at, { word, content }] of notes.entries()) {
    const context = behind.parentElement as Element
    const note = newElement(context, 'span')
    if (typeof content === 'string') note.append(content)
    else moveInside(content, note)
    for (const part of note.querySelectorAll('*'))
      for (const name of ['class', 'role', 'hidden', 'aria-hidden', 'popover']) part.removeAttribute(name)
    const isNamed = word !== '' && !wordsIn(note).toLowerCase().startsWith(word.toLowerCase())
    if (isNamed) note.prepend(newElement(context, 'em', word), ': ')
    const sign = newElement(context, 'sup')
    const blank = (context.ownerDocument as Document).createTextNode(at === 0 ? '' : ' ')
    place.after(blank, sign)
    place = blank
    writeSideNote(sign, { content: note, mark: null, id: '' })
    place = (blank.nextSibling as ChildNode | null) ?? blank
  }
}
