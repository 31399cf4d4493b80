import { chmod, rm } from 'node:fs/promises'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { platform } from 'node:process'
import { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { hasCode } from '../../errno.ts'
import type { Log } from '../../log.ts'
import { readLines, writeLine } from './lines.ts'
import { withProcessMutex } from './process-mutex.ts'
import { socketPath } from './socket-path.ts'

/** Raised with each change that an older caller would not understand. */
export const PROTOCOL = 1
export const Greeting = z.object({ hello: z.object({ format: z.number().int(), folder: z.string() }) })
const SocketRequest = z.object({ id: z.number().int(), name: z.string().max(100), input: z.unknown() })

/** The longest request accepted: the undo of a whole session in a large library is a few megabytes. */
const LONGEST_REQUEST = 64 * 1024 * 1024
/** A holder that does not greet within this time, in milliseconds, is too busy to be asked. */
export const GREETING_MS = 5_000

/** How long a caller may take to read its last answer when the library closes, in milliseconds. */
const LAST_READ_MS = 1_000

/** Answers a request that came over the socket: a line of JSON in, a line of JSON out. */
export type AnswerSocket = (name: string, input: unknown) => Promise<unknown>

/** The right to be the only writer of a library on this computer, until it is released. */
export interface Hold {
  /** Answers the requests that come over the socket, also those that came before this call. */
  answer(answer: AnswerSocket): void
  release(): Promise<void>
}

/**
 * Becomes the holder of a library: the process that listens at its socket holds it. A socket is bound or replaced only
 * under a mutex (`process-mutex.ts`), because between the bind and the listening of another process it looks dead.
 * @throws Refusal `library-busy` when another process holds it
 */
export async function hold(options: {
  /** Its real path. */
  readonly folder: string
  readonly sockets: string
  readonly log: Log
}): Promise<Hold> {
  const path = await socketPath(options.sockets, options.folder)
  // The system's pipes end with their process and cannot be stale.
  if (platform === 'win32') return listen(path, options).catch((thrown) => Promise.reject(busyWhenInUse(thrown)))
  const acquired = await withProcessMutex(`${path}.take`, Date.now() + 2 * GREETING_MS, async () => {
    if ((await whoListens(path)) !== 'none') throw busy()
    await rm(path, { force: true })
    return listen(path, options)
  })
  if (acquired === null) throw busy()
  return acquired.done
}

/** Whether a process listens at a socket, and whether it greets. Waits for `ms` at most. */
export async function whoListens(path: string, ms = GREETING_MS): Promise<'greets' | 'silent' | 'none'> {
  const until = Date.now() + ms
  do {
    const socket = await connectTo(path)
    if (socket === null) return 'none'
    const held = await readGreeting(socket, Math.max(1, until - Date.now()))
    // It hung up because it was closing: look again whether it is gone.
    const hungUp = socket.destroyed
    socket.destroy()
    if (held !== null) return 'greets'
    if (!hungUp) return 'silent'
  } while (Date.now() < until)
  return 'silent'
}

/** Null when no process listens. */
export function connectTo(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      // From here on an error is an end, and `close` follows.
      socket.on('error', () => undefined)
      resolve(socket)
    })
    socket.once('error', (thrown) => {
      if (hasCode(thrown, 'ECONNREFUSED', 'ENOENT', 'ENOTSOCK')) resolve(null)
      else reject(thrown)
    })
  })
}

/** The folder that the holder says it holds; null when it says nothing in time, or something else. */
export function readGreeting(socket: Socket, ms: number): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms)
    const finish = (folder: string | null) => {
      clearTimeout(timer)
      resolve(folder)
    }
    socket.once('close', () => finish(null))
    readLines(socket, 64 * 1024, (line) => {
      socket.removeAllListeners('data')
      socket.pause()
      finish(parseLine(Greeting, line)?.hello.folder ?? null)
    })
  })
}

export function busy(): Refusal {
  return new Refusal(
    'library-busy',
    'This library is open in another Commonplace on this computer; it was not opened a second time.',
  )
}

function busyWhenInUse(thrown: unknown): unknown {
  return hasCode(thrown, 'EADDRINUSE', 'EACCES') ? busy() : thrown
}

async function listen(path: string, { folder, log }: { readonly folder: string; readonly log: Log }): Promise<Hold> {
  const open = new Set<Socket>()
  let ready: (answer: AnswerSocket) => void = () => undefined
  const answering = new Promise<AnswerSocket>((resolve) => {
    ready = resolve
  })

  async function reply(socket: Socket, line: string): Promise<void> {
    const request = parseLine(SocketRequest, line)
    if (request === null) {
      socket.destroy()
      return
    }
    try {
      const answer = await answering
      writeLine(socket, { id: request.id, outcome: await answer(request.name, request.input) })
    } catch (thrown) {
      log.error('a request over the socket was not answered', thrown)
      socket.destroy()
    }
  }

  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', (thrown) => log.warn('a caller was cut off', thrown))
    socket.on('close', () => open.delete(socket))
    writeLine(socket, { hello: { format: PROTOCOL, folder } })
    readLines(socket, LONGEST_REQUEST, (line) => void reply(socket, line))
  })
  await listening(server, path)
  server.on('error', (thrown) => log.error('the socket of the library failed', thrown))
  if (platform !== 'win32') await chmod(path, 0o600)

  return {
    answer: (answer) => ready(answer),
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Answers are sent to their end, but a caller that does not read them must not keep us.
        for (const socket of open) socket.destroySoon()
        setTimeout(() => {
          for (const socket of open) socket.destroy()
        }, LAST_READ_MS).unref()
      }),
  }
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

export function parseLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    const checked = schema.safeParse(JSON.parse(line))
    return checked.success ? checked.data : null
  } catch {
    return null
  }
}
