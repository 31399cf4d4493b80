import type { Answer, Checked, RequestName } from '#shared/contract.ts'

/** Who sent a request. The window may name no paths; the socket and the command line act for the user. */
export type Caller = 'window' | 'socket' | 'command-line'

/** Answers one request. A Refusal that it throws is for the user; anything else is a bug. */
export type Handler<N extends RequestName> = (input: Checked<N>, caller: Caller) => Promise<Answer<N>>

/** One handler for each request of the contract: a request without a handler does not compile. */
export type Handlers = { readonly [N in RequestName]: Handler<N> }
