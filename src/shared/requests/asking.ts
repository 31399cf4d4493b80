import { z } from 'zod'
import type { InCommon } from '#shared/in-common.ts'
import { Id, Tag } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import { asks, Ids, JobName, nothing, Offset, QueryText, VersionNumber } from '#shared/request.ts'
import type { RememberedView, Settings } from '#shared/settings.ts'
import { Sort } from '#shared/sort.ts'
import type {
  ArticleView,
  Exported,
  Found,
  LibraryView,
  Problem,
  ReceiptView,
  Row,
  SavedSearch,
  Shown,
  Topic,
} from '#shared/views.ts'

/** Requests that change nothing in the library. */
export const asking = {
  library: asks<LibraryView>()('Says which library is open, what it counts, and what its user should know.', nothing),
  list: asks<{ rev: number; total: number; rows: readonly Row[] }>()(
    'Lists a window of the articles that a query finds: by its words themselves, and in all texts.',
    z.object({
      query: QueryText.default(''),
      sort: Sort.default('captured'),
      from: Offset.default(0),
      count: z.number().int().min(0).max(100_000).default(50),
    }),
  ),
  'in-common': asks<InCommon>()(
    'Says what is true of all of some articles, and how many of them have each topic; those that are gone are left out.',
    z.object({ ids: Ids }),
  ),
  resolve: asks<{ id: Id }>()(
    'Finds the one article whose id begins so.',
    z.object({ beginning: z.string().min(4, 'An id is told by 4 characters or more.').max(12) }),
  ),
  known: asks<{ id: Id | null }>()(
    'Finds the article of an address, as a clip of it would; null when there is none.',
    z.object({ url: z.string().min(1).max(8_192) }),
  ),
  article: asks<ArticleView>()(
    'Gives an article: facts, tags, state, note and highlights, on its current or a named version.',
    z.object({ id: Id, version: VersionNumber.optional() }),
  ),
  text: asks<{ text: string }>()(
    'Gives article.txt of the current or a named version.',
    z.object({ id: Id, version: VersionNumber.optional() }),
  ),
  beside: asks<ReceiptView>()(
    'Gives what stood on an article’s page beside it: the blocks left out of a version, with their reasons, and the stories.',
    z.object({ id: Id, version: VersionNumber.optional() }),
  ),
  show: asks<Shown>()(
    'Gives an article whole and flat: facts, text, HTML, Markdown, note, highlights, receipt.',
    z.object({ id: Id }),
  ),
  search: asks<Found>()(
    'Finds words, phrases and filters over title, text, notes, highlights and tags, best first.',
    z.object({
      query: QueryText,
      limit: z.number().int().min(1).max(1_000).default(50),
      offset: Offset.default(0),
      texts: z
        .enum(['all', 'so-far'])
        .default('all')
        .describe('Waits until the texts of all articles are read, or answers at once from those that are.'),
      asker: z
        .string()
        .min(1)
        .max(64)
        .optional()
        .describe('Who types: what the same one asked before and is not answered yet is refused as cancelled.'),
    }),
  ),
  topics: asks<{ rev: number; topics: readonly Topic[] }>()('Lists all tags with their counts.', nothing),
  searches: asks<{ rev: number; searches: readonly SavedSearch[] }>()('Lists the saved searches.', nothing),
  settings: asks<{ settings: Settings }>()('Gives what is set on this computer.', nothing),
  remembered: asks<{ view: RememberedView }>()('Gives how the window was left.', nothing),
  remember: asks<{ view: RememberedView }>()(
    'Keeps how the window is left: the window’s own memory, which no undo touches.',
    z.object({ view: z.record(z.string(), z.unknown()) }),
  ),
  queue: asks<{ items: readonly QueueItem[] }>()('Lists the clips that wait or have failed.', nothing),
  check: asks<{ articles: number; files: number; problems: readonly Problem[] }>()(
    'Reads the whole library and lists what is damaged, missing or stray; repairs when asked.',
    z.object({ repair: z.boolean().default(false), job: JobName }),
  ),
  backup: asks<{ file: string; files: number; bytes: number }>()(
    'Writes the whole library into one zip file in its folder backups; unpacked it is a library again.',
    z.object({ job: JobName }),
  ),
  extract: asks<{
    articleBody: string
    title: string
    byline: readonly string[]
    publishedAt: string | null
    siteName: string | null
  }>()(
    'Reads one HTML file as a clip would, and keeps nothing.',
    z.object({ file: z.string().min(1), url: z.string().nullable().default(null) }),
    { paths: true },
  ),
  export: asks<Exported>()(
    'Writes articles into a folder; overwrites nothing that it did not write unless forced.',
    z.object({
      format: z.string().min(1).max(40),
      folder: z.string().min(1),
      ids: z.array(Id).optional(),
      tag: Tag.optional(),
      query: QueryText.optional(),
      force: z.boolean().default(false),
      job: JobName,
    }),
    { paths: true },
  ),
  formats: asks<{ formats: readonly { id: string; label: string; extension: string }[] }>()(
    'Lists the formats of export.',
    nothing,
  ),
  cancel: asks<{ cancelled: boolean }>()(
    'Stops a job that runs.',
    z.object({
      job: z.string().min(1).max(64),
      keep: z
        .boolean()
        .default(false)
        .describe('Keeps the addresses that are not clipped yet in the queue, where they are retried automatically.'),
    }),
  ),
} as const
