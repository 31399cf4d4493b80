import type { Colour } from '#shared/model.ts'
import { printFilter } from '#shared/query/print.ts'
import { parseQuery } from '#shared/query/query.ts'
import { Usage } from './cli-arguments.ts'
import { collectPages } from './cli-pages.ts'
import { type CommandCall, type CommandResult, valueOrThrow } from './cli-parts.ts'
import { checkQuery } from './cli-query.ts'
import { usage } from './sentences.ts'

/** Every highlight that `--query`, `--tag` and `--color` find: newest article first, within it in the order of the text. */
export async function listHighlights({ words, options, connection, parts }: CommandCall): Promise<CommandResult> {
  const [tag, second] = options.tags
  if (words.length > 0) throw new Usage(usage.highlightsWords)
  if (second !== undefined) throw new Usage(usage.highlightsOneTag)
  const query = checkQuery(options.query ?? '', parts)
  const colours = options.color === null ? [] : [colourOf(options.color)]
  const { limit, offset } = options
  const { total, items } = await collectPages({ limit, offset, pageSize: 10_000 }, async (from, count) => {
    const answer = valueOrThrow(await connection.call('highlights', { query, tag, colours, from, count }))
    return { total: answer.total, items: answer.rows }
  })
  return { document: { total, highlights: items.map(({ group, ...highlight }) => highlight) }, status: 0 }
}

/** A colour by its number, or by a name that the search language knows. @throws Usage */
function colourOf(name: string): Colour {
  const { tree, problems } = parseQuery(printFilter('color', name))
  if (tree?.kind !== 'color') throw new Usage(problems[0]?.sentence ?? usage.noColour)
  return tree.value as Colour
}
