import type { Answer, Bridge, Input, RequestName, ShellAnswer, ShellInput, ShellRequestName } from '#shared/contract.ts'
import type { Failure, Outcome } from '#shared/failure.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { WINDOW_FAILED } from './sentences.ts'

declare global {
  interface Window {
    readonly commonplace: Bridge
  }
}

/** A call that failed. Its message is a sentence for the user. */
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

/** Asks the desktop, as for a folder or the browser. @throws RequestError */
export async function askShell<N extends ShellRequestName>(name: N, input: ShellInput<N>): Promise<ShellAnswer<N>> {
  return unwrap((await window.commonplace.call(name, input)) as Outcome<ShellAnswer<N>>)
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new RequestError(outcome.error)
}

/** Whether a call failed because the library's folder is gone. What the window shows of it is still true. */
export function isLibraryMissing(thrown: unknown): boolean {
  return thrown instanceof RequestError && thrown.failure.code === 'library-missing'
}

/** The sentence for the user about anything that was thrown. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof RequestError ? plainLine(thrown.message) : WINDOW_FAILED
}
