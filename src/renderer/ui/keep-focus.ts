import { useView } from '../data/state/view.ts'
import { give, giveAfter, giveTo, isStandIn, modalOf, type Region, regionOf } from './focus-targets.ts'

/** What had the focus, and where: once it is gone this cannot be found out any more. */
interface Holder {
  readonly element: HTMLElement
  readonly region: Region
}

type Wish = 'text' | 'list'

/** Where the focus is to go once that is there: an article may still be loading, and a list. */
let wish: { readonly to: Wish; readonly from: Element | null } | null = null
/** What the keeper gave the focus to by itself, until the next key or press. */
let given: Element | null = null

/** The last that had the focus, and the last that was not a message or a dialog. */
let last: Holder | null = null
let settled: Holder | null = null

const isNowhere = (element: Element | null) =>
  element === null || element === document.body || element === document.documentElement

/** Puts the focus into the text, now or once it is there: until then the keys of reading work in the empty page. */
export const focusText = (): void => want('text')

/** Puts the focus into the list, now or once it is there. */
export const focusList = (): void => want('list')

function want(to: Wish): void {
  wish = { to, from: document.activeElement }
  fulfil()
}

/** Whether the focus may be moved: it is nowhere, or where the keeper put it. */
export const isFocusFree = (): boolean =>
  isNowhere(document.activeElement) || (given !== null && given === document.activeElement)

function note(): void {
  const element = document.activeElement
  if (isNowhere(element) || element === last?.element) return
  const above = modalOf()?.contains(element) === true
  last = { element: element as HTMLElement, region: above ? 'passing' : (regionOf(element) ?? 'passing') }
  if (last.region !== 'passing') settled = last
}

function fulfil(): void {
  if (wish === null) return
  const { to, from } = wish
  const now = document.activeElement
  // Somebody went elsewhere meanwhile.
  if (now !== null && now !== from && !isNowhere(now) && !isStandIn(now)) {
    wish = null
    return
  }
  const element = giveTo(to)
  if (element !== null && !isStandIn(element)) wish = null
  note()
}

/**
 * Sees to it that the focus always has a place: what had it may be taken away, hidden or left by a click beside
 * everything, and then the keys would reach nothing. Looks after each change of the page, so that nobody who takes
 * something away needs to think of it.
 * @returns the way to stop
 */
export function keepFocus(): () => void {
  /** Where the pointer went down; while it is down a text may be selected, and nothing is moved. */
  let pressed: Element | null = null
  let isDown = false
  /** What was pressed when the focus was left for it: that means the part of the window it is in. */
  let leftFor: Element | null = null
  /** Which list was shown then. */
  let placeBefore = useView.getState().place

  const look = () => {
    fulfil()
    const active = document.activeElement
    if (!isNowhere(active)) {
      leftFor = null
      note()
      // An empty list got its rows: the arrows work in them.
      if (active?.matches('[data-region="list"] [data-place="list"]')) giveTo('list')
      return
    }
    if (isDown) return
    const modal = modalOf()
    if (modal !== null && give(modal)) return
    const region = leftFor === null ? (last?.region ?? 'list') : (regionOf(leftFor) ?? 'passing')
    // What lies above the window gives the focus back to what had it before.
    if (region === 'passing' && settled !== null && give(settled.element)) return
    given = giveAfter(region === 'passing' ? (settled?.region ?? 'list') : region)
    if (given === null || isStandIn(given))
      wish = { to: region === 'page' || region === 'passing' ? 'text' : 'list', from: given }
    note()
  }
  const soon = () => queueMicrotask(look)
  const leave = (event: FocusEvent) => {
    // It goes on to another, as by Tab: between the two it is nowhere, but not lost.
    if (event.relatedTarget !== null) return
    if (isDown) leftFor = pressed
    soon()
  }
  const down = (event: Event) => {
    given = null
    pressed = event.composedPath()[0] as Element
    placeBefore = useView.getState().place
    isDown = true
  }
  const up = () => {
    isDown = false
    // After the click that follows it.
    setTimeout(() => {
      // A press on a place of the shelf goes on in its list. A topic keeps the focus: keys rename, move and fold it.
      const isPlace = regionOf(pressed) === 'shelf' && pressed?.closest('[role="treeitem"]') === null
      if (isPlace && useView.getState().place !== placeBefore) focusList()
      look()
      pressed = null
      leftFor = null
    })
  }
  const key = () => {
    given = null
    pressed = null
    leftFor = null
    isDown = false
    look()
  }
  const options = { capture: true, passive: true } as const
  const ends = ['pointerup', 'pointercancel', 'dragend', 'drop'] as const
  const observer = new MutationObserver(look)
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['hidden', 'disabled', 'inert', 'data-ready', 'data-pane'],
  })
  document.addEventListener('focusin', look, options)
  document.addEventListener('focusout', leave, options)
  document.addEventListener('pointerdown', down, options)
  document.addEventListener('keydown', key, options)
  for (const end of ends) document.addEventListener(end, up, options)
  // Said when the focus goes into the frame of an article, and when the window is come back to.
  window.addEventListener('blur', soon)
  window.addEventListener('focus', soon)
  look()
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', look, options)
    document.removeEventListener('focusout', leave, options)
    document.removeEventListener('pointerdown', down, options)
    document.removeEventListener('keydown', key, options)
    for (const end of ends) document.removeEventListener(end, up, options)
    window.removeEventListener('blur', soon)
    window.removeEventListener('focus', soon)
  }
}
