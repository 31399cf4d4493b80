import { chmod, rm } from 'node:fs/promises'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { platform } from 'node:process'
import { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { hasCode } from '../disk/file-system.ts'
import type { AnswerSocket, Log } from '../types.ts'
import { readLines, writeLine } from './lines.ts'
import { whileTaking } from './process-mutex.ts'
import { socketPath } from './socket-path.ts'

/** Raised with every change that an older caller would not understand. */
export const PROTOCOL = 1
export const Greeting = z.object({ hello: z.object({ format: z.number().int(), folder: z.string() }) })
const Asked = z.object({ id: z.number().int(), name: z.string().max(100), input: z.unknown() })

/** Longest request taken: a whole session's undo of a large library is a few megabytes. */
const LONGEST_REQUEST = 64 * 1024 * 1024
/** A holder that does not greet within this is busy beyond asking. */
export const GREETING_MS = 5_000

/** How long a caller may take to read its last answer when the library closes. */
const PARTING_MS = 1_000

/** Being the one writer of a library on this machine, until let go. */
export interface Hold {
  /** Answers the requests that came over the socket, those from before this call included. */
  answer(answer: AnswerSocket): void
  release(): Promise<void>
}

/**
 * Becomes the holder of a library: whoever listens at its socket holds it. Binding and replacing happen only while
 * taking (`process-mutex.ts`), because between another's bind and its listening a socket looks dead.
 * @throws Refusal `library-busy` when someone holds it
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
  const taken = await whileTaking(`${path}.take`, Date.now() + 2 * GREETING_MS, async () => {
    if ((await whoListens(path)) !== 'nobody') throw busy()
    await rm(path, { force: true })
    return listen(path, options)
  })
  if (taken === null) throw busy()
  return taken.done
}

/** Whether someone listens at a socket: greets, is there but silent, or nobody. Waits for `ms` at most. */
export async function whoListens(path: string, ms = GREETING_MS): Promise<'greets' | 'silent' | 'nobody'> {
  const until = Date.now() + ms
  do {
    const socket = await connected(path)
    if (socket === null) return 'nobody'
    const held = await greeted(socket, Math.max(1, until - Date.now()))
    // Hung up on while it was closing: look again whether it is gone.
    const hungUp = socket.destroyed
    socket.destroy()
    if (held !== null) return 'greets'
    if (!hungUp) return 'silent'
  } while (Date.now() < until)
  return 'silent'
}

/** Null when nobody listens. */
export function connected(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      // From here on an error is an end; whoever waits hears `close`.
      socket.on('error', () => undefined)
      resolve(socket)
    })
    socket.once('error', (thrown) => {
      if (hasCode(thrown, 'ECONNREFUSED', 'ENOENT', 'ENOTSOCK')) resolve(null)
      else reject(thrown)
    })
  })
}

/** The folder the holder says it holds; null when it says nothing in time, or something else. */
export function greeted(socket: Socket, ms: number): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms)
    const settle = (folder: string | null) => {
      clearTimeout(timer)
      resolve(folder)
    }
    socket.once('close', () => settle(null))
    readLines(socket, 64 * 1024, (line) => {
      socket.removeAllListeners('data')
      socket.pause()
      settle(parsed(Greeting, line)?.hello.folder ?? null)
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
    const asked = parsed(Asked, line)
    if (asked === null) {
      socket.destroy()
      return
    }
    try {
      const answer = await answering
      writeLine(socket, { id: asked.id, outcome: await answer(asked.name, asked.input) })
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
        // What was answered is sent to its end, but nobody who does not read it keeps us.
        for (const socket of open) socket.destroySoon()
        setTimeout(() => {
          for (const socket of open) socket.destroy()
        }, PARTING_MS).unref()
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

export function parsed<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    const found = schema.safeParse(JSON.parse(line))
    return found.success ? found.data : null
  } catch {
    return null
  }
}
