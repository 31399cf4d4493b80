import { beginningOf, classesIn, hasWords, isLongerThan, newElement, renameElement, wordsIn } from '../dom/elements.ts'
import { NOTES } from '../dom/own-marks.ts'
import { byElement } from '../dom/remember.ts'
import type { PlainForm } from './plain-form.ts'

/** A reference to a note: a number, a letter or a sign, perhaps in brackets. */
export const MARK = /^[[(]?(?:note\s*)?(?:\d{1,4}|[a-z]{1,3}|[ivxlc]{1,6}|[*†‡§¶#]{1,4})[\])]?$/i
/** The link from a note back to its reference. */
export const BACK = '↩'
const NOTE = 'li, p, div, dd, aside, table, section, blockquote'

/**
 * Footnotes and their references, recognised by their links to each other. A reference becomes superscript, and notes
 * become a list in a section: Readability would drop them from a box of links or an aside.
 */
export const footnotes: readonly PlainForm[] = [
  {
    names: ['a'],
    write(reference) {
      const note = noteTo(reference, (name) => inDocument(reference, name))
      if (note === null) return
      if (reference.closest('sup') === null && reference.querySelector('sup') === null) {
        const sup = newElement(reference, 'sup')
        reference.replaceWith(sup)
        sup.append(reference)
      }
      writeNote(note)
    },
  },
]

const FOLLOWING = 4
/** Of a note with more references, the numbers of the others stay in it: to each, the beginning of the note is read again. */
const MOST_REFERENCES = 1_000

/** A note, the element in it that the reference names, and its links back. */
export interface Note {
  readonly note: Element
  readonly target: Element
  readonly back: readonly Element[]
}

/** The note that a link refers to; null when it leads to none, or none leads back. */
export function noteTo(reference: Element, find: (name: string) => Element | null): Note | null {
  const href = reference.getAttribute('href') ?? ''
  if (!href.startsWith('#') || href.length < 2 || !MARK.test(wordsIn(reference))) return null
  const target = targetOf(href, find)
  if (target === null || (reference.compareDocumentPosition(target) & FOLLOWING) === 0) return null
  const note = target.closest('li, dd, aside') ?? target.closest(NOTE)
  if (note === null || note.contains(reference)) return null
  const back = linksBack(note, reference, find)
  return back.length === 0 ? null : { note, target, back }
}

/** The element that a name within the page leads to. */
export function inDocument(context: Element, name: string): Element | null {
  const document = context.ownerDocument as Document
  return document.getElementById(name) ?? anchorsOf(document).get(name) ?? null
}

/** Anchors by name, once for each document: a page may refer to thousands. */
const anchorsOf = byElement((document: Document): ReadonlyMap<string, Element> => {
  const named = new Map<string, Element>()
  for (const anchor of document.querySelectorAll('a[name]')) {
    const name = anchor.getAttribute('name') ?? ''
    if (!named.has(name)) named.set(name, anchor)
  }
  return named
})

/** The element that a link within the page leads to. */
export function targetOf(href: string, find: (name: string) => Element | null): Element | null {
  return find(nameIn(href))
}

function nameIn(href: string): string {
  const name = href.slice(1)
  try {
    return decodeURIComponent(name)
  } catch {
    // Not encoded, then.
    return name
  }
}

interface BackLink {
  readonly link: Element
  /** Its place among the links of the note. */
  readonly at: number
}

/** The links in a note by the names that they lead to, found once: thousands of references may lead to one note. */
const linksIn = byElement((note: Element): ReadonlyMap<string, readonly BackLink[]> => {
  const byName = new Map<string, BackLink[]>()
  for (const [at, link] of [...note.querySelectorAll('a[href^="#"]')].entries()) {
    const name = nameIn(link.getAttribute('href') ?? '')
    const before = byName.get(name)
    if (before === undefined) byName.set(name, [{ link, at }])
    else before.push({ link, at })
  }
  return byName
})

/** The links in a note that lead back to a reference: to it, to an element close around it, or to an anchor before it. */
function linksBack(note: Element, reference: Element, find: (name: string) => Element | null): readonly Element[] {
  const byName = linksIn(note)
  if (byName.size === 0) return []
  const longest = wordsIn(reference).length + 8
  const leadingTo = (target: Element) =>
    namesOf(target).flatMap((name) => (byName.has(name) && find(name) === target ? (byName.get(name) ?? []) : []))
  const close = [reference, ...reference.querySelectorAll('[id], [name]')]
  for (let up = reference.parentElement; up !== null; up = up.parentElement) close.push(up)
  const back = close.flatMap((target) => {
    const own = leadingTo(target)
    return own.length > 0 && isLongerThan(target, longest) ? [] : own
  })
  const before = reference.previousElementSibling
  if (before !== null && !hasWords(before)) back.push(...leadingTo(before).slice(0, MOST_REFERENCES))
  return back
    .toSorted((a, b) => a.at - b.at)
    .map(({ link }) => link)
    .filter((link) => note.contains(link))
}

/** The names by which links lead to an element. */
function namesOf(element: Element): readonly string[] {
  const names = [element.getAttribute('id'), element.getAttribute('name')].filter((name) => name !== null)
  return [...new Set(names)]
}

/** Lists of notes that are done. */
const settled = new WeakSet<Element>()

const references = new WeakMap<Element, number>()

/** Turns boxes of notes into lists in a section. */
function writeNote({ note, target, back }: Note): void {
  let item = note
  if (note.matches('div, aside, table')) {
    const list = note.previousElementSibling?.matches(`ol[${NOTES}]`)
      ? note.previousElementSibling
      : newElement(note, 'ol')
    list.setAttribute(NOTES, '')
    if (!list.isConnected) note.before(list)
    item = newElement(note, 'li')
    item.setAttribute('id', target.id || target.getAttribute('name') || note.id)
    item.append(...contentsOf(note))
    note.remove()
    list.append(item)
  }
  for (const link of back) {
    const count = (references.get(item) ?? 0) + 1
    references.set(item, count)
    if (count > MOST_REFERENCES) break
    // The number that leads back repeats the list's own.
    if (item.localName === 'li' && MARK.test(wordsIn(link)) && isFirst(link, item)) {
      if (link.id !== '' && link.id === target.id) link.removeAttribute('id')
      link.textContent = BACK
      const last = item.lastElementChild
      const place = last?.matches('p') ? last : item
      place.append(' ', link)
    }
  }
  let up = item.parentElement
  // The surroundings of a list are checked at its first note only: a page may have hundreds.
  if (up === null || settled.has(up)) return
  settled.add(up)
  while (up?.matches('ol, ul, div, aside, footer, section') === true) {
    if (!up.matches('ol, ul')) {
      if (!holdsNotesAlone(up, item)) break
      if (up.localName !== 'section') up = renameElement(up, 'section')
    }
    up.removeAttribute('class')
    up = up.parentElement
  }
}

function contentsOf(note: Element): readonly Node[] {
  // The words may be in a box next to their number.
  for (const box of note.querySelectorAll(':scope > div')) box.replaceWith(...box.childNodes)
  if (note.localName !== 'table') return [...note.childNodes]
  return [...note.querySelectorAll('td, th')].flatMap((cell) => [...cell.childNodes])
}

function isFirst(link: Element, item: Element): boolean {
  const own = wordsIn(link)
  const words = beginningOf(item, own.length)
  return words.startsWith(own) && words.length > own.length
}

/** A box with a list and perhaps its heading. */
function holdsNotesAlone(box: Element, item: Element): boolean {
  if (classesIn(box).some((name) => /^(?:footnotes?|endnotes?|reflist|references|notes)$/i.test(name))) return true
  if (/^(?:footnotes?|endnotes?|references|notes)$/i.test(box.id)) return true
  const list = item.closest('ol, ul')
  if (list === null) return false
  return !isLongerThan(box, wordsIn(list).length + 40)
}
