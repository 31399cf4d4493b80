import type { z } from 'zod'
import type { Outcome } from './failure.ts'
import type { Id } from './model.ts'
import { asking } from './requests/asking.ts'
import { changing } from './requests/changing.ts'
import type { Request } from './requests/request.ts'
import { shellRequests } from './requests/shell.ts'

export { Direction, HitSort, Sort } from './lists/sort.ts'
export { type ArticlePatch, type LibraryPatch, Revert } from './requests/revert.ts'
export type { Changed, Undo } from './requests/undo.ts'
export { shellRequests }

/**
 * Every request to a library, from the window or the command line. An entry here without a handler in the library, or a
 * handler without an entry, does not compile.
 */
export const requests = { ...asking, ...changing } as const

export type Requests = typeof requests
export type RequestName = keyof Requests
/** What a caller sends: defaults may be left out. */
export type Input<N extends RequestName> = z.input<Requests[N]['input']>
/** What a handler gets: validated, with defaults filled in. */
export type Checked<N extends RequestName> = z.output<Requests[N]['input']>
export type Answer<N extends RequestName> = Requests[N] extends Request<z.ZodType, infer O> ? O : never

/** One call in, one Outcome out. */
export type Call = <N extends RequestName>(name: N, input: Input<N>) => Promise<Outcome<Answer<N>>>

/** Whether a name is one of the contract's own (`__proto__` is not). */
export function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}

/** What a change can touch, beside the content of the articles it names. */
export type Subject =
  /** What lists show of those articles: all but how far each is read. */
  | 'rows'
  /** Which articles there are, what they are known again by, and which of them are in the trash. */
  | 'holdings'
  /** What topics there are, their colours, and how many articles each has. */
  | 'topics'
  | 'searches'
  | 'queue'
  | 'settings'
  /** What is said of the library itself: notices, names of colours, whether it can be changed. */
  | 'library'

export type LibraryEvent =
  | {
      readonly type: 'changed'
      readonly rev: number
      readonly articles: readonly Id[] | 'many'
      readonly touches: readonly Subject[]
    }
  | {
      readonly type: 'job'
      readonly id: string
      readonly kind: 'articles' | 'clip' | 'export' | 'check' | 'backup' | 'index' | 'bulk' | 'move'
      /** The current step, for people: an address, a title. */
      readonly label: string
      readonly done: number
      readonly total: number
      readonly state: 'running' | 'done' | 'cancelled' | 'failed'
    }

export type ShellRequestName = keyof typeof shellRequests
export type ShellInput<N extends ShellRequestName> = z.input<(typeof shellRequests)[N]['input']>
export type ShellAnswer<N extends ShellRequestName> =
  (typeof shellRequests)[N] extends Request<z.ZodType, infer O> ? O : never

/** What the desktop tells the window. No other client gets it. */
export type ShellEvent =
  /** A command was chosen in the system's menus: an id of the table. */
  | { readonly type: 'command'; readonly id: string }
  /** Save what is being written now. `ready-to-close` is awaited, but not for long. */
  | { readonly type: 'closing' }
  /** Links were opened: ask for them. */
  | { readonly type: 'links' }
  /** The window was reopened because something is done: a sentence for the user. */
  | { readonly type: 'done'; readonly sentence: string }

/** All that the preload gives the window: `window.commonplace`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Outcome<unknown>>
  /** @returns a function that stops listening */
  on(listener: (event: LibraryEvent | ShellEvent) => void): () => void
}
