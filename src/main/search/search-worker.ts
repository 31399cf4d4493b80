import { parentPort } from 'node:worker_threads'
import type { ToWorker } from './types.ts'
import { serveSearch } from './worker/serve.ts'

/** The search worker: a thread of its own, since building and restoring an index take seconds. */
const port = parentPort
if (port === null) throw new Error('the search worker is started as a thread')
const take = serveSearch(
  (message) => port.postMessage(message),
  () => port.close(),
)
port.on('message', (message: ToWorker) => take(message))
