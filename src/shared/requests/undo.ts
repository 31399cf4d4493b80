import type { Revert } from './revert.ts'

/** The way back of a change, complete in itself: anyone may send it as a request. A window gets a large one by name. */
export interface Undo {
  readonly label: string
  readonly request: { readonly name: 'revert'; readonly input: Revert }
}

/** What every changing request answers beside its own. `undo` is null when nothing changed. */
export interface Changed {
  readonly rev: number
  readonly undo: Undo | null
}

/** The way back in a reply; null when there is none. */
export function undoOf(reply: unknown): Undo | null {
  return typeof reply === 'object' && reply !== null && 'undo' in reply ? (reply as Changed).undo : null
}
