/**
 * What can have the focus, and what gets it when the element that had it is gone: one table, so that no part of the window
 * needs a rule of its own.
 */

/** The parts of the window. `passing` is what comes and goes above the others: messages, offers, notices. */
export type Region = 'page' | 'list' | 'shelf' | 'first' | 'passing'

type Target = 'text' | 'list' | 'first' | 'box'

/** What gets the focus when its holder in a region is gone, the best first. A passing element gives it back instead. */
const AFTER: Readonly<Record<Region, readonly Target[]>> = {
  page: ['text', 'list', 'first'],
  list: ['list', 'text', 'first'],
  shelf: ['list', 'text', 'first'],
  // The user goes on typing in the search box, or else reads the article that came.
  first: ['box', 'text', 'list', 'first'],
  passing: ['text', 'list', 'first'],
}

const FRAME = '[data-region="page"] iframe[data-ready]'
/** Takes the keys of reading while the frame is not there yet. */
const TEXT = '[data-region="page"] [data-place="text"]'
/** Not what the search box offers to write. */
const ROWS = '[data-region="list"] :is([role="listbox"], [role="grid"]):not([data-completion])'
/** A list without rows. */
const LIST = '[data-region="list"] [data-place="list"]'
const FIRST = '[data-region="first"] [data-place="first"]'
/** Only with words in it: in an empty box there is nothing to go on with. */
const BOX = '[data-region="list"] [data-place="box"]'
/** They hold the focus as long as they are open. */
const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** The elements of each target, the best first, then the placeholder. */
const ELEMENTS: Readonly<Record<Target, readonly string[]>> = {
  text: [FRAME, TEXT],
  list: [ROWS, LIST],
  first: [FIRST],
  box: [BOX],
}

/** The region that an element is in; null outside of all. */
export function regionOf(element: Element | null): Region | null {
  const region = element?.closest('[data-region]')?.getAttribute('data-region')
  return region === null || region === undefined ? null : (region as Region)
}

/** The dialog or menu that is open above the window; null when none is. */
export const modalOf = (): HTMLElement | null => [...document.querySelectorAll<HTMLElement>(MODAL)].at(-1) ?? null

/** Whether an element only takes the place of an article’s frame, or of a list’s rows, until these are there. */
export const isPlaceholder = (element: Element): boolean => element.matches(`${TEXT}, ${LIST}`)

/** Moves the focus without scrolling. @returns whether the element took it */
export function focusElement(element: HTMLElement | null): boolean {
  if (element === null || !element.isConnected) return false
  element.focus({ preventScroll: true })
  return document.activeElement === element
}

/** Focuses a target. @returns the element that took the focus; null when the target is not there */
export function focusTarget(target: Target): HTMLElement | null {
  for (const selector of ELEMENTS[target]) {
    const element = document.querySelector<HTMLElement>(selector)
    if (target === 'box' && !hasText(element)) continue
    if (focusElement(element)) return element
  }
  return null
}

/** Focuses the best target after an element of a region is gone. */
export function focusAfter(region: Region): HTMLElement | null {
  for (const target of AFTER[region]) {
    const element = focusTarget(target)
    if (element !== null) return element
  }
  return null
}

/** Whether a field has words in it; the caret is put behind them. */
function hasText(element: HTMLElement | null): boolean {
  if (!(element instanceof HTMLInputElement) || element.value === '') return false
  element.setSelectionRange(element.value.length, element.value.length)
  return true
}
