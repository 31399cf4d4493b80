import type { Changed, Revert } from '#shared/contract.ts'
import { cutText } from '#shared/extraction/bounds.ts'
import { Refusal } from '#shared/failure.ts'
import type { QueueItem } from '#shared/queue.ts'
import { plainAddress, plainLine } from '#shared/text/plain-line.ts'
import type { ClipReply } from '#shared/views.ts'
import type { Changes } from '../changes/changes.ts'
import type { TopicRenames } from '../changes/topic-renames.ts'
import type { Handlers } from '../handlers.ts'
import { CLOSING, type Job, type Jobs } from '../jobs.ts'
import type { Log } from '../log.ts'
import { composeByArticle } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import type { Clip, ClipAsk, ClipOptions, Clipped } from './clip.ts'
import { LONGEST_ADDRESS, parseAddress } from './fetch/address.ts'
import { noNetwork } from './fetch/load-failures.ts'
import { knownRow } from './find-existing.ts'
import { addressOf, type End, type Waiting } from './queue/clip-queue.ts'
import type { KeepStories } from './related.ts'
import { refusedReply } from './replies.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly clip: Clip
  readonly keepStories: KeepStories
  readonly waiting: Waiting
  readonly renamed: Pick<TopicRenames, 'follow'>
  /** Whether this computer has a network at all. */
  readonly online: () => boolean
  readonly log: Log
}

/** One thing to be clipped, with its place in the queue; files have none. */
interface Turn {
  readonly ask: ClipAsk
  readonly item: QueueItem | null
  /** Why it is not even tried. */
  readonly refused: Refusal | null
}

interface Asked extends Omit<ClipOptions, 'signal'> {
  /** Whether stories found beside an article are kept as articles too. */
  readonly related: boolean
}

/** Pages fetched side by side: enough to hide slow servers, few enough to be a polite guest. */
const AT_ONCE = 4

/** Clipping, and the list of clips that wait or have failed. */
export function clipHandlers({
  store,
  changes,
  jobs,
  clip,
  keepStories,
  waiting,
  renamed,
  online,
  log,
}: Parts): Pick<Handlers, 'clip' | 'retry' | 'run-queue' | 'forget' | 'queue' | 'known'> {
  /** Clips one source. Whatever happens but a bug is a reply. */
  async function clipOne({ ask, item, refused }: Turn, asked: Asked, signal: AbortSignal): Promise<readonly Clipped[]> {
    const address = addressIn(ask)
    if (refused !== null) return [{ reply: refusedReply(address, refused), way: null }]
    try {
      if (signal.aborted) throw new Refusal('cancelled', 'This was cancelled before it was fetched.')
      if (item !== null) await waiting.work(item.id)
      const clipped = await clip(ask, { ...asked, signal })
      if (item !== null) await waiting.end(item.id, 'kept')
      const { id } = clipped.reply
      if (!asked.related || id === null) return [clipped]
      return [clipped, ...(await keepStories(id, null, { tags: asked.tags, signal }))]
    } catch (thrown) {
      const refusal = refusalFor(thrown)
      if (item !== null) await waiting.end(item.id, endOf(refusal, signal))
      return [{ reply: refusedReply(address, refusal), way: null }]
    }
  }

  function refusalFor(thrown: unknown): Refusal {
    if (!(thrown instanceof Refusal)) {
      // One page that brings out a fault of ours must not take the others with it.
      log.error('a page could not be clipped', thrown)
      return new Refusal('unexpected', BROKE)
    }
    // Without a network no site has a name: that says nothing about the address.
    if (thrown.code === 'no-such-host' && !online()) return noNetwork(String(thrown.detail?.host))
    return thrown
  }

  async function clipAll(turns: readonly Turn[], asked: (turn: Turn) => Asked, job: Job): Promise<Clipped[]> {
    const clipped: (readonly Clipped[])[] = []
    let next = 0
    let done = 0
    async function worker(): Promise<void> {
      for (let index = next++; index < turns.length; index = next++) {
        const turn = turns[index]
        if (turn === undefined) return
        const label = nameOf(turn.ask)
        job.progress(label, done, turns.length)
        const one = await clipOne(turn, asked(turn), job.signal)
        clipped[index] = one
        done += 1
        job.progress(label, done, turns.length)
        // Of many, each is shown as soon as it is there; the way back of all comes with the reply.
        const made = one.flatMap(({ way }) => way?.id ?? [])
        if (turns.length > 1 && made.length > 0) changes.announce(made, null)
      }
    }
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, turns.length) }, worker))
    return clipped.flat()
  }

  async function turnsOf(sources: readonly ClipAsk[], asked: Asked): Promise<Turn[]> {
    const turns = sources.map((ask): Turn & { readonly address: string | null } => {
      if ('file' in ask || 'text' in ask) return { ask, item: null, refused: null, address: null }
      try {
        return { ask, item: null, refused: null, address: parseAddress(ask.url) }
      } catch (thrown) {
        return { ask, item: null, refused: refusalOr(thrown), address: null }
      }
    })
    const addresses = turns.flatMap(({ address }) => (address === null ? [] : [address]))
    if (addresses.length === 0) return turns
    try {
      const items = new Map(
        (await waiting.add(addresses, { ...asked, tags: asked.tags() })).map((item) => [addressOf(item), item]),
      )
      return turns.map((turn) => (turn.address === null ? turn : { ...turn, item: items.get(turn.address) ?? null }))
    } catch (thrown) {
      const refused = refusalOr(thrown)
      return turns.map((turn) => (turn.address === null ? turn : { ...turn, refused }))
    }
  }

  function finish(clipped: readonly Clipped[], since: number): Changed {
    const articles = composeByArticle(clipped.flatMap(({ way }) => way ?? []))
    // The queue has changed in any case, and whoever shows it must hear of it.
    const undo: Revert | null =
      articles.length === 0
        ? null
        : { label: clipLabel(articles.length), articles, queue: null, library: null, settings: null }
    return changes.announce(
      clipped.flatMap(({ reply }) => (reply.id === null ? [] : [reply.id])),
      undo,
      since,
    )
  }

  /** Tries items again: each with what was asked of it, and in its place. */
  async function runItems(items: readonly QueueItem[], job: string | undefined): Promise<readonly Clipped[]> {
    await waiting.begin(items)
    const turns = items.flatMap((item): Turn[] => {
      const url = addressOf(item)
      return url === null ? [] : [{ ask: { url }, item, refused: null }]
    })
    // Of all of them now: who comes last may wait for long.
    const tags = new Map(items.map((item) => [item.id, renamed.follow(item.tags)]))
    const asked = ({ item }: Turn): Asked => ({
      tags: tags.get(item?.id ?? '') ?? (() => []),
      by: item?.by ?? 'hand',
      again: false,
      related: false,
    })
    return jobs.run('clip', job, (running) => clipAll(turns, asked, running))
  }

  return {
    async clip({ sources, tags, again, related, by, job }) {
      const since = changes.moment()
      const asked = { tags: renamed.follow(tags), again, related, by }
      const clipped = await jobs.run('clip', job, async (running) =>
        clipAll(await turnsOf(sources, asked), () => asked, running),
      )
      return { ...finish(clipped, since), clips: clipped.map(({ reply }): ClipReply => reply) }
    },

    async retry({ id, job }) {
      const since = changes.moment()
      const item = store.queue().find((each) => each.id === id)
      if (item === undefined) throw new Refusal('not-found', 'This clip is no longer waiting.')
      if (addressOf(item) === null) throw new Refusal('bad-request', 'Only addresses can be fetched again.')
      if (waiting.isRunning(id)) throw new Refusal('bad-request', 'This address is being fetched already.')
      const clipped = await runItems([item], job)
      const [one] = clipped
      if (one === undefined) throw new Error('a clip without an outcome')
      return { ...finish(clipped, since), clip: one.reply }
    },

    async 'run-queue'({ job }) {
      const since = changes.moment()
      const items = waiting.idle().filter((item) => addressOf(item) !== null)
      if (items.length === 0) return { rev: changes.rev(), undo: null, clips: [] }
      const clipped = await runItems(items, job)
      return { ...finish(clipped, since), clips: clipped.map(({ reply }): ClipReply => reply) }
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

function endOf({ code, message, detail }: Refusal, signal: AbortSignal): End {
  if (signal.reason === CLOSING || (code === 'offline' && detail?.reason === 'no-network')) return 'waits'
  return { code, message }
}

/** Cut where it is too long to be one: the reply is shown, and printed. */
function addressIn(ask: ClipAsk): string | null {
  return 'text' in ask || ask.url === undefined ? null : cutText(ask.url, LONGEST_ADDRESS)
}

/** What a clip is called while it is under way. */
function nameOf(ask: ClipAsk): string {
  if ('text' in ask) return plainLine(ask.text.trim().split('\n', 1)[0]?.slice(0, 80) ?? '')
  const address = addressIn(ask)
  return address !== null ? plainAddress(address) : plainLine('file' in ask ? ask.file : '')
}

function refusalOr(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  throw thrown
}

function clipLabel(count: number): string {
  return count === 1 ? 'Clipped an article' : `Clipped ${count.toLocaleString('en')} articles`
}
