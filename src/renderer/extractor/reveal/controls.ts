import { beginningOf, wordsIn } from '../dom/elements.ts'
import { isNoteMark } from '../dom/note-mark.ts'

/** What a visitor clicks to open something. */
const TOGGLE =
  'button, summary, [role="button" i], [role="tab" i], [aria-expanded], [aria-controls], label[for], [data-toggle="collapse"], [data-bs-toggle="collapse"]'
const CONTROL = `${TOGGLE}, a[href^="#"], [data-target], [data-bs-target]`
/** An attribute with more text is no list of ids. */
const LONGEST_IDS = 300
/** A longer text is no label of what opens. */
export const LONGEST_LABEL = 300

/** What opens what on a page. */
export interface Controls {
  /** By the id of what it opens: the first control that names it. */
  readonly byId: ReadonlyMap<string, Element>
}

/** Finds the elements that name another one by its id, in whichever attribute a script reads: as `x` or as `#x`. */
export function controlsIn(body: Element, ids: ReadonlySet<string>): Controls {
  const byId = new Map<string, Element>()
  for (const control of body.querySelectorAll(CONTROL)) {
    // The mark of a note opens that note.
    if (control.localName === 'a' && control.getAttribute('role') !== 'tab' && isNoteMark(wordsIn(control))) continue
    for (const { name, value } of control.attributes) {
      if (name === 'id' || name === 'class' || name === 'for' || value.length > LONGEST_IDS) continue
      for (const part of value.split(/\s+/)) {
        const id = part.startsWith('#') ? part.slice(1) : part
        if (ids.has(id) && control.id !== id && !byId.has(id)) byId.set(id, control)
      }
    }
  }
  return { byId }
}

const HEADING = /^(?:H[1-6]|DT)$/

/** Whether an element is all label: a control or a heading, or a box around one and nothing else. */
export function isToggle(element: Element): boolean {
  if (element.matches(TOGGLE) || HEADING.test(element.nodeName)) return isShort(element)
  const inner = element.querySelector(`${TOGGLE}, h1, h2, h3, h4, h5, h6`)
  return inner !== null && isShort(element) && wordsIn(inner) === wordsIn(element)
}

function isShort(element: Element): boolean {
  const words = beginningOf(element, LONGEST_LABEL)
  return words !== '' && words.length <= LONGEST_LABEL
}

/** The element before another, or before the boxes that hold nothing else. */
export function elementBefore(element: Element): Element | null {
  for (let at: Element | null = element, level = 0; at !== null && level < 4; at = at.parentElement, level += 1) {
    if (at.nodeName === 'BODY') return null
    if (at.previousElementSibling !== null) return at.previousElementSibling
    if (at.parentElement?.childElementCount !== 1) return null
  }
  return null
}
