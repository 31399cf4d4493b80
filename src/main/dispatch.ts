import type { RequestName } from '#shared/contract.ts'
import { isRequest, requests } from '#shared/contract.ts'
import { failureOf, type Outcome, unexpected } from '#shared/failure.ts'
import type { Caller, Handlers } from './handlers.ts'
import type { Log } from './log.ts'
import { noSuchRequest, unreadableRequest } from './sentences.ts'

/** Answers one call: checks the name and the input, and returns a failure instead of throwing it. */
export type Dispatch = (name: string, input: unknown, caller: Caller) => Promise<Outcome<unknown>>

/** @param log gets the full error of which the user sees one sentence */
export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  return async (name, input, caller) => {
    if (!isRequest(name)) {
      return { ok: false, error: { code: 'bad-request', message: noSuchRequest(name) } }
    }
    const checked = requests[name].input.safeParse(input ?? {})
    if (!checked.success) {
      const issue = checked.error.issues[0]
      const place = issue === undefined || issue.path.length === 0 ? name : `${name}, ${issue.path.join('.')}`
      return {
        ok: false,
        error: {
          code: 'bad-request',
          message: unreadableRequest(place, issue?.message ?? 'unknown'),
        },
      }
    }
    try {
      // The schema that checked the input is the one the handler's type was made from.
      const handler = handlers[name as RequestName] as (input: unknown, caller: Caller) => Promise<unknown>
      return { ok: true, value: await handler(checked.data, caller) }
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure !== null) return { ok: false, error: failure }
      log.error(`request ${name} failed`, thrown)
      return { ok: false, error: unexpected }
    }
  }
}
