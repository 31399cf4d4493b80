import type { z } from 'zod'
import type { Outcome } from './failure.ts'
import type { Id } from './model.ts'
import type { Request } from './request.ts'
import { asking } from './requests/asking.ts'
import { changing } from './requests/changing.ts'
import { shellRequests } from './requests/shell.ts'

export { type ArticlePatch, type LibraryPatch, Revert } from './request.ts'
export { Sort } from './sort.ts'
export type { Changed, Undo } from './undo.ts'
export { shellRequests }

/**
 * Everything that can be asked of a library, by the window and by the command line alike. An entry here without a
 * handler in the library, or a handler without an entry, does not compile.
 */
export const requests = { ...asking, ...changing } as const

export type Requests = typeof requests
export type RequestName = keyof Requests
/** What a caller sends: defaults may be left out. */
export type Input<N extends RequestName> = z.input<Requests[N]['input']>
/** What a handler gets: checked, defaults filled in. */
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
      readonly kind: 'clip' | 'export' | 'check' | 'backup' | 'index' | 'bulk' | 'move'
      /** What is done now, for people: an address, a title. */
      readonly label: string
      readonly done: number
      readonly total: number
      readonly state: 'running' | 'done' | 'cancelled' | 'failed'
    }

export type ShellRequestName = keyof typeof shellRequests
export type ShellInput<N extends ShellRequestName> = z.input<(typeof shellRequests)[N]['input']>
export type ShellAnswer<N extends ShellRequestName> =
  (typeof shellRequests)[N] extends Request<z.ZodType, infer O> ? O : never

/** What the desktop tells the window, and nobody else. */
export type ShellEvent =
  /** A command was chosen in the menus of the system: an id of the table. */
  | { readonly type: 'command'; readonly id: string }
  /** What is being written is to be saved now: `ready-to-close` is waited for, but not for long. */
  | { readonly type: 'closing' }
  /** Something was done by which the window was opened anew: a sentence for its user. */
  | { readonly type: 'done'; readonly sentence: string }

/** What the preload gives the window, and all of it: `window.commonplace`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Outcome<unknown>>
  /** @returns the way to stop listening. */
  on(listener: (event: LibraryEvent | ShellEvent) => void): () => void
}
