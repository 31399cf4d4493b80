import type { SearchDocument, SearchWorker } from './types.ts'

/** To make and to copy one takes 15 µs. */
const DOCUMENTS_A_TURN = 250

interface Sending {
  readonly documents: Iterable<SearchDocument>
  readonly onSend: (document: SearchDocument) => void
  /** Whether the worker needs no more of them. */
  readonly isStopped: () => boolean
  /** Called, for few documents at once, when all are sent. */
  readonly onEnd: () => void
}

/** Starts the worker with all documents. So many are made and copied in one turn that other requests wait only a moment. */
export function sendAll(worker: SearchWorker, folder: string, { documents, onSend, isStopped, onEnd }: Sending): void {
  const all = documents[Symbol.iterator]()
  function sendSome(): void {
    if (isStopped()) return
    const some: SearchDocument[] = []
    while (some.length < DOCUMENTS_A_TURN) {
      const next = all.next()
      if (next.done === true) {
        worker.postMessage({ kind: 'start', folder, documents: some })
        onEnd()
        return
      }
      onSend(next.value)
      some.push(next.value)
    }
    worker.postMessage({ kind: 'documents', documents: some })
    setImmediate(sendSome)
  }
  sendSome()
}
