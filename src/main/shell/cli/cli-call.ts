import { isAbsolute, resolve } from 'node:path'
import type { Input, RequestName } from '#shared/contract.ts'
import { Usage } from './cli-arguments.ts'
import { interruptible, withJob } from './cli-interruption.ts'
import type { CommandLineParts, CommandResult, Connection } from './cli-parts.ts'
import { usage } from './sentences.ts'

/** Sends a request of the contract by its name. */
export async function call(
  words: readonly string[],
  connection: Connection,
  parts: CommandLineParts,
): Promise<CommandResult> {
  const [name, json, more] = words
  if (name === undefined || more !== undefined) throw new Usage(usage.call)
  const text = json === '-' ? Buffer.from(await parts.stdin()).toString('utf8') : (json ?? '{}')
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    throw new Usage(usage.callInput)
  }
  // The dispatcher checks name and input of every request.
  const request = name as RequestName
  const { job, input: inputWithJob } = withJob(request, absolutePaths(input, parts.cwd))
  const outcome = await interruptible(job, connection, parts, () =>
    connection.call(request, inputWithJob as Input<RequestName>),
  )
  return { document: { ...outcome }, status: outcome.ok ? 0 : 1 }
}

/** Relative paths start at the caller's folder, not at the folder of the process that answers. */
function absolutePaths(input: unknown, cwd: string): unknown {
  const result = withAbsolutePath(input, cwd)
  if (typeof result !== 'object' || result === null || !('sources' in result) || !Array.isArray(result.sources))
    return result
  return { ...result, sources: result.sources.map((source: unknown) => withAbsolutePath(source, cwd)) }
}

function withAbsolutePath(input: unknown, cwd: string): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const result: Record<string, unknown> = { ...input }
  for (const key of ['folder', 'file']) {
    const path = result[key]
    if (typeof path === 'string' && path !== '' && !isAbsolute(path)) result[key] = resolve(cwd, path)
  }
  return result
}
