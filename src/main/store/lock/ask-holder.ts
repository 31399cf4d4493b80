import type { Socket } from 'node:net'
import { z } from 'zod'
import { failureCodes, type Outcome } from '#shared/failure.ts'
import { nodeFileSystem } from '../disk/file-system.ts'
import { realFolderIfMade } from '../disk/resolve-folder.ts'
import { readLines, writeLine } from './lines.ts'
import { callCancelled, holderGone, holderGoneUnsent, notAnswering } from './sentences.ts'
import { connectTo, GREETING_MS, parseLine, readGreeting } from './socket.ts'
import { socketPath } from './socket-path.ts'

/** The process that has a library open, as seen by another process of the same user. */
export interface Holder {
  /**
   * Sends one request of the contract. Waits as long as the work takes. Aborting stops the waiting, not the work.
   * @throws Refusal `cancelled`, `library-busy` (it went away before it answered)
   */
  call(name: string, input: unknown, signal?: AbortSignal): Promise<Outcome<unknown>>
  close(): void
}

const Answered = z.object({
  id: z.number(),
  outcome: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({
      ok: z.literal(false),
      error: z.object({
        code: z.enum(failureCodes),
        message: z.string(),
        detail: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
  ]),
})

/** The longest answer accepted: the rows of 100,000 articles are shorter. */
const LONGEST_ANSWER = 256 * 1024 * 1024

/**
 * Connects to the process that holds a library.
 * @returns null when none does
 * @throws Refusal `library-busy` when it is held but does not greet in time
 */
export async function askHolder(options: {
  readonly folder: string
  readonly sockets: string
  readonly timeoutMs?: number
}): Promise<Holder | null> {
  // Also for a folder that was moved away: its holder says so.
  const folder = await realFolderIfMade(nodeFileSystem, options.folder)
  const socket = await connectTo(await socketPath(options.sockets, folder))
  if (socket === null) return null
  const held = await readGreeting(socket, options.timeoutMs ?? GREETING_MS)
  if (held === folder) return conversation(socket)
  const isClosed = socket.destroyed
  socket.destroy()
  // It closed while we connected, so it no longer holds the library.
  if (isClosed) return null
  throw notAnswering()
}

interface Waiting {
  readonly resolve: (outcome: Outcome<unknown>) => void
  readonly reject: (thrown: unknown) => void
}

function conversation(socket: Socket): Holder {
  const waiting = new Map<number, Waiting>()
  let last = 0

  readLines(socket, LONGEST_ANSWER, (line) => {
    const answered = parseLine(Answered, line)
    if (answered === null) {
      socket.destroy()
      return
    }
    waiting.get(answered.id)?.resolve(answered.outcome as Outcome<unknown>)
    waiting.delete(answered.id)
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(holderGone())
    waiting.clear()
  })
  socket.resume()

  return {
    call(name, input, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(callCancelled())
        if (socket.destroyed) return reject(holderGoneUnsent())
        const id = ++last
        const abort = () => {
          waiting.delete(id)
          reject(callCancelled())
        }
        signal?.addEventListener('abort', abort, { once: true })
        const stopListening = () => signal?.removeEventListener('abort', abort)
        waiting.set(id, {
          resolve: (outcome) => {
            stopListening()
            resolve(outcome)
          },
          reject: (thrown) => {
            stopListening()
            reject(thrown)
          },
        })
        writeLine(socket, { id, name, input })
      })
    },
    close: () => socket.destroy(),
  }
}
