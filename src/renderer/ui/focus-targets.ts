/**
 * The places the keys may come to, and where they go when what had them is gone. One table, so that no part of the
 * window needs a rule of its own.
 */

/** The parts of the window that hold places. `passing` comes and goes above the others: messages, offers, notices. */
export type Region = 'page' | 'list' | 'shelf' | 'first' | 'passing'

type Place = 'text' | 'list' | 'first' | 'box'

/** Where the focus goes when what had it in a region is gone, the best first. A passing thing gives it back instead. */
const AFTER: Readonly<Record<Region, readonly Place[]>> = {
  page: ['text', 'list', 'first'],
  list: ['list', 'text', 'first'],
  shelf: ['list', 'text', 'first'],
  // What was being typed there goes on in the box; else one reads what has come.
  first: ['box', 'text', 'list', 'first'],
  passing: ['text', 'list', 'first'],
}

const FRAME = '[data-region="page"] iframe[data-ready]'
/** What takes the keys of reading while the frame is not there yet. */
const TEXT = '[data-region="page"] [data-place="text"]'
const ROWS = '[data-region="list"] [role="listbox"]'
/** A list without rows. */
const LIST = '[data-region="list"] [data-place="list"]'
const FIRST = '[data-region="first"] [data-place="first"]'
/** With words in it: an empty one is nowhere to go on. */
const BOX = '[data-region="list"] [data-place="box"]'
/** They hold the focus as long as they are open. */
const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** The best element for each place comes first, then what takes its place. */
const ELEMENTS: Readonly<Record<Place, readonly string[]>> = {
  text: [FRAME, TEXT],
  list: [ROWS, LIST],
  first: [FIRST],
  box: [BOX],
}

/** The region an element is in; null outside of all. */
export function regionOf(element: Element | null): Region | null {
  const region = element?.closest('[data-region]')?.getAttribute('data-region')
  return region === null || region === undefined ? null : (region as Region)
}

/** The dialog or menu that lies above the window; null when none does. */
export const modalOf = (): HTMLElement | null => [...document.querySelectorAll<HTMLElement>(MODAL)].at(-1) ?? null

/** Whether an element only takes the place of an article’s frame, or of a list’s rows, until these are there. */
export const isStandIn = (element: Element): boolean => element.matches(`${TEXT}, ${LIST}`)

/** Moves the focus without scrolling. @returns whether the element took it */
export function give(element: HTMLElement | null): boolean {
  if (element === null || !element.isConnected) return false
  element.focus({ preventScroll: true })
  return document.activeElement === element
}

/** Puts the focus in a place. @returns the element that took it; null when the place is not there */
export function giveTo(place: Place): HTMLElement | null {
  for (const selector of ELEMENTS[place]) {
    const element = document.querySelector<HTMLElement>(selector)
    if (place === 'box' && !isWrittenIn(element)) continue
    if (give(element)) return element
  }
  return null
}

/** Puts the focus where it belongs after something of a region is gone. */
export function giveAfter(region: Region): HTMLElement | null {
  for (const place of AFTER[region]) {
    const element = giveTo(place)
    if (element !== null) return element
  }
  return null
}

/** Whether a field has words in it; the caret is put behind them. */
function isWrittenIn(element: HTMLElement | null): boolean {
  if (!(element instanceof HTMLInputElement) || element.value === '') return false
  element.setSelectionRange(element.value.length, element.value.length)
  return true
}
