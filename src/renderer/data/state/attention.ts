import { useDrafts } from './drafts.ts'
import { useView } from './view.ts'

/** Events that show that the user is doing something. A pointer that only moves does not. */
const ACTIVITY = [
  ...['keydown', 'pointerdown', 'wheel', 'touchmove', 'input', 'compositionstart'],
  ...['paste', 'cut', 'dragenter', 'drop', 'contextmenu'],
] as const
const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"]'
const FIELD = 'input, textarea, [contenteditable]'

const HELD: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Fn'])

let activities = 0
let isDown = false
let isDragging = false

/** A moment, for `isAtRest` to see whether the user has done anything since. */
export type Moment = number

/** Now. */
export const thisMoment = (): Moment => activities

/**
 * Counts what the user does in a document: the window's, and that of the article.
 * @returns the way to stop
 */
export function watchActivity(target: Document): () => void {
  const count = (event: Event) => {
    // Modifier keys repeat while they are held.
    if (HELD.has((event as KeyboardEvent).key)) return
    activities += 1
  }
  const down = () => {
    isDown = true
    isDragging = false
  }
  const up = () => {
    isDown = false
  }
  const drag = () => {
    isDragging = true
  }
  const drop = () => {
    isDragging = false
  }
  const options = { capture: true, passive: true } as const
  const listeners = [
    ...ACTIVITY.map((name) => [name, count] as const),
    ['pointerdown', down] as const,
    // A finger that scrolls, or a drag that begins, ends the press without a `pointerup`.
    ...(['pointerup', 'pointercancel'] as const).map((name) => [name, up] as const),
    ['dragstart', drag] as const,
    ...(['dragend', 'drop'] as const).map((name) => [name, drop] as const),
  ]
  for (const [name, listener] of listeners) target.addEventListener(name, listener, options)
  return () => {
    for (const [name, listener] of listeners) target.removeEventListener(name, listener, options)
  }
}

/**
 * Whether an article may be opened without the user: the user has done nothing since a moment, or no article is open; and
 * nothing is being written, selected, dragged or asked. So nothing disturbs a user who reads or writes.
 */
export function isAtRest(since: Moment): boolean {
  return (activities === since || useView.getState().article === null) && !isBusy()
}

function isBusy(): boolean {
  if (isDown || isDragging || useDrafts.getState().open !== null || document.querySelector(ABOVE) !== null) return true
  const { editsTopics, editsTopicsOf } = useView.getState()
  if (editsTopics || editsTopicsOf !== null) return true
  const active = document.activeElement
  if (active?.matches(FIELD) === true && textOf(active) !== '') return true
  const frames = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument)
  // A caret in an empty field is no selection.
  return [document, ...frames].some((each) => each?.getSelection()?.isCollapsed === false && !isInField(each))
}

const textOf = (field: Element): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '')

/** Whether the focus is in a field. */
export const isInField = (of: Document = document): boolean => of.activeElement?.matches(FIELD) === true
