import { resolve } from 'node:path'
import { isOverridable } from '#shared/clip-help/clip-help.ts'
import type { Answer } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import { type Command, Usage } from './cli-arguments.ts'
import { call } from './cli-call.ts'
import { listHighlights } from './cli-highlights.ts'
import { JOB } from './cli-interruption.ts'
import { collectPages } from './cli-pages.ts'
import { type CommandCall, type CommandResult, type Connection, valueOrThrow } from './cli-parts.ts'
import { checkQuery } from './cli-query.ts'
import { sourcesOf } from './cli-sources.ts'
import { anywayHint, leftOutHint, noId, usage } from './sentences.ts'

/** Each command that needs a library. */
export const libraryCommands: Readonly<
  Record<Exclude<Command, 'extract'>, (asked: CommandCall) => Promise<CommandResult>>
> = {
  clip,
  list,
  show,
  search,
  highlights: listHighlights,
  export: exportNotes,
  check,
  call: ({ words, connection, parts }) => call(words, connection, parts),
}

async function clip({ words, options, connection, parts }: CommandCall): Promise<CommandResult> {
  if (words.length === 0) throw new Usage(usage.clip)
  if (options.url !== null && words.length > 1) throw new Usage(usage.urlOfOneFile)
  const { sources, dispose } = await sourcesOf(words, options, parts)
  try {
    parts.signal.throwIfAborted()
    const { clips } = valueOrThrow(
      await connection.call('clip', {
        sources,
        tags: [...options.tags],
        again: options.again,
        related: options.related,
        anyway: options.anyway,
        by: 'hand',
        job: JOB,
      }),
    )
    const isRefused = clips.some(({ error }) => error !== null && isOverridable(error.code))
    if (isRefused && !options.anyway) parts.stderr(`${anywayHint}\n`)
    return { document: { clips }, status: clips.some((each) => each.status === 'refused') ? 1 : 0 }
  } finally {
    await dispose()
  }
}

async function list({ options, connection, parts }: CommandCall): Promise<CommandResult> {
  const { sort, limit, offset } = options
  const query = checkQuery(options.query ?? '', parts)
  const { total, items } = await collectPages({ limit, offset, pageSize: 10_000 }, async (from, count) => {
    const { total, rows } = valueOrThrow(await connection.call('list', { query, sort, from, count }))
    return { total, items: rows }
  })
  return { document: { total, articles: items.map(listItem) }, status: 0 }
}

function listItem(row: Answer<'list'>['rows'][number]) {
  const { id, url, title, publisher, publishedAt, publishedOffset, capturedAt, tags, state, highlights } = row
  return { id, url, title, publisher, publishedAt, publishedOffset, capturedAt, tags, state, highlights }
}

async function show({ words, connection }: CommandCall): Promise<CommandResult> {
  const [beginning, more] = words
  if (beginning === undefined || more !== undefined) throw new Usage(usage.show)
  const id = await resolveId(beginning, connection)
  return { document: { ...valueOrThrow(await connection.call('show', { id })) }, status: 0 }
}

async function search({ words, options, connection, parts }: CommandCall): Promise<CommandResult> {
  if (words.length === 0) throw new Usage(usage.search)
  const query = checkQuery(words.join(' '), parts)
  let totalMs = 0
  let counts = { similar: 0, closest: 0 }
  const { total, items } = await collectPages(
    { limit: options.limit ?? 50, offset: options.offset, pageSize: 1_000 },
    async (from, count) => {
      const input = { query, limit: Math.max(1, count), offset: from, texts: 'all' as const }
      const { total, similar, closest, ms, hits } = valueOrThrow(await connection.call('search', input))
      totalMs += ms
      counts = { similar, closest }
      return { total, items: hits.slice(0, count) }
    },
  )
  return { document: { total, ...counts, ms: totalMs, hits: items.map(searchItem) }, status: 0 }
}

function searchItem({ id, title, score, snippet, where, similar, missing }: Answer<'search'>['hits'][number]) {
  return { id, title, score, snippet, where, similar, missing }
}

async function exportNotes({ words, options, connection, parts }: CommandCall): Promise<CommandResult> {
  const { format, to, query, force, tags, all, fullText, images, heading, oneDocument, dryRun } = options
  if (to === null) throw new Usage(usage.exportTo)
  if (tags.length > 1) throw new Usage(usage.exportOneTag)
  if (words.length > 0 && (tags.length > 0 || query !== null)) throw new Usage(usage.exportSelection)
  const ids = await Promise.all(words.map((word) => resolveId(word, connection)))
  const selection = {
    ...(ids.length > 0 ? { ids } : {}),
    ...(tags[0] === undefined ? {} : { tag: tags[0] }),
    ...(query === null ? {} : { query: checkQuery(query, parts) }),
  }
  const folder = resolve(parts.cwd, to)
  const content = { fullText, images, heading, oneDocument, ...(all ? { all } : {}) }
  const { files, refused, leftOut } = valueOrThrow(
    await connection.call('export', { format, folder, force, dryRun, job: JOB, ...content, ...selection }),
  )
  if (leftOut > 0) parts.stderr(`${leftOutHint(leftOut)}\n`)
  // Nothing to undo by: this command ends, and what it did is known no longer.
  return { document: { files, refused }, status: refused.length === 0 ? 0 : 1 }
}

async function check({ options, connection }: CommandCall): Promise<CommandResult> {
  const report = valueOrThrow(await connection.call('check', { repair: options.repair, job: JOB }))
  return { document: { ...report }, status: report.problems.length === 0 ? 0 : 1 }
}

/** The full id for the beginning of one. */
async function resolveId(beginning: string, connection: Connection): Promise<string> {
  if (beginning.length < 4 || beginning.length > 12) throw new Refusal('not-found', noId(beginning))
  return valueOrThrow(await connection.call('resolve', { beginning })).id
}
