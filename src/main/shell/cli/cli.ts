import { resolve } from 'node:path'
import { isRequest, requests } from '#shared/contract.ts'
import { type Failure, failureOf, unexpected } from '#shared/failure.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { asksForJson } from './called-words.ts'
import { helpText, type ParsedArguments, parseArguments, Usage } from './cli-arguments.ts'
import { libraryCommands } from './cli-commands.ts'
import { extractAll } from './cli-extract.ts'
import { interruptible, JOB } from './cli-interruption.ts'
import type { CommandLineParts, CommandResult } from './cli-parts.ts'
import { readable } from './cli-readable.ts'
import { requestSchemas } from './cli-schemas.ts'
import { interrupted } from './sentences.ts'

/** Runs one command of the command line. @returns the exit status: 0, 1, 2 or 130 */
export async function runCommandLine(parts: CommandLineParts): Promise<number> {
  let parsed: ParsedArguments | 'help'
  try {
    parsed = parseArguments(parts.argv)
  } catch (thrown) {
    if (!(thrown instanceof Usage)) throw thrown
    return refuse(parts, asksForJson(parts.argv), { code: 'bad-request', message: thrown.message }, 2)
  }
  if (parsed === 'help') {
    parts.stdout(helpText())
    return 0
  }
  const { json } = parsed.options
  try {
    const { document, status } = await run(parsed, parts)
    parts.stdout(json ? `${JSON.stringify({ format: 1, ...document })}\n` : readable(parsed.command, document))
    return parts.signal.aborted ? 130 : status
  } catch (thrown) {
    if (parts.signal.aborted) return refuse(parts, json, { code: 'cancelled', message: interrupted }, 130)
    if (thrown instanceof Usage) return refuse(parts, json, { code: 'bad-request', message: thrown.message }, 2)
    const failure = failureOf(thrown)
    if (failure === null) parts.log.error('the command line failed', thrown)
    return refuse(parts, json, failure ?? unexpected, 1)
  }
}

function refuse(parts: CommandLineParts, json: boolean, error: Failure, status: number): number {
  if (json) parts.stdout(`${JSON.stringify({ format: 1, error: { code: error.code, message: error.message } })}\n`)
  // The sentence may contain the title of a page or the name of a file.
  else parts.stderr(`${plainLine(error.message)}\n`)
  return status
}

async function run(parsed: ParsedArguments, parts: CommandLineParts): Promise<CommandResult> {
  const { command, words, options } = parsed
  parts.signal.throwIfAborted()
  if (command === 'extract') return extractAll(parsed, parts)
  if (command === 'call' && options.list) return { document: { requests: requestSchemas() }, status: 0 }
  const folder = options.library === null ? null : resolve(parts.cwd, options.library)
  const connection = await parts.connect(folder, {
    create: command === 'clip' || (command === 'call' && changesLibrary(words[0])),
    pages: command === 'clip' || command === 'show' || (command === 'export' && options.fullText),
  })
  try {
    const work = () => libraryCommands[command]({ words, options, connection, parts })
    return await interruptible(JOB, connection, parts, work)
  } finally {
    await connection.close()
  }
}

/** Whether a request makes a missing library: only one that changes something does. */
function changesLibrary(name: string | undefined): boolean {
  return name !== undefined && isRequest(name) && requests[name].changes
}
