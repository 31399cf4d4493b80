import { z } from 'zod'
import type { InCommon } from '#shared/in-common.ts'
import { Direction, HitSort, Sort } from '#shared/lists/sort.ts'
import { Anchor, Colour, Id } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { RememberedView, Settings } from '#shared/settings.ts'
import type { Exported, ExportPreview, ExportUndone } from '#shared/views/exports.ts'
import { type HighlightList, highlightGroups } from '#shared/views/highlights.ts'
import type {
  ArticleView,
  FlatArticle,
  LibraryView,
  NameCount,
  Problem,
  ReceiptView,
  Row,
  SavedSearch,
  SearchAnswer,
  SeeAlso,
  Topic,
} from '#shared/views.ts'
import { asks, Ids, JobName, nothing, Offset, QueryText, TopicName, VersionNumber } from './request.ts'

/** What an export writes, and how. */
const exportChoices = {
  format: z.string().min(1).max(40),
  ids: z.array(Id).optional(),
  tag: TopicName.optional(),
  query: QueryText.optional(),
  all: z
    .boolean()
    .optional()
    .describe('Also articles without highlights and notes. Left out, that is so only for articles named by id.'),
  fullText: z.boolean().default(false).describe('Writes the text of each article too.'),
  images: z.boolean().default(false).describe('Copies images of the articles into a folder “images”.'),
  heading: z.boolean().default(false).describe('Writes the title as a heading too.'),
  oneDocument: z.boolean().default(false).describe('Writes all articles into one file.'),
}
const direction = Direction.optional()
const dryRun = z.boolean().default(false).describe('Writes nothing, and says what would be done.')

/** Requests that change nothing in the library. */
export const asking = {
  library: asks<LibraryView>()('Returns the open library: its folder, its counts and its notices.', nothing),
  list: asks<{ rev: number; total: number; rows: readonly Row[] }>()(
    'Lists part of the articles that a query finds. Words are matched exactly, in all texts.',
    z.object({
      query: QueryText.default(''),
      sort: Sort.default('captured'),
      direction: direction.describe(
        'Left out, the newest, the longest or the first of the alphabet come first. Articles without the value are last.',
      ),
      from: Offset.default(0),
      count: z.number().int().min(0).max(100_000).default(50),
    }),
  ),
  'in-common': asks<InCommon>()(
    'Returns what the named articles have in common, and how many of them have each topic. Articles that no longer exist are skipped.',
    z.object({ ids: Ids }),
  ),
  resolve: asks<{ id: Id }>()(
    'Finds the one article whose id begins with these characters.',
    z.object({ beginning: z.string().min(4, 'Type at least 4 characters of the id.').max(12) }),
  ),
  known: asks<{ id: Id | null }>()(
    'Finds the article of an address, as a clip of that address would; null when there is none.',
    z.object({ url: z.string().min(1).max(8_192) }),
  ),
  article: asks<ArticleView>()(
    'Returns an article’s facts, tags, state, note and highlights, for its current version or a named one.',
    z.object({ id: Id, version: VersionNumber.optional() }),
  ),
  text: asks<{ text: string }>()(
    'Returns the text of an article (article.txt), for its current version or a named one.',
    z.object({ id: Id, version: VersionNumber.optional() }),
  ),
  beside: asks<ReceiptView>()(
    'Returns the rest of an article’s page: the blocks left out of a version, with reasons, and the other stories.',
    z.object({ id: Id, version: VersionNumber.optional() }),
  ),
  highlights: asks<HighlightList>()(
    'Lists highlights with their notes, of articles that a query finds. Filters of the query hold for the highlights too.',
    z.object({
      query: QueryText.default('').describe('`colour:2` or `tag:war` finds only highlights with that colour or topic.'),
      ids: Ids.optional().describe('Only highlights of these articles.'),
      tag: TopicName.optional().describe(
        'Only highlights of this topic or one below it: their own, or their article’s.',
      ),
      words: z
        .array(z.string().max(400))
        .max(20)
        .default([])
        .describe('Words or phrases that the passage, its note or its topics must have.'),
      colours: z.array(Colour).max(5).default([]).describe('Any of these; all when there are none.'),
      states: z.array(Anchor.shape.state).max(4).default([]).describe('Any of these; all when there are none.'),
      noted: z.boolean().optional().describe('Only highlights with a note, or only those without.'),
      group: z.enum(highlightGroups).default('article'),
      from: Offset.default(0),
      count: z.number().int().min(0).max(100_000).default(50),
    }),
  ),
  show: asks<FlatArticle>()(
    'Returns one article with its facts, text, HTML, Markdown, note, highlights and receipt.',
    z.object({ id: Id }),
  ),
  search: asks<SearchAnswer>()(
    'Searches titles, texts, notes, highlights and tags, best match first; those that lack some of it, the closest, last.',
    z.object({
      query: QueryText,
      sort: HitSort.default('relevance').describe('Those that lack some of the query are last in any order.'),
      direction: direction.describe('As for a list; of no effect by relevance.'),
      limit: z.number().int().min(1).max(1_000).default(50),
      offset: Offset.default(0),
      texts: z
        .enum(['all', 'so-far'])
        .default('all')
        .describe('Whether to wait until all texts are indexed, or to answer immediately from those that are.'),
      asker: z
        .string()
        .min(1)
        .max(64)
        .optional()
        .describe('Names the caller: a new search cancels the unfinished one of the same caller.'),
    }),
  ),
  'see-also': asks<SeeAlso>()(
    'Finds the articles nearest to one, with the rare words that both have, and topics it may belong to.',
    z.object({
      id: Id,
      asker: z
        .string()
        .min(1)
        .max(64)
        .optional()
        .describe('Names the caller: asking about another article cancels what the same caller still waits for.'),
    }),
  ),
  names: asks<{ rev: number; names: readonly NameCount[] }>()(
    'Lists the authors, sites or languages of the library that begin as typed, with their counts, the commonest first.',
    z.object({
      of: z.enum(['by', 'site', 'lang']).describe('The filter of the search language that takes such names.'),
      typed: z.string().max(200).default(''),
      count: z.number().int().min(1).max(1_000).default(8),
    }),
  ),
  topics: asks<{ rev: number; topics: readonly Topic[] }>()('Lists all tags with their counts.', nothing),
  searches: asks<{ rev: number; searches: readonly SavedSearch[] }>()('Lists the saved searches.', nothing),
  settings: asks<{ settings: Settings }>()('Returns the settings of this computer.', nothing),
  remembered: asks<{ view: RememberedView }>()('Returns how the window looked when it was last used.', nothing),
  remember: asks<{ view: RememberedView }>()(
    'Remembers how the window looks. Undo does not change it.',
    z.object({ view: z.record(z.string(), z.unknown()) }),
  ),
  queue: asks<{ items: readonly QueueItem[] }>()('Lists the clips that are waiting or have failed.', nothing),
  check: asks<{ articles: number; files: number; problems: readonly Problem[] }>()(
    'Reads the whole library and lists what is damaged, missing or stray; repairs when asked.',
    z.object({ repair: z.boolean().default(false), job: JobName }),
  ),
  backup: asks<{ file: string; files: number; bytes: number }>()(
    'Writes the whole library into one zip file in its backups folder. The unpacked file is a library again.',
    z.object({ job: JobName }),
  ),
  extract: asks<{
    articleBody: string
    title: string
    byline: readonly string[]
    publishedAt: string | null
    siteName: string | null
  }>()(
    'Reads one HTML file as a clip would, without saving anything.',
    z.object({ file: z.string().min(1), url: z.string().nullable().default(null) }),
    { paths: true },
  ),
  export: asks<Exported>()(
    'Writes articles into a folder. Without force it overwrites only files that it wrote itself. Without ids it writes only articles with highlights or notes, unless all are asked for.',
    z.object({ ...exportChoices, folder: z.string().min(1), force: z.boolean().default(false), dryRun, job: JobName }),
    { paths: true },
  ),
  'export-preview': asks<ExportPreview>()(
    'Counts what an export would write, and returns the beginning of its first file.',
    z.object(exportChoices),
  ),
  'undo-export': asks<ExportUndone>()(
    'Undoes the latest export: removes the files that it made and puts back those that it replaced, except files that were changed since.',
    z.object({ folder: z.string().min(1), exportId: Id }),
    { paths: true },
  ),
  formats: asks<{ formats: readonly { id: string; label: string; extension: string }[] }>()(
    'Lists the export formats.',
    nothing,
  ),
  cancel: asks<{ cancelled: boolean }>()(
    'Stops a running job.',
    z.object({
      job: z.string().min(1).max(64),
      keep: z
        .boolean()
        .default(false)
        .describe('Keeps the addresses that are not clipped yet in the queue, which retries them automatically.'),
    }),
  ),
} as const
