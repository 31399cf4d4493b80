import type { Revert } from './revert.ts'

/** How to undo a change: a complete request that any client may send. A window gets a large one by name. */
export interface Undo {
  readonly label: string
  readonly request: { readonly name: 'revert'; readonly input: Revert }
}

/** What every changing request answers besides its own result. `undo` is null when nothing changed. */
export interface Changed {
  readonly rev: number
  readonly undo: Undo | null
}

/** The undo of a reply; null when there is none. */
export function undoOf(reply: unknown): Undo | null {
  return typeof reply === 'object' && reply !== null && 'undo' in reply ? (reply as Changed).undo : null
}
