import type { PassageRect } from '../../frame/passage-rects.ts'

/** The pointer this near to the bar or to its passage brings a faded bar back, in pixels. */
const NEAR = 72
/** The pointer this far from both fades it. Between the two nothing changes, so that it does not flicker. */
const FAR = 180

/** What may fade the bar of a passage, or bring it back. */
export type BarEvent =
  /** Another passage, or the same one in another colour: there is something new to do. */
  | { readonly kind: 'passage' }
  /** A key that is pressed elsewhere, or a scroll by the reader: the eyes are on the text. */
  | { readonly kind: 'key' }
  | { readonly kind: 'scroll' }
  /** A move of the pointer: its distance to the bar and its passage, in pixels. */
  | { readonly kind: 'pointer'; readonly distance: number }
  /** The focus came into the bar. */
  | { readonly kind: 'focus' }

/**
 * Whether the bar is faded after an event.
 * @param held the focus is inside, or a menu of the bar is open
 */
export function isFadedAfter(faded: boolean, event: BarEvent, held: boolean): boolean {
  if (held) return false
  switch (event.kind) {
    case 'passage':
    case 'focus':
      return false
    case 'key':
    case 'scroll':
      return true
    case 'pointer':
      return event.distance <= NEAR ? false : event.distance >= FAR || faded
  }
}

/** How far a point is from the nearest of some boxes; 0 inside one. */
export function distanceTo(x: number, y: number, boxes: readonly PassageRect[]): number {
  return Math.min(
    ...boxes.map(({ top, bottom, left, right }) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
    ),
  )
}
