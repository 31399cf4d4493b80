import type { SearchArticle, SearchDocument, SearchWorker } from './types.ts'

/** To make and to copy one takes 20 µs. */
const DOCUMENTS_A_TURN = 250

/** Sends the documents that the worker wants. */
export interface DocumentSender {
  want(ids: readonly string[]): void
  stop(): void
}

/**
 * Sends so many documents in one turn that other requests, and questions to the worker, wait only a moment.
 * @param article gives an article as it is now; null when it is gone
 */
export function createDocumentSender(
  worker: SearchWorker,
  article: (id: string) => SearchArticle | null,
): DocumentSender {
  let wanted: readonly string[] = []
  let next = 0
  let turn: NodeJS.Immediate | undefined

  function sendSome(): void {
    turn = undefined
    const documents: SearchDocument[] = []
    const gone: string[] = []
    for (const id of wanted.slice(next, next + DOCUMENTS_A_TURN)) {
      const now = article(id)
      if (now === null) gone.push(id)
      else documents.push(now.document())
    }
    next += DOCUMENTS_A_TURN
    if (documents.length > 0) worker.postMessage({ kind: 'put', documents, tags: [] })
    // The worker must not wait for it.
    if (gone.length > 0) worker.postMessage({ kind: 'remove', ids: gone })
    if (next < wanted.length) turn = setImmediate(sendSome)
  }

  return {
    want(ids) {
      wanted = [...wanted.slice(next), ...ids]
      next = 0
      if (wanted.length > 0) turn ??= setImmediate(sendSome)
    },
    stop: () => clearImmediate(turn),
  }
}
