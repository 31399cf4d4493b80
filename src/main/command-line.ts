import { readFile } from 'node:fs/promises'
import { type Connection, connectLibrary } from './connection.ts'
import { openLibrary } from './library.ts'
import { extractFile } from './reading/extract-file.ts'
import { PATIENCE } from './retry.ts'
import type { LibraryServices } from './services.ts'
import { type Connecting, type Connection as ContractConnection, runCommandLine } from './shell/cli/cli.ts'
import type { Services } from './shell/start.ts'
import { askHolder } from './store/lock/ask-holder.ts'

/** Runs what was typed, on the library itself or through whoever has it open. @returns the exit status */
export async function commandLine(services: Services, library: LibraryServices): Promise<number> {
  const { log, signal } = services
  // A reader that goes away (`| head`) is no failure of ours.
  process.stdout.on('error', () => undefined)
  const written: Promise<void>[] = []
  const write = (stream: NodeJS.WriteStream) => (text: string) => {
    written.push(new Promise((resolve) => stream.write(text, () => resolve())))
  }
  const status = await runCommandLine({
    argv: await typedWords(process.env.COMMONPLACE_ARGV),
    cwd: process.env.COMMONPLACE_CWD ?? process.cwd(),
    stdin: () => standardInput(signal),
    stdout: write(process.stdout),
    stderr: write(process.stderr),
    // A library that the settings name was there once: it is not made again where it was moved away.
    // The contract gives each request the type of its answer.
    connect: async (folder, { create, pages }) =>
      (await connect(
        folder ?? services.folder,
        { create: create && (folder !== null || services.create), pages },
        services,
        library,
      )) as ContractConnection,
    extractFile: (file, url) =>
      extractFile((task) => services.extract(task, { signal }), { file, url, timeZone: library.timeZone }),
    signal,
    log,
  })
  // Standard output is asynchronous on a pipe: leaving before it is written would cut it.
  await Promise.all(written)
  return status
}

/** The words as the launcher hands them over: JSON, or `@` and a file that holds it. */
async function typedWords(carried = '[]'): Promise<string[]> {
  const json = carried.startsWith('@') ? await readFile(carried.slice(1), 'utf8') : carried
  return JSON.parse(json)
}

async function standardInput(signal: AbortSignal): Promise<Uint8Array> {
  // Who was interrupted waits for no more words.
  signal.addEventListener('abort', () => process.stdin.destroy(new Error('interrupted')), { once: true })
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

function connect(
  folder: string,
  { create, pages }: Connecting,
  { sockets, warm, signal, ...services }: Services,
  parts: LibraryServices,
): Promise<Connection> {
  return connectLibrary({
    askHolder: () => askHolder({ folder, sockets, timeoutMs: PATIENCE }),
    async openHere() {
      // Its process starts while the library is read.
      if (pages) warm()
      const library = await openLibrary({ ...services, ...parts, sockets, folder, create, attended: false })
      return {
        call: (name, input) => library.handle(name, input, 'command-line'),
        // Requests that came over our socket meanwhile are answered first, unless we are to end now.
        close: () => library.close({ finish: !signal.aborted }),
      }
    },
    signal,
    now: () => performance.now(),
  })
}
