import type { Answer, Input, RequestName } from '#shared/contract.ts'
import { type Outcome, Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import type { Options } from './cli-arguments.ts'

/** A library that answers requests, in this process or over the socket of the notebook that has it open. */
export interface Connection {
  call<N extends RequestName>(name: N, input: Input<N>): Promise<Outcome<Answer<N>>>
  close(): Promise<void>
}

export interface ConnectOptions {
  /** Whether to make a library that does not exist. */
  readonly create: boolean
  /** Whether pages will have to be read. */
  readonly pages: boolean
}

export interface CommandLineParts {
  /** The arguments typed, without the program itself. */
  readonly argv: readonly string[]
  /** The folder they were typed in. Relative paths start there. */
  readonly cwd: string
  readonly stdin: () => Promise<Uint8Array>
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Opens a library, or connects to the program that has it open. */
  readonly connect: (folder: string | null, options: ConnectOptions) => Promise<Connection>
  /** Reads one page and keeps nothing. It needs no library. */
  readonly extractFile: (file: string, url: string | null) => Promise<Answer<'extract'>>
  readonly signal: AbortSignal
  readonly log: Log
}

/** What a command gets: its words and options, the library, and the program around it. */
export interface CommandCall {
  readonly words: readonly string[]
  readonly options: Options
  readonly connection: Connection
  readonly parts: CommandLineParts
}

/** One JSON document, without its `format`. */
export type Document = Readonly<Record<string, unknown>>

/** The result of a command: the document for standard output, and the exit status. */
export interface CommandResult {
  readonly document: Document
  readonly status: 0 | 1
}

/** The value of an outcome. @throws Refusal if it is a failure */
export function valueOrThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { code, message, detail } = outcome.error
  throw new Refusal(code, message, detail)
}
