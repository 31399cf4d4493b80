import { Refusal } from '#shared/failure.ts'
import { createPendingAsks, type PendingAsk, type SearchAnswer } from './pending-asks.ts'
import { searchClosing, searchCrashed, searchReplaced } from './sentences.ts'
import type { FromWorker, NearestReply, Search, SearchReply, WorkerAsk } from './types.ts'
import { type SessionParts, startSession, type WorkerSession } from './worker-session.ts'

/** A worker that crashes more often than this over one ask is not started again for it. */
const ATTEMPTS = 2

/** Searches through one worker, which the first ask starts. It is restarted when it crashes, and gets every change. */
export function createSearch(parts: SessionParts): Search {
  const pending = createPendingAsks()
  let session: WorkerSession | null = null
  let closed = false

  function start(): WorkerSession {
    const started = startSession(parts, {
      onAnswer: (message) => resolve(message),
      onExit() {
        if (session !== started) return
        session = null
        if (!closed) for (const ask of pending.retry(ATTEMPTS, crashed)) post(ask)
      },
    })
    return started
  }

  function post(ask: PendingAsk): void {
    session ??= start()
    session.ask(ask)
  }

  function resolve(message: Extract<FromWorker, { n: number }>): void {
    if (message.kind === 'reply' || message.kind === 'nearest') pending.resolve(message.n, message.reply)
    else if (message.kind === 'ids') pending.resolve(message.n, message.ids)
    else pending.reject(message.n, new Error(message.message))
  }

  function send(asked: WorkerAsk, asker: string | undefined): Promise<SearchAnswer> {
    if (closed) return Promise.reject(closing())
    const former = asker === undefined ? undefined : pending.ofAsker(asker)
    if (former !== undefined) {
      // If the worker has not begun with it, it never will.
      session?.drop(former)
      pending.reject(former, new Refusal('cancelled', searchReplaced))
    }
    const { answer, ask } = pending.add(asked, asker)
    post(ask)
    return answer
  }

  return {
    ask: (ask, { asker } = {}) => send({ kind: 'ask', ask }, asker) as Promise<SearchReply>,
    ids: (ask) =>
      send({ kind: 'ids', ask: { ...ask, limit: 0, offset: 0, texts: 'all' } }, undefined) as Promise<
        readonly string[]
      >,
    nearest: (ask, { asker } = {}) =>
      send({ kind: 'nearest', ask: { ...ask, texts: 'all' } }, asker) as Promise<NearestReply>,
    cancelAll: () => pending.rejectAll(closing),
    // A worker that is not running reads everything when it starts.
    changed: (ids) => session?.markChanged(ids),
    listed: () => session?.compare(),
    ready() {
      if (closed) return Promise.reject(closing())
      session ??= start()
      return session.ready
    },
    async close() {
      closed = true
      pending.rejectAll(closing)
      await session?.end()
    },
  }
}

function closing(): Refusal {
  return new Refusal('cancelled', searchClosing)
}

function crashed(): Refusal {
  return new Refusal('unexpected', searchCrashed)
}
