import { clipErrorOf } from '#shared/clip-help/clip-help.ts'
import { Refusal } from '#shared/failure.ts'
import { mapLimit } from '../async.ts'
import type { Changes } from '../changes/changes.ts'
import { CLOSING, type Job } from '../jobs.ts'
import type { Log } from '../log.ts'
import type { Clip } from './clip.ts'
import { type ClipResult, refusalReply } from './clip-result.ts'
import { type ClipTask, shortAddress, sourceLabel } from './clip-tasks.ts'
import { noNetwork } from './fetch/load-failures.ts'
import type { AttemptResult, ClipQueue } from './queue/clip-queue.ts'
import type { KeepStories } from './related.ts'
import { clipCancelledBeforeFetch, clipFailed } from './sentences.ts'

export interface ClipManyParts {
  readonly changes: Pick<Changes, 'announce'>
  readonly clip: Clip
  readonly keepStories: KeepStories
  readonly queue: ClipQueue
  /** Whether this computer has a network at all. */
  readonly online: () => boolean
  readonly log: Log
}

/** Pages fetched at a time: enough to hide slow servers, few enough to be a polite guest. */
const AT_ONCE = 4

/** Clips some pages at a time and reports the progress. The results are in the order of the tasks. */
export async function clipMany(parts: ClipManyParts, tasks: readonly ClipTask[], job: Job): Promise<ClipResult[]> {
  let done = 0
  const results = await mapLimit(AT_ONCE, tasks, async (task) => {
    const label = sourceLabel(task.source)
    job.progress(label, done, tasks.length)
    const taskResults = await clipTask(parts, task, job.signal)
    done += 1
    job.progress(label, done, tasks.length)
    // Of many pages, each is announced as soon as it is kept; one undo for all comes with the reply.
    const ids = taskResults.flatMap(({ revert }) => revert?.id ?? [])
    if (tasks.length > 1 && ids.length > 0) parts.changes.announce(ids, null)
    return taskResults
  })
  return results.flat()
}

/** Clips one source, and its related stories if asked to. A failure becomes a reply. */
async function clipTask(
  parts: ClipManyParts,
  { source, item, refusal, options }: ClipTask,
  signal: AbortSignal,
): Promise<readonly ClipResult[]> {
  const { clip, keepStories, queue } = parts
  const address = shortAddress(source)
  if (refusal !== null) return [{ reply: refusalReply(address, refusal), revert: null }]
  try {
    if (signal.aborted) throw new Refusal('cancelled', clipCancelledBeforeFetch)
    if (item !== null) await queue.markInWork(item.id)
    const result = await clip(source, { ...options, signal })
    if (item !== null) await queue.finish(item.id, 'kept')
    const { id } = result.reply
    if (!options.related || id === null) return [result]
    return [result, ...(await keepStories(id, null, { tags: options.tags, signal }))]
  } catch (thrown) {
    const failure = refusalFor(parts, thrown)
    if (item !== null) await queue.finish(item.id, attemptResult(failure, signal))
    return [{ reply: refusalReply(address, failure), revert: null }]
  }
}

function refusalFor({ online, log }: ClipManyParts, thrown: unknown): Refusal {
  if (!(thrown instanceof Refusal)) {
    // A bug that one page triggers must not stop the other clips.
    log.error('a page could not be clipped', thrown)
    return new Refusal('unexpected', clipFailed)
  }
  // Without a network no host name resolves: that says nothing about the address.
  if (thrown.code === 'no-such-host' && !online()) return noNetwork(String(thrown.detail?.host))
  return thrown
}

function attemptResult({ code, message, detail }: Refusal, signal: AbortSignal): AttemptResult {
  if (signal.reason === CLOSING || (code === 'offline' && detail?.reason === 'no-network')) return 'waits'
  const error = clipErrorOf({ code, message, detail })
  return code === 'http-status' && typeof detail?.wait === 'number' ? { wait: detail.wait, error } : error
}
