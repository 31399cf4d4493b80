import { readFile } from 'node:fs/promises'
import { type Connection, connectLibrary } from './connection.ts'
import { openLibrary } from './library.ts'
import { extractFile } from './reading/extract-file.ts'
import { PATIENCE } from './retry-while-busy.ts'
import type { LibraryServices } from './services.ts'
import { calledWords } from './shell/cli/called-words.ts'
import { runCommandLine } from './shell/cli/cli.ts'
import type { ConnectOptions, Connection as ContractConnection } from './shell/cli/cli-parts.ts'
import type { Services } from './shell/shell-parts.ts'
import { askHolder } from './store/lock/ask-holder.ts'

/** Runs a command, on the library itself or through the process that has it open. @returns the exit status */
export async function commandLine(services: Services, library: LibraryServices): Promise<number> {
  const { log, signal } = services
  // A reader that goes away (`| head`) is not an error.
  process.stdout.on('error', () => undefined)
  const writes: Promise<void>[] = []
  const write = (stream: NodeJS.WriteStream) => (text: string) => {
    writes.push(new Promise((resolve) => stream.write(text, () => resolve())))
  }
  const status = await runCommandLine({
    argv: calledWords(process.argv) ?? (await typedWords(process.env.COMMONPLACE_ARGV)),
    cwd: process.env.COMMONPLACE_CWD ?? process.cwd(),
    stdin: () => standardInput(signal),
    stdout: write(process.stdout),
    stderr: write(process.stderr),
    // A library that the settings name existed once. Where it was moved away it is not made again.
    // The contract knows the type of each answer.
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
  // Standard output is asynchronous on a pipe: to exit before it is written would cut it off.
  await Promise.all(writes)
  return status
}

/** The words as the launcher of a checkout passes them: JSON, or `@` and the path of a file with that JSON. */
async function typedWords(argument = '[]'): Promise<string[]> {
  const json = argument.startsWith('@') ? await readFile(argument.slice(1), 'utf8') : argument
  return JSON.parse(json)
}

async function standardInput(signal: AbortSignal): Promise<Uint8Array> {
  // An interrupted command waits for no more input.
  signal.addEventListener('abort', () => process.stdin.destroy(new Error('interrupted')), { once: true })
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

function connect(
  folder: string,
  { create, pages }: ConnectOptions,
  { sockets, warm, signal, ...services }: Services,
  parts: LibraryServices,
): Promise<Connection> {
  return connectLibrary({
    askHolder: () => askHolder({ folder, sockets, timeoutMs: PATIENCE }),
    async openHere() {
      // The page's process starts while the library is read.
      if (pages) warm()
      const library = await openLibrary({ ...services, ...parts, sockets, folder, create, attended: false })
      return {
        call: (name, input) => library.handle(name, input, 'command-line'),
        // Requests that came over our socket are answered first, unless the program has to end now.
        close: () => library.close({ finish: !signal.aborted }),
      }
    },
    signal,
    now: () => performance.now(),
  })
}
