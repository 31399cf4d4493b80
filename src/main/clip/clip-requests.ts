import type { Changed, Revert } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Changes } from '../changes/changes.ts'
import type { TopicRenames } from '../changes/topic-renames.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import { composeByArticle } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import { type ClipManyParts, clipMany } from './clip-many.ts'
import type { ClipResult } from './clip-result.ts'
import { tasksForItems, tasksForSources } from './clip-tasks.ts'
import { parseAddress } from './fetch/address.ts'
import { findExisting } from './find-existing.ts'
import { addressOf } from './queue/clip-queue.ts'
import { alreadyFetching, clipNotWaiting, clippedLabel, forgetLabel, onlyAddresses } from './sentences.ts'

interface Parts extends ClipManyParts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly renamed: Pick<TopicRenames, 'follow'>
}

/** Clipping, and the list of clips that wait or have failed. */
export function clipHandlers(
  parts: Parts,
): Pick<
  Handlers,
  'clip' | 'retry' | 'retry-clips' | 'clip-anyway' | 'run-queue' | 'forget' | 'forget-clips' | 'queue' | 'known'
> {
  const { store, changes } = parts
  return {
    clip: clipRequest(parts),
    retry: retryRequest(parts),
    'retry-clips': runListedRequest(parts, (item) => item),
    'clip-anyway': runListedRequest(parts, (item) => ({ ...item, anyway: true })),
    'run-queue': runQueueRequest(parts),
    forget: ({ id }) => changes.apply(forgetLabel(1), [], { queue: { put: [], remove: [id] } }),
    'forget-clips': forgetRequest(parts),
    queue: async () => ({ items: store.queue() }),
    async known({ url }) {
      const row = findExisting(store.rows().values(), { addresses: [parseAddress(url)], sha256: null })
      return { id: row?.state.trashedAt === null ? row.id : null }
    },
  }
}

function clipRequest(parts: Parts): Handlers['clip'] {
  const { changes, jobs, queue, renamed } = parts
  return async ({ sources, tags, again, related, anyway, by, job }) => {
    const since = changes.moment()
    const options = { tags: renamed.follow(tags), again, related, anyway, by }
    const results = await jobs.run('clip', job, async (running) =>
      clipMany(parts, await tasksForSources(queue, sources, options), running),
    )
    return { ...announce(changes, results, since), clips: results.map(({ reply }) => reply) }
  }
}

function retryRequest(parts: Parts): Handlers['retry'] {
  const { store, changes, queue } = parts
  return async ({ id, job }) => {
    const since = changes.moment()
    const item = store.queue().find((each) => each.id === id)
    if (item === undefined) throw new Refusal('not-found', clipNotWaiting)
    if (addressOf(item) === null) throw new Refusal('bad-request', onlyAddresses)
    if (queue.isRunning(id)) throw new Refusal('bad-request', alreadyFetching)
    const results = await runItems(parts, [item], job)
    const [result] = results
    if (result === undefined) throw new Error('a clip without a result')
    return { ...announce(changes, results, since), clip: result.reply }
  }
}

function forgetRequest({ store, changes }: Parts): Handlers['forget-clips'] {
  return ({ ids }) => {
    const asked = new Set(ids)
    // Another of them may have been kept or removed meanwhile.
    const remove = store.queue().flatMap(({ id }) => (asked.has(id) ? [id] : []))
    return changes.apply(forgetLabel(remove.length), [], { queue: { put: [], remove } })
  }
}

/** Tries items of the queue again, several together. @param change what is different this time */
function runListedRequest(
  parts: Parts,
  change: (item: QueueItem) => QueueItem,
): Handlers['clip-anyway'] & Handlers['retry-clips'] {
  const { store, changes, queue } = parts
  return async ({ ids, job }) => {
    const since = changes.moment()
    const asked = new Set(ids)
    // Another of them may have been kept or forgotten meanwhile, or be fetched already.
    const items = store.queue().filter((item) => asked.has(item.id) && addressOf(item) !== null)
    const idle = items.filter(({ id }) => !queue.isRunning(id))
    if (items.length === 0) throw new Refusal('not-found', clipNotWaiting)
    if (idle.length === 0) throw new Refusal('bad-request', alreadyFetching)
    const results = await runItems(parts, idle.map(change), job)
    return { ...announce(changes, results, since), clips: results.map(({ reply }) => reply) }
  }
}

function runQueueRequest(parts: Parts): Handlers['run-queue'] {
  const { changes, queue } = parts
  return async ({ job }) => {
    const since = changes.moment()
    const items = queue.idle().filter((item) => addressOf(item) !== null)
    if (items.length === 0) return { rev: changes.rev(), undo: null, clips: [] }
    const results = await runItems(parts, items, job)
    return { ...announce(changes, results, since), clips: results.map(({ reply }) => reply) }
  }
}

/** Tries items again, each with the options it was added with, and in its place. */
async function runItems(
  parts: Parts,
  items: readonly QueueItem[],
  job: string | undefined,
): Promise<readonly ClipResult[]> {
  await parts.queue.retry(items)
  // Follow renames of topics from now on for all of them: the last item may wait for a long time.
  const tags = new Map(items.map((item) => [item.id, parts.renamed.follow(item.tags)]))
  const tasks = tasksForItems(items, ({ id }) => tags.get(id) ?? (() => []))
  return parts.jobs.run('clip', job, (running) => clipMany(parts, tasks, running))
}

/** Announces the clips with one undo for all. Also announces when no article changed, because the queue did. */
function announce(changes: Changes, results: readonly ClipResult[], since: number): Changed {
  const articles = composeByArticle(results.flatMap(({ revert }) => revert ?? []))
  const undo: Revert | null =
    articles.length === 0
      ? null
      : { label: clippedLabel(articles.length), articles, queue: null, library: null, settings: null }
  const ids = results.flatMap(({ reply }) => (reply.id === null ? [] : [reply.id]))
  return changes.announce(ids, undo, since)
}
