import type { Changed } from '#shared/contract.ts'
import type { Failure, Outcome } from '#shared/failure.ts'
import { undoOf } from '#shared/requests/undo.ts'
import type { UndoStack } from './changes/history.ts'
import type { Dispatch } from './dispatch.ts'
import type { Reconcile } from './reconcile.ts'
import { libraryClosing } from './sentences.ts'

/** Lets requests in while a library is open, and waits for those that are being answered before it is closed. */
export interface RequestGate {
  readonly handle: Dispatch
  /** Runs work that the library must not be closed before. */
  hold<T>(work: Promise<T>): Promise<T>
  /** Resolves when nothing is being answered any more. Later requests are refused. */
  close(): Promise<void>
}

interface Parts {
  readonly dispatch: Dispatch
  readonly reconcile: Pick<Reconcile, 'before'>
  readonly stack: Pick<UndoStack, 'abbreviate'>
}

export function createRequestGate({ dispatch, reconcile, stack }: Parts): RequestGate {
  const open = new Set<Promise<unknown>>()
  let isClosed = false

  function hold<T>(work: Promise<T>): Promise<T> {
    open.add(work)
    return work.finally(() => open.delete(work))
  }

  const answer: Dispatch = async (name, input, caller) =>
    (await reconcile.before(name, caller, input)) ? dispatch(name, input, caller) : { ok: false, error: closing }

  return {
    hold,
    async handle(name, input, caller) {
      if (isClosed) return { ok: false, error: closing }
      const outcome = await hold(answer(name, input, caller))
      return caller === 'window' ? abbreviate(outcome, stack) : outcome
    },
    async close() {
      while (open.size > 0) await Promise.allSettled(open)
      isClosed = true
    },
  }
}

/** To hand a window the reverts of thousands of articles takes longer than the change itself. */
function abbreviate(outcome: Outcome<unknown>, stack: Parts['stack']): Outcome<unknown> {
  const undo = outcome.ok ? undoOf(outcome.value) : null
  if (!outcome.ok || undo === null) return outcome
  return { ok: true, value: { ...(outcome.value as Changed), undo: stack.abbreviate(undo) } }
}

const closing: Failure = {
  code: 'library-busy',
  message: libraryClosing,
}
