import { isAbsolute, resolve } from 'node:path'
import { type Answer, type Input, isRequest, type RequestName, requests } from '#shared/contract.ts'
import { type Failure, failureOf, type Outcome, Refusal, unexpected } from '#shared/failure.ts'
import { parseQuery } from '#shared/query/query.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import type { Log } from '../../log.ts'
import { helpText, type Options, readArguments, type Typed, Usage } from './cli-arguments.ts'
import { extractAll } from './cli-extract.ts'
import { interruptible, JOB, withJob } from './cli-interruption.ts'
import { windowed } from './cli-pages.ts'
import { type Document, readable } from './cli-readable.ts'
import { requestSchemas } from './cli-schemas.ts'
import { sourcesOf } from './cli-sources.ts'

/** A library that answers, in this process or over the socket of the notebook that has it open. */
export interface Connection {
  call<N extends RequestName>(name: N, input: Input<N>): Promise<Outcome<Answer<N>>>
  close(): Promise<void>
}

export interface Connecting {
  /** Whether a library that is not there is to be made. */
  readonly create: boolean
  /** Whether pages will have to be read. */
  readonly pages: boolean
}

export interface CommandLineParts {
  /** The words typed, without the program's own. */
  readonly argv: readonly string[]
  /** The folder they were typed in: relative paths are of it. */
  readonly cwd: string
  readonly stdin: () => Promise<Uint8Array>
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Opens the library asked for, or reaches who has it open. `create`: an empty or missing folder becomes one. */
  readonly connect: (folder: string | null, options: Connecting) => Promise<Connection>
  /** Reads one page and keeps nothing; needs no library. */
  readonly extractFile: (file: string, url: string | null) => Promise<Answer<'extract'>>
  readonly signal: AbortSignal
  readonly log: Log
}

/** One call and how it ends: the document for standard output, and the exit status. */
interface Done {
  readonly document: Document
  readonly status: 0 | 1
}

/** Runs one command of the command line. @returns the exit status: 0, 1, 2 or 130 */
export async function runCommandLine(parts: CommandLineParts): Promise<number> {
  let typed: Typed | 'help'
  try {
    typed = readArguments(parts.argv)
  } catch (thrown) {
    if (!(thrown instanceof Usage)) throw thrown
    return refuse(parts, asksForJson(parts.argv), { code: 'bad-request', message: thrown.message }, 2)
  }
  if (typed === 'help') {
    parts.stdout(helpText())
    return 0
  }
  const { json } = typed.options
  try {
    const { document, status } = await run(typed, parts)
    parts.stdout(json ? `${JSON.stringify({ format: 1, ...document })}\n` : readable(typed.command, document))
    return parts.signal.aborted ? 130 : status
  } catch (thrown) {
    if (parts.signal.aborted) return refuse(parts, json, { code: 'cancelled', message: 'Interrupted.' }, 130)
    if (thrown instanceof Usage) return refuse(parts, json, { code: 'bad-request', message: thrown.message }, 2)
    const failure = failureOf(thrown)
    if (failure === null) parts.log.error('the command line failed', thrown)
    return refuse(parts, json, failure ?? unexpected, 1)
  }
}

function refuse(parts: CommandLineParts, json: boolean, error: Failure, status: number): number {
  if (json) parts.stdout(`${JSON.stringify({ format: 1, error: { code: error.code, message: error.message } })}\n`)
  // It may name what a page or a file calls itself.
  else parts.stderr(`${plainLine(error.message)}\n`)
  return status
}

async function run(typed: Typed, parts: CommandLineParts): Promise<Done> {
  const { command, options } = typed
  parts.signal.throwIfAborted()
  if (command === 'extract') return extractAll(typed, parts)
  if (command === 'call' && options.list) return { document: { requests: requestSchemas() }, status: 0 }
  const changes = command === 'clip' || (command === 'call' && changesLibrary(typed.words[0]))
  const connection = await parts.connect(options.library === null ? null : resolve(parts.cwd, options.library), {
    create: changes,
    pages: command === 'clip' || command === 'show',
  })
  try {
    return await interruptible(JOB, connection, parts, () => answer(typed, connection, parts))
  } finally {
    await connection.close()
  }
}

async function answer(
  { command, words, options }: Typed,
  connection: Connection,
  parts: CommandLineParts,
): Promise<Done> {
  switch (command) {
    case 'clip':
      return clip(words, options, connection, parts)
    case 'list': {
      const { sort, limit, offset } = options
      const query = understood(options.query ?? '', parts)
      const { total, items } = await windowed({ limit, offset, most: 10_000 }, async (from, count) => {
        const { total, rows } = value(await connection.call('list', { query, sort, from, count }))
        return { total, items: rows }
      })
      const articles = items.map(({ id, url, title, publisher, publishedAt, capturedAt, tags, state, highlights }) => ({
        id,
        url,
        title,
        publisher,
        publishedAt,
        capturedAt,
        tags,
        state,
        highlights,
      }))
      return { document: { total, articles }, status: 0 }
    }
    case 'show': {
      const [id, more] = words
      if (id === undefined || more !== undefined) throw new Usage('“show” takes one id.')
      return { document: { ...value(await connection.call('show', { id: await whole(id, connection) })) }, status: 0 }
    }
    case 'search': {
      if (words.length === 0) throw new Usage('“search” takes a query.')
      const query = understood(words.join(' '), parts)
      let spent = 0
      const { total, items } = await windowed(
        { limit: options.limit ?? 50, offset: options.offset, most: 1_000 },
        async (from, count) => {
          const asked = { query, limit: Math.max(1, count), offset: from, texts: 'all' as const }
          const { total, ms, hits } = value(await connection.call('search', asked))
          spent += ms
          return { total, items: hits.slice(0, count) }
        },
      )
      const hits = items.map(({ id, title, score, snippet, where, similar }) => ({
        id,
        title,
        score,
        snippet,
        where,
        similar,
      }))
      return { document: { total, ms: spent, hits }, status: 0 }
    }
    case 'export': {
      if (options.to === null) throw new Usage('“export” takes --to DIR.')
      const { format, query, force, tags } = options
      if (tags.length > 1) throw new Usage('“export” takes one --tag.')
      if (words.length > 0 && (tags.length > 0 || query !== null))
        throw new Usage('“export” takes ids, or --tag and --query, not both.')
      const ids = await Promise.all(words.map((word) => whole(word, connection)))
      const chosen = {
        ...(ids.length > 0 ? { ids } : {}),
        ...(tags[0] === undefined ? {} : { tag: tags[0] }),
        ...(query === null ? {} : { query: understood(query, parts) }),
      }
      const exported = value(
        await connection.call('export', { format, folder: resolve(parts.cwd, options.to), force, job: JOB, ...chosen }),
      )
      return { document: { ...exported }, status: exported.refused.length === 0 ? 0 : 1 }
    }
    case 'check': {
      const checked = value(await connection.call('check', { repair: options.repair, job: JOB }))
      return { document: { ...checked }, status: checked.problems.length === 0 ? 0 : 1 }
    }
    case 'call':
      return call(words, connection, parts)
    default:
      throw new Error(`“${command}” is answered elsewhere`)
  }
}

async function clip(
  words: readonly string[],
  options: Options,
  connection: Connection,
  parts: CommandLineParts,
): Promise<Done> {
  if (words.length === 0) throw new Usage('“clip” takes addresses, files or -.')
  if (options.url !== null && words.length > 1) throw new Usage('--url is the address of one file.')
  const { sources, dispose } = await sourcesOf(words, options, parts)
  try {
    parts.signal.throwIfAborted()
    const { clips } = value(
      await connection.call('clip', {
        sources,
        tags: [...options.tags],
        again: options.again,
        related: options.related,
        by: 'hand',
        job: JOB,
      }),
    )
    return { document: { clips }, status: clips.some((each) => each.status === 'refused') ? 1 : 0 }
  } finally {
    await dispose()
  }
}

async function call(words: readonly string[], connection: Connection, parts: CommandLineParts): Promise<Done> {
  const [name, given, more] = words
  if (name === undefined || more !== undefined)
    throw new Usage('“call” takes the name of a request and, if it has any, its input as JSON.')
  const text = given === '-' ? Buffer.from(await parts.stdin()).toString('utf8') : (given ?? '{}')
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    throw new Usage('The input of “call” is not JSON.')
  }
  // The dispatcher checks name and input of whatever is sent.
  const asked = name as RequestName
  const { job, input: named } = withJob(asked, absolutePaths(input, parts.cwd))
  const outcome = await interruptible(job, connection, parts, () => connection.call(asked, named as Input<RequestName>))
  return { document: { ...outcome }, status: outcome.ok ? 0 : 1 }
}

/** Relative paths are of the folder that the caller stands in, not of the process that answers. */
function absolutePaths(input: unknown, cwd: string): unknown {
  const made = withAbsolutePath(input, cwd)
  if (typeof made !== 'object' || made === null || !('sources' in made) || !Array.isArray(made.sources)) return made
  return { ...made, sources: made.sources.map((source: unknown) => withAbsolutePath(source, cwd)) }
}

function withAbsolutePath(input: unknown, cwd: string): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const made: Record<string, unknown> = { ...input }
  for (const key of ['folder', 'file']) {
    const path = made[key]
    if (typeof path === 'string' && path !== '' && !isAbsolute(path)) made[key] = resolve(cwd, path)
  }
  return made
}

/** What comes behind `--` is a word, also where the rest cannot be read. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end === -1 ? argv.length : end).includes('--json')
}

/** Says on standard error what a query holds that is no filter after all, for it is then looked for as words. */
function understood(query: string, { stderr }: Pick<CommandLineParts, 'stderr'>): string {
  for (const problem of parseQuery(query).problems) stderr(`${plainLine(problem)}\n`)
  return query
}

/** Whether a request makes a library where there is none: only what changes something does. */
function changesLibrary(name: string | undefined): boolean {
  return name !== undefined && isRequest(name) && requests[name].changes
}

/** The whole id for a beginning of it. */
async function whole(id: string, connection: Connection): Promise<string> {
  if (id.length < 4 || id.length > 12)
    throw new Refusal('not-found', `“${id}” is not an id, nor the beginning of one in 4 characters or more.`)
  return value(await connection.call('resolve', { beginning: id })).id
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { code, message, detail } = outcome.error
  throw new Refusal(code, message, detail)
}
