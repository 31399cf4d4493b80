/**
 * Every way a call can fail, as scripts and the window see it. The first group is the command line's contract
 * and only grows; the second is for calls that are wrong in themselves.
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
  // Calls that are wrong in themselves.
  'bad-request',
  'moved-on',
  'nothing-to-undo',
  'not-allowed',
  'unexpected',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** What went wrong, as data: the message is a whole sentence for the user; detail is for scripts and the log. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** The answer to every call across a process: Electron keeps only the message of a thrown error, so failure is a value. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** Thrown by library code for what the user should hear. Anything else that is thrown is a bug. */
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

/** The failure a thrown value stands for; null when it is no Refusal, hence a bug to be logged whole. */
export function failureOf(thrown: unknown): Failure | null {
  if (!(thrown instanceof Refusal)) return null
  const { code, message, detail } = thrown
  return detail === undefined ? { code, message } : { code, message, detail }
}

/** What the user hears of a bug. The log has the rest. */
export const unexpected: Failure = {
  code: 'unexpected',
  message: 'Something in Commonplace itself went wrong; nothing you had kept is lost, and the log has the details.',
}
