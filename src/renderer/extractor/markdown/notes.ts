import { isBlank, newElement, wordsIn } from '../dom/elements.ts'
import { noteTo } from '../normalise/footnotes.ts'

/** A footnote, labelled with the number of the first reference to it. */
export interface MarkdownNote {
  readonly label: string
  readonly note: Element
}

/** Marks a reference until it is written. No page can have it: sanitising removes it. */
export const LABEL = 'data-note'

/** Removes the notes from a tree, and leaves the label of its note at each reference. */
export function takeNotes(root: Element, prefix = ''): readonly MarkdownNote[] {
  const named = new Map<string, Element>()
  for (const element of root.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? ''])
      if (name !== '' && !named.has(name)) named.set(name, element)
  }
  const notes = new Map<Element, { readonly label: string; readonly references: Element[]; readonly back: Element[] }>()
  for (const reference of root.querySelectorAll('a[href^="#"]')) {
    const link = noteTo(reference, (name) => named.get(name) ?? null)
    if (link === null) continue
    const note = notes.get(link.note) ?? { label: `${prefix}${notes.size + 1}`, references: [], back: [] }
    note.references.push(reference)
    note.back.push(...link.back)
    notes.set(link.note, note)
  }
  for (const [note, { label, references, back }] of notes) {
    for (const reference of references) {
      const sup = reference.closest('sup')
      const old = sup !== null && wordsIn(sup) === wordsIn(reference) ? sup : reference
      // With text: Turndown skips an empty element.
      const mark = newElement(reference, 'span', label)
      mark.setAttribute(LABEL, label)
      old.replaceWith(mark)
    }
    for (const link of back) withoutLink(link, note)
    const holder = note.parentElement
    note.remove()
    withoutEmpty(holder, root)
  }
  return [...notes].map(([note, { label }]) => ({ label, note }))
}

/** Removes the link back to the reference, and its decoration. */
function withoutLink(link: Element, note: Element): void {
  const holder = link.parentElement
  link.remove()
  if (
    holder !== null &&
    holder !== note &&
    note.contains(holder) &&
    /^(?:[\s^↑↩]|\ufe0e)*$/.test(holder.textContent ?? '')
  )
    holder.remove()
}

function withoutEmpty(holder: Element | null, root: Element): void {
  let element = holder
  while (element !== null && element !== root && isBlank(element) && element.querySelector('img') === null) {
    const up: Element | null = element.parentElement
    const rule = element.previousElementSibling
    element.remove()
    if (rule?.localName === 'hr' && rule.nextElementSibling === null) rule.remove()
    element = up
  }
}
