import { parseQuery } from '#shared/query/query.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import type { CommandLineParts } from './cli-parts.ts'

/** Says on standard error which parts of a query are not understood: they are left out. */
export function checkQuery(query: string, { stderr }: Pick<CommandLineParts, 'stderr'>): string {
  for (const { sentence } of parseQuery(query).problems) stderr(`${plainLine(sentence)}\n`)
  return query
}
