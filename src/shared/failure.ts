import { unexpectedSentence } from './sentences.ts'

/**
 * Every way a call can fail, for scripts and the window. The first group is the command line's contract and only grows;
 * the second is for malformed calls.
 */
export const failureCodes = [
  'no-such-host',
  'offline',
  'refused-address',
  'http-status',
  'timed-out',
  'too-large',
  'too-many-redirects',
  'not-html',
  'no-article',
  'wall',
  'unreadable-file',
  'bad-address',
  'not-found',
  'ambiguous-id',
  'library-missing',
  'library-newer',
  'library-busy',
  'disk-full',
  'read-only',
  'extractor-died',
  'cancelled',
  // Malformed calls.
  'bad-request',
  'moved-on',
  'nothing-to-undo',
  'not-allowed',
  'unexpected',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** A failure as data: the message is a whole sentence for the user; detail is for scripts and the log. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** The answer to every call across a process: Electron keeps only the message of a thrown error, so failure is a value. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** Thrown by library code with a sentence for the user. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: FailureCode
  readonly detail: Readonly<Record<string, unknown>> | undefined

  /** @param sentence a whole sentence: what happened, what was kept, what to do. */
  constructor(code: FailureCode, sentence: string, detail?: Readonly<Record<string, unknown>>) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}

/** The failure in a thrown value; null when it is no Refusal and thus a bug to log in full. */
export function failureOf(thrown: unknown): Failure | null {
  if (!(thrown instanceof Refusal)) return null
  const { code, message, detail } = thrown
  return detail === undefined ? { code, message } : { code, message, detail }
}

/** What the user is told about a bug. The log has the details. */
export const unexpected: Failure = {
  code: 'unexpected',
  message: unexpectedSentence,
}
