import type { Answer, Bridge, Input, RequestName, ShellAnswer, ShellInput, ShellRequestName } from '#shared/contract.ts'
import type { Failure, Outcome } from '#shared/failure.ts'
import { plainLine } from '#shared/text/plain-line.ts'

declare global {
  interface Window {
    readonly commonplace: Bridge
  }
}

/** What a call that failed throws here: its message is the sentence for the user. */
export class RequestError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'RequestError'
    this.failure = failure
  }
}

/** Asks the library. @throws RequestError with the library's sentence */
export async function ask<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>> {
  return unwrap((await window.commonplace.call(name, input)) as Outcome<Answer<N>>)
}

/** Asks the desktop: for a folder, for the browser. @throws RequestError */
export async function askShell<N extends ShellRequestName>(name: N, input: ShellInput<N>): Promise<ShellAnswer<N>> {
  return unwrap((await window.commonplace.call(name, input)) as Outcome<ShellAnswer<N>>)
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new RequestError(outcome.error)
}

const BROKE = 'Something in this window went wrong; what you had kept is safe in the library.'

/** Whether a call failed because the library is not in its folder any more: what was known of it is known still. */
export function isLibraryMissing(thrown: unknown): boolean {
  return thrown instanceof RequestError && thrown.failure.code === 'library-missing'
}

/** The sentence a thrown value stands for. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof RequestError ? plainLine(thrown.message) : BROKE
}
