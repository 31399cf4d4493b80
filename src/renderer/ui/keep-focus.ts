import type { Place } from '../data/state/place.ts'
import { useView } from '../data/state/view.ts'
import {
  focusAfter,
  focusElement,
  focusTarget,
  isPlaceholder,
  modalOf,
  type Region,
  regionOf,
} from './focus-targets.ts'

/** An element that had the focus, and its region: once it is gone, the region cannot be found out any more. */
interface Holder {
  readonly element: HTMLElement
  readonly region: Region
}

/** Where the focus is to go once that is there: an article may still be loading, or a list. */
let request: { readonly to: 'text' | 'list'; readonly from: Element | null } | null = null
/** What `keepFocus` itself focused, until the next key or press. */
let ownFocus: Element | null = null

/** The last element that had the focus, and the last that was not in a message or a dialog. */
let lastHolder: Holder | null = null
let lastLasting: Holder | null = null

interface Press {
  /** Where the pointer went down. */
  readonly target: Element | null
  /** While the pointer is down a text may be selected, and the focus is not moved. */
  readonly isDown: boolean
  /** What was pressed when the focus was lost to the press: its region gets the focus. */
  readonly lostTo: Element | null
  /** The list that was shown then. */
  readonly place: Place
}

let press: Press = { target: null, isDown: false, lostTo: null, place: useView.getState().place }

const isNowhere = (element: Element | null) =>
  element === null || element === document.body || element === document.documentElement

/** Focuses the text, now or once it is there. Until then the keys of reading work in the empty page. */
export const focusText = (): void => requestFocus('text')

/** Focuses the list, now or once it is there. */
export const focusList = (): void => requestFocus('list')

function requestFocus(to: 'text' | 'list'): void {
  request = { to, from: document.activeElement }
  fulfilRequest()
}

/** Whether the focus may be moved: it is nowhere, or where `keepFocus` put it. */
export const isFocusFree = (): boolean =>
  isNowhere(document.activeElement) || (ownFocus !== null && ownFocus === document.activeElement)

function noteHolder(): void {
  const element = document.activeElement
  if (isNowhere(element) || element === lastHolder?.element) return
  const isAbove = modalOf()?.contains(element) === true
  lastHolder = { element: element as HTMLElement, region: isAbove ? 'passing' : (regionOf(element) ?? 'passing') }
  if (lastHolder.region !== 'passing') lastLasting = lastHolder
}

function fulfilRequest(): void {
  if (request === null) return
  const { to, from } = request
  const active = document.activeElement
  // The user went elsewhere meanwhile.
  if (active !== null && active !== from && !isNowhere(active) && !isPlaceholder(active)) {
    request = null
    return
  }
  const element = focusTarget(to)
  if (element !== null && !isPlaceholder(element)) request = null
  noteHolder()
}

/** Puts the focus where it belongs, if it is nowhere. */
function checkFocus(): void {
  fulfilRequest()
  const active = document.activeElement
  if (isNowhere(active)) {
    if (!press.isDown) restoreFocus()
    return
  }
  press = { ...press, lostTo: null }
  noteHolder()
  // An empty list got its rows: the arrows work in them.
  if (active?.matches('[data-region="list"] [data-place="list"]')) focusTarget('list')
}

function restoreFocus(): void {
  const modal = modalOf()
  if (modal !== null && focusElement(modal)) return
  const region = press.lostTo === null ? (lastHolder?.region ?? 'list') : (regionOf(press.lostTo) ?? 'passing')
  // A dialog or message that goes gives the focus back to what had it before.
  if (region === 'passing' && lastLasting !== null && focusElement(lastLasting.element)) return
  ownFocus = focusAfter(region === 'passing' ? (lastLasting?.region ?? 'list') : region)
  if (ownFocus === null || isPlaceholder(ownFocus))
    request = { to: region === 'page' || region === 'passing' ? 'text' : 'list', from: ownFocus }
  noteHolder()
}

const checkSoon = () => queueMicrotask(checkFocus)

function onFocusOut(event: FocusEvent): void {
  // Tab moves it to another element: between the two it is nowhere, but not lost.
  if (event.relatedTarget !== null) return
  if (press.isDown) press = { ...press, lostTo: press.target }
  checkSoon()
}

function onPointerDown(event: Event): void {
  ownFocus = null
  press = {
    target: event.composedPath()[0] as Element,
    isDown: true,
    lostTo: press.lostTo,
    place: useView.getState().place,
  }
}

function onPointerUp(): void {
  press = { ...press, isDown: false }
  // After the click that follows.
  setTimeout(() => {
    const { target, place } = press
    // A press on a place of the shelf goes on in its list. A topic keeps the focus: keys rename, move and fold it.
    const isPlace = regionOf(target) === 'shelf' && target?.closest('[role="treeitem"]') === null
    if (isPlace && useView.getState().place !== place) focusList()
    checkFocus()
    press = { ...press, target: null, lostTo: null }
  })
}

function onKeyDown(): void {
  ownFocus = null
  press = { ...press, target: null, lostTo: null, isDown: false }
  checkFocus()
}

const LISTENERS = [
  ['focusin', checkFocus],
  ['focusout', onFocusOut],
  ['pointerdown', onPointerDown],
  ['keydown', onKeyDown],
  ['pointerup', onPointerUp],
  ['pointercancel', onPointerUp],
  ['dragend', onPointerUp],
  ['drop', onPointerUp],
] as const satisfies readonly (readonly [string, (event: FocusEvent) => void])[]

/** Changes of these can hide what has the focus, or show what it waits for. */
const ATTRIBUTES = ['hidden', 'disabled', 'inert', 'data-ready', 'data-pane', 'data-page']

/**
 * Makes sure that something always has the focus: what had it may be removed, hidden or left by a click on nothing, and
 * then keys would do nothing. Checks after each change of the page, so that no other code has to think of it.
 * @returns the way to stop
 */
export function keepFocus(): () => void {
  press = { target: null, isDown: false, lostTo: null, place: useView.getState().place }
  const options = { capture: true, passive: true } as const
  const observer = new MutationObserver(checkFocus)
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES })
  for (const [name, listener] of LISTENERS) document.addEventListener(name, listener as EventListener, options)
  // The focus goes into the frame of an article, or the user comes back to the window.
  window.addEventListener('blur', checkSoon)
  window.addEventListener('focus', checkSoon)
  checkFocus()
  return () => {
    observer.disconnect()
    for (const [name, listener] of LISTENERS) document.removeEventListener(name, listener as EventListener, options)
    window.removeEventListener('blur', checkSoon)
    window.removeEventListener('focus', checkSoon)
  }
}
