import type { Answer, Checked, RequestName } from '#shared/contract.ts'

/** Who asks: the window may name no paths of its own; the socket and the command line speak for the same user. */
export type Caller = 'window' | 'socket' | 'command-line'

/** Answers one request; what it throws as Refusal is for the user, all else is a bug. */
export type Handler<N extends RequestName> = (input: Checked<N>, caller: Caller) => Promise<Answer<N>>

/** One handler for each request of the contract: a call nobody answers does not compile. */
export type Handlers = { readonly [N in RequestName]: Handler<N> }
