import { cutText } from '#shared/extraction/bounds.ts'
import { Refusal } from '#shared/failure.ts'
import type { QueueItem } from '#shared/queue.ts'
import { plainAddress, plainLine } from '#shared/text/plain-line.ts'
import type { ClipOptions } from './clip.ts'
import { LONGEST_ADDRESS, parseAddress } from './fetch/address.ts'
import { addressOf, type ClipQueue } from './queue/clip-queue.ts'
import type { ClipSource } from './read-page.ts'

export interface TaskOptions extends Omit<ClipOptions, 'signal'> {
  /** Whether the related stories of an article are kept as articles too. */
  readonly related: boolean
}

/** One source to clip. Addresses have an item in the queue; files and texts have none. */
export interface ClipTask {
  readonly source: ClipSource
  readonly item: QueueItem | null
  /** Why the source is not even tried; null to try it. */
  readonly refusal: Refusal | null
  readonly options: TaskOptions
}

/** Makes tasks for sources and lists their addresses in the queue, in one write. */
export async function tasksForSources(
  queue: ClipQueue,
  sources: readonly ClipSource[],
  options: TaskOptions,
): Promise<ClipTask[]> {
  const parsed = sources.map(parse)
  const task = (source: ClipSource, item: QueueItem | null, refusal: Refusal | null) => ({
    source,
    item,
    refusal,
    options,
  })
  const addresses = parsed.flatMap(({ address }) => (address === null ? [] : [address]))
  if (addresses.length === 0) return parsed.map(({ source, refusal }) => task(source, null, refusal))
  try {
    const items = await queue.add(addresses, { ...options, tags: options.tags() })
    const byAddress = new Map(items.map((item) => [addressOf(item), item]))
    return parsed.map(({ source, address, refusal }) => task(source, byAddress.get(address) ?? null, refusal))
  } catch (thrown) {
    // Files and texts do not need the queue: they are clipped all the same.
    const unlisted = refusalOrThrow(thrown)
    return parsed.map(({ source, address, refusal }) => task(source, null, address === null ? refusal : unlisted))
  }
}

/** Makes tasks that try items of the queue again, each with the options it was added with. */
export function tasksForItems(
  items: readonly QueueItem[],
  currentTags: (item: QueueItem) => () => readonly string[],
): ClipTask[] {
  return items.flatMap((item): ClipTask[] => {
    const url = addressOf(item)
    if (url === null) return []
    const options = { tags: currentTags(item), by: item.by, again: false, related: false, anyway: item.anyway }
    return [{ source: { url }, item, refusal: null, options }]
  })
}

interface ParsedSource {
  readonly source: ClipSource
  /** Null for a file, a text, or an address that is refused. */
  readonly address: string | null
  readonly refusal: Refusal | null
}

function parse(source: ClipSource): ParsedSource {
  if ('file' in source || 'text' in source) return { source, address: null, refusal: null }
  try {
    return { source, address: parseAddress(source.url), refusal: null }
  } catch (thrown) {
    return { source, address: null, refusal: refusalOrThrow(thrown) }
  }
}

function refusalOrThrow(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  throw thrown
}

/** The address of a source, shortened to the longest that is accepted: the reply is shown and printed. */
export function shortAddress(source: ClipSource): string | null {
  return 'text' in source || source.url === undefined ? null : cutText(source.url, LONGEST_ADDRESS)
}

/** What the progress of a clip calls its source. */
export function sourceLabel(source: ClipSource): string {
  if ('text' in source) return plainLine(source.text.trim().split('\n', 1)[0]?.slice(0, 80) ?? '')
  const address = shortAddress(source)
  return address !== null ? plainAddress(address) : plainLine('file' in source ? source.file : '')
}
