import { parentPort } from 'node:worker_threads'
import type { ToWorker } from './types.ts'
import { serveSearch } from './worker/serve.ts'

/** The search worker. It is a thread, because building and loading an index take seconds. */
const port = parentPort
if (port === null) throw new Error('the search worker is started as a thread')
const handle = serveSearch(
  (message) => port.postMessage(message),
  () => port.close(),
)
port.on('message', (message: ToWorker) => handle(message))
