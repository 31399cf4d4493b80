import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The checkout. */
export const root = join(import.meta.dirname, '..')

/** What a call of the command line came to. */
export interface Called {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A user of their own for a test: a library, a configuration and caches that nobody else has. */
export interface Place {
  readonly folder: string
  readonly library: string
  readonly env: NodeJS.ProcessEnv
  /** Calls the command line on this library. */
  call(words: readonly string[], stdin?: string): Promise<Called>
  /** The same with --json: its document. @throws when standard output holds anything else */
  json<T = Record<string, unknown>>(
    words: readonly string[],
    stdin?: string,
  ): Promise<T & { readonly status: number | null }>
  dispose(): Promise<void>
}

/** Makes one, in a temporary folder. */
export async function makePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-e2e-'))
  const library = join(folder, 'library')
  const env = {
    ...process.env,
    COMMONPLACE_CONFIG: join(folder, 'config'),
    COMMONPLACE_CACHE: join(folder, 'cache'),
    COMMONPLACE_LIBRARY: library,
    // Sockets lie under the user's home, and a test has a home of its own.
    HOME: folder,
    // Where the runtime lies must not move with the home.
    XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? '', '.cache'),
    TZ: 'UTC',
  }
  const call: Place['call'] = (words, stdin) =>
    runProgram([process.execPath, 'scripts/commonplace.mjs', ...words], { cwd: root, env, stdin })
  return {
    folder,
    library,
    env,
    call,
    async json(words, stdin) {
      const { status, stdout, stderr } = await call([...words, '--json'], stdin)
      try {
        return { ...JSON.parse(stdout), status }
      } catch {
        throw new Error(`no JSON from ${words.join(' ')} (exit ${status}): ${stdout}\n${stderr}`)
      }
    },
    dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

interface Surroundings {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdin?: string | undefined
}

/** Runs a program to its end. @param command the program and its words */
export function runProgram(
  [program = '', ...words]: readonly string[],
  { cwd, env, stdin = '' }: Surroundings,
): Promise<Called> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
    child.once('error', reject)
    child.once('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
    child.stdin.end(stdin)
  })
}
