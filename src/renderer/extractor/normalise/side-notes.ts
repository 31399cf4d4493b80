import { moveInside, newElement, renameElement, wordsIn } from '../dom/elements.ts'
import { byElement } from '../dom/remember.ts'
import { BACK } from './footnotes.ts'
import type { PlainForm } from './plain-form.ts'

/** Text blocks within a block: a list of notes goes behind such a block, not into it. */
const WITHIN_TEXT =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, thead, tbody, tfoot, tr, td, th, caption, figure, figcaption, blockquote, pre, span, a, em, strong, i, b, small, sup, sub, label'

/**
 * Notes within the text itself that style sheets move to the margin or hide (LaTeXML, Tufte CSS): each becomes a
 * reference, and an item of a list behind the text that links back.
 */
export const sideNotes: readonly PlainForm[] = [
  {
    // LaTeXML writes the mark, and again within the note.
    named: /(?:^|\s)ltx_note(?:\s|$)/,
    write(element) {
      const content = element.querySelector('.ltx_note_content')
      const mark = element.querySelector('.ltx_note_mark')
      if (content === null || mark === null || content.contains(mark)) return
      const isFootnote = /(?:^|\s)ltx_role_(?:footnote|footnotetext|endnote)(?:\s|$)/.test(element.className)
      for (const again of content.querySelectorAll('.ltx_note_mark, .ltx_tag_note, .ltx_note_type')) again.remove()
      const note = { content, mark: wordsIn(mark), id: element.id }
      if (isFootnote) writeSideNote(element, note)
      // A second mark of a note adds nothing.
      else if (/^[\d\s.:]*$/.test(wordsIn(content))) writeAgain(element, note)
    },
  },
  {
    // Tufte CSS: a label, the check box that opens the note on a small screen, the note. Its style sheet numbers them.
    named: /(?:^|\s)margin-toggle(?:\s|$)/,
    write(label) {
      const box = label.nextElementSibling
      const content = box?.nextElementSibling ?? null
      if (label.localName !== 'label' || box?.matches('input.margin-toggle') !== true) return
      if (content?.matches('.sidenote, .marginnote') !== true) return
      const figure = label.closest('figure')
      box.remove()
      if (figure !== null && figure.querySelector('figcaption') === null) {
        label.remove()
        figure.append(renameElement(content, 'figcaption'))
        return
      }
      content.remove()
      writeSideNote(label, { content, mark: null, id: box.id })
    },
  },
]

/** A note to move behind the text. */
export interface SideNote {
  readonly content: Element
  /** Null when none is written. */
  readonly mark: string | null
  readonly id: string
}

interface Notes {
  count: number
  /** By their marks. */
  readonly items: Map<string, HTMLElement>
  readonly lists: Map<Element, List>
}

interface List {
  readonly element: HTMLElement
  /** How many items it has. */
  length: number
}

const notesOf = byElement((_: Document): Notes => ({ count: 0, items: new Map(), lists: new Map() }))

/** Replaces a note, or what opens it, by a reference, and adds the note to the list behind the text. */
export function writeSideNote(place: Element, { content, mark, id }: SideNote): void {
  const document = place.ownerDocument as Document
  const notes = notesOf(document)
  notes.count += 1
  const name = id === '' ? `side-note-${notes.count}` : id
  const item = newElement(place, 'li')
  moveInside(content, item)
  item.setAttribute('id', name)
  item.append(' ', linkTo(`${name}-reference`, BACK, item))
  const words = mark === null || mark === '' ? String(notes.count) : mark
  const reference = linkTo(name, words, item)
  reference.setAttribute('id', `${name}-reference`)
  const list = listBehind(place, notes)
  list.length += 1
  if (/^\d+$/.test(words) && Number(words) !== list.length) item.setAttribute('value', words)
  list.element.append(item)
  notes.items.set(words, item)
  place.replaceWith(newElement(place, 'sup', reference))
}

/** Another reference to a note that is written already; only its mark when there is none. */
function writeAgain(place: Element, { mark, id }: SideNote): void {
  const sup = newElement(place, 'sup', mark ?? '')
  place.replaceWith(sup)
  const item = notesOf(sup.ownerDocument as Document).items.get(mark ?? '')
  if (item === undefined || id === '') return
  const reference = linkTo(item.id, mark ?? '', item)
  reference.setAttribute('id', id)
  sup.replaceChildren(reference)
  item.append(' ', linkTo(id, BACK, item))
}

function linkTo(name: string, words: string, context: Element): HTMLElement {
  const link = newElement(context, 'a', words)
  link.setAttribute('href', `#${name}`)
  return link
}

/** The list of notes at the end of the article, or of the text around a place. */
function listBehind(place: Element, { lists }: Notes): List {
  let host = place.parentElement as Element
  while (host.parentElement !== null && host.matches(WITHIN_TEXT)) host = host.parentElement
  const article = host.closest('article, main')
  const present = lists.get(article ?? host)
  if (present !== undefined) return present
  const list = { element: newElement(place, 'ol'), length: 0 }
  const holder = article === null ? host : holderOfMost(article, host)
  holder.append(newElement(place, 'section', list.element))
  lists.set(article ?? host, list)
  return list
}

const MOST = 0.8

/** The innermost box of an article around a place that holds most of its words: Readability takes the text from there. */
function holderOfMost(article: Element, inner: Element): Element {
  const chain: Element[] = []
  for (let up: Element | null = inner; up !== null && up !== article; up = up.parentElement) chain.push(up)
  let holder = article
  let length = lengthOf(article)
  for (const box of chain.reverse()) {
    const own = lengthOf(box)
    if (own < length * MOST) break
    holder = box
    length = own
  }
  return holder
}

function lengthOf({ textContent }: Element): number {
  return (textContent ?? '').length
}
