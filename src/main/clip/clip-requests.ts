import type { Changed, Revert } from '#shared/contract.ts'
import { failureOf, Refusal } from '#shared/failure.ts'
import type { Id, QueueItem } from '#shared/model.ts'
import type { ClipReply } from '#shared/views.ts'
import type { Changes } from '../changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Job, Jobs } from '../jobs.ts'
import type { Store } from '../store/types.ts'
import { parseAddress } from './address.ts'
import type { Clip, ClipAsk, ClipOptions, Clipped } from './clip.ts'
import { knownRow } from './known.ts'
import { refusedReply } from './replies.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly clip: Clip
  readonly newId: () => Id
  readonly now: () => Date
}

/** Pages fetched side by side: enough to hide slow servers, few enough to be a polite guest. */
const AT_ONCE = 4

/** Clipping, and the list of clips that wait or have failed. */
export function clipHandlers({
  store,
  changes,
  jobs,
  clip,
  newId,
  now,
}: Parts): Pick<Handlers, 'clip' | 'retry' | 'forget' | 'queue' | 'known'> {
  /** Clips one source. An address stands in the queue before it is fetched, so that a crash cannot lose it. */
  async function clipQueued(ask: ClipAsk, options: ClipOptions, former: QueueItem | null): Promise<Clipped> {
    const address = 'file' in ask ? (ask.url ?? null) : ask.url
    let item = former
    try {
      if (item === null && !('file' in ask)) item = waiting(ask.url, options, newId(), now())
      if (item !== null) await put(store, { ...item, tries: item.tries + 1, error: null })
      const clipped = await clip(ask, options)
      if (item !== null) await take(store, item.id)
      return clipped
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure === null) {
        if (item !== null)
          await put(store, { ...item, tries: item.tries + 1, error: { code: 'unexpected', message: BROKE } })
        throw thrown
      }
      if (item !== null) {
        const { code, message } = failure
        await put(store, { ...item, tries: item.tries + 1, error: { code, message } })
      }
      return { reply: refusedReply(address, thrown), way: null }
    }
  }

  async function clipAll(
    sources: readonly ClipAsk[],
    options: Omit<ClipOptions, 'signal'>,
    job: Job,
  ): Promise<Clipped[]> {
    const clipped: Clipped[] = []
    let next = 0
    let done = 0
    async function worker(): Promise<void> {
      for (let index = next++; index < sources.length; index = next++) {
        const source = sources[index]
        if (source === undefined) return
        const label = 'file' in source ? source.file : source.url
        job.progress(label, done, sources.length)
        clipped[index] = job.signal.aborted
          ? {
              reply: refusedReply(label, new Refusal('cancelled', 'This was cancelled before it was fetched.')),
              way: null,
            }
          : await clipQueued(source, { ...options, signal: job.signal }, null)
        done += 1
        job.progress(label, done, sources.length)
      }
    }
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, sources.length) }, worker))
    return clipped
  }

  function finish(clipped: readonly Clipped[]): Changed {
    const ways = clipped.map(({ way }) => way).filter((way) => way !== null)
    // The queue has changed in any case, and whoever shows it must hear of it.
    const undo: Revert | null =
      ways.length === 0
        ? null
        : { label: clipLabel(ways.length), articles: merged(ways), queue: null, library: null, settings: null }
    return changes.made(
      clipped.flatMap(({ reply }) => (reply.id === null ? [] : [reply.id])),
      undo,
    )
  }

  return {
    async clip({ sources, tags, again, by, job }) {
      const clipped = await jobs.run('clip', job, (running) => clipAll(sources, { tags, again, by }, running))
      return { ...finish(clipped), clips: clipped.map(({ reply }): ClipReply => reply) }
    },

    async retry({ id, job }) {
      const item = store.queue().find((each) => each.id === id)
      if (item === undefined) throw new Refusal('not-found', 'This clip is no longer waiting.')
      if (!('url' in item.source) || item.source.url === null || 'file' in item.source) {
        throw new Refusal('bad-request', 'Only addresses can be fetched again.')
      }
      const { url } = item.source
      const clipped = await jobs.run('clip', job, (running) => {
        running.progress(url, 0, 1)
        return clipQueued({ url }, { tags: item.tags, again: false, by: item.by, signal: running.signal }, item)
      })
      return { ...finish([clipped]), clip: clipped.reply }
    },

    forget: ({ id }) =>
      changes.apply('Took an address off the list of clips', [], { queue: { put: [], remove: [id] } }),

    queue: async () => ({ items: store.queue() }),

    async known({ url }) {
      const row = knownRow(store.rows().values(), { addresses: [parseAddress(url)], sha256: null })
      return { id: row?.state.trashedAt === null ? row.id : null }
    },
  }
}

const BROKE =
  'Something in Commonplace itself went wrong with this page; the log has the details, and it can be tried again.'

/** Clips that were under way when the program ended: they stay listed, and say why. */
export async function settleInterrupted(store: Store): Promise<void> {
  if (store.readOnly() !== null || store.queue().every((item) => item.error !== null)) return
  const error = {
    code: 'cancelled',
    message: 'Commonplace was closed before this page was kept; it can be tried again.',
  }
  await store.changeQueue((items) => items.map((item) => (item.error === null ? { ...item, error } : item)))
}

function waiting(url: string, { tags, by }: ClipOptions, id: Id, now: Date): QueueItem {
  return {
    id,
    source: { url: parseAddress(url) },
    by,
    tags: [...tags],
    askedAt: now.toISOString(),
    tries: 0,
    error: null,
  }
}

async function put(store: Store, item: QueueItem): Promise<void> {
  const address = 'url' in item.source ? item.source.url : null
  // The same address asked for again replaces what failed before.
  await store.changeQueue((items) => [
    ...items.filter(
      (each) =>
        each.id !== item.id &&
        !('url' in each.source && !('file' in each.source) && each.source.url === address && each.error !== null),
    ),
    item,
  ])
}

async function take(store: Store, id: Id): Promise<void> {
  await store.changeQueue((items) => items.filter((item) => item.id !== id))
}

function clipLabel(count: number): string {
  return count === 1 ? 'Clipped an article' : `Clipped ${count.toLocaleString('en')} articles`
}

/** An article met twice in one request (two addresses of one page) is taken back by its last way alone. */
function merged(ways: readonly Revert['articles'][number][]): Revert['articles'] {
  const byId = new Map<Id, Revert['articles'][number]>()
  for (const way of ways) {
    const former = byId.get(way.id)
    byId.set(
      way.id,
      former === undefined ? way : { ...way, revision: former.revision, set: { ...way.set, ...former.set } },
    )
  }
  return [...byId.values()]
}
