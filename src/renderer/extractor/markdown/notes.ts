import { newElement, wordsIn } from '../dom/elements.ts'
import { noteTo } from '../normalise/footnotes.ts'

/** A note at the foot, by the number of the first reference to it. */
export interface MarkdownNote {
  readonly label: string
  readonly note: Element
}

/** By which a reference is known when it is written; no page can have it, for sanitising keeps none such. */
export const LABEL = 'data-note'

/** Takes the notes out of a tree, and leaves at each reference the label of its note. */
export function takeNotes(root: Element): readonly MarkdownNote[] {
  const named = new Map<string, Element>()
  for (const element of root.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? ''])
      if (name !== '' && !named.has(name)) named.set(name, element)
  }
  const notes = new Map<Element, { readonly label: string; readonly references: Element[]; readonly back: Element[] }>()
  for (const reference of root.querySelectorAll('a[href^="#"]')) {
    const link = noteTo(reference, (name) => named.get(name) ?? null)
    if (link === null) continue
    const note = notes.get(link.note) ?? { label: String(notes.size + 1), references: [], back: [] }
    note.references.push(reference)
    note.back.push(...link.back)
    notes.set(link.note, note)
  }
  for (const [note, { label, references, back }] of notes) {
    for (const reference of references) {
      const sup = reference.closest('sup')
      const old = sup !== null && wordsIn(sup) === wordsIn(reference) ? sup : reference
      // With words in it: an element without any is passed over.
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

/** A way back, and what is left of its decoration. */
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
  while (element !== null && element !== root && wordsIn(element) === '' && element.querySelector('img') === null) {
    const up: Element | null = element.parentElement
    const rule = element.previousElementSibling
    element.remove()
    if (rule?.localName === 'hr' && rule.nextElementSibling === null) rule.remove()
    element = up
  }
}
