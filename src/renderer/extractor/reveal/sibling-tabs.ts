import { classesIn, wordsIn } from '../dom/elements.ts'
import { isTrap } from './traps.ts'

/** More panels in a row are slides. */
const MOST_PANELS = 12
/** A tab has a name, not a text. */
const LONGEST_NAME = 80

/** The name of a panel, and the panel. */
export interface Tab {
  readonly tab: Element
  readonly panel: Element
}

/** Whether words are a tab's name: a few, with a letter. Slides have numbers. */
export function isName(words: string): boolean {
  return words.length <= LONGEST_NAME && /\p{L}/u.test(words)
}

/**
 * The tabs that a panel is one of, where no role, link or button says so: elements of one kind in a row, below a row of as
 * many short names. Null where they are none.
 */
export function siblingTabs(panel: Element): readonly Tab[] | null {
  const panels = rowAround(panel)
  const [first] = panels
  if (panels.length < 2 || panels.length > MOST_PANELS || first === undefined) return null
  const isAll = panel.parentElement?.childElementCount === panels.length
  let names = first.previousElementSibling ?? (isAll ? (panel.parentElement?.previousElementSibling ?? null) : null)
  while (names?.childElementCount === 1) names = names.firstElementChild
  if (names === null || names.childElementCount !== panels.length || isTrap(names)) return null
  const tabs = [...names.children]
  const words = tabs.map(wordsIn)
  if (!words.every(isName) || new Set(words).size < words.length) return null
  return tabs.map((tab, at) => ({ tab, panel: panels[at] as Element }))
}

/** The siblings next to an element that are of its name and share a class with it, with itself; at most one too many. */
function rowAround(element: Element): readonly Element[] {
  const classes = new Set(classesIn(element))
  const isAlike = (other: Element) => {
    const own = classesIn(other)
    return (
      other.nodeName === element.nodeName && (own.some((name) => classes.has(name)) || own.length + classes.size === 0)
    )
  }
  const row = [element]
  let at = element.previousElementSibling
  while (at !== null && isAlike(at) && row.length <= MOST_PANELS) {
    row.unshift(at)
    at = at.previousElementSibling
  }
  at = element.nextElementSibling
  while (at !== null && isAlike(at) && row.length <= MOST_PANELS) {
    row.push(at)
    at = at.nextElementSibling
  }
  return row
}
