import { z } from 'zod'
import type { Outcome } from './failure.ts'
import { Article, AskedBy, Colour, Id, Instant, QueueItem, State, Tag } from './model.ts'
import type {
  ArticleView,
  ClipReply,
  Exported,
  HighlightView,
  Hit,
  LibraryView,
  Problem,
  Row,
  Shown,
  Topic,
} from './views.ts'

/**
 * Everything that can be asked of a library, by the window and by the command line alike. An entry here without a
 * handler in the library, or a handler without an entry, does not compile.
 */

/** How a list is sorted; captured is newest first. */
export const Sort = z.enum(['captured', 'published', 'title', 'outlet', 'length', 'unread'])
export type Sort = z.infer<typeof Sort>

const Ids = z.array(Id).min(1).max(100_000)
const Version_ = z.number().int().min(1)
const Offset = z.number().int().min(0)
/** Longest query taken; longer ones are a mistake of pasting. */
const QueryText = z.string().max(2_000)
const MAX_NOTE = 200_000
const NoteText = z.string().max(MAX_NOTE, `A note holds at most ${MAX_NOTE.toLocaleString('en')} characters.`)
/** Named by the caller, so that it can be cancelled before the reply. */
const Job = z.string().min(1).max(64).optional()

const ArticlePatch = Article.pick({
  tags: true,
  note: true,
  notes: true,
  highlights: true,
  corrected: true,
  current: true,
})
  .extend({ state: State.partial() })
  .partial()
export type ArticlePatch = z.infer<typeof ArticlePatch>

export const Revert = z.object({
  label: z.string().max(200),
  /** Each only while it has the revision expected; the revision it then gets names its former content. */
  articles: z.array(z.object({ id: Id, expects: Id, revision: Id, set: ArticlePatch })).max(100_000),
  queue: z.object({ put: z.array(QueueItem), remove: z.array(Id) }).nullable(),
})
export type Revert = z.infer<typeof Revert>

/** The way back of a change, complete in itself: anyone may send it as a request. */
export interface Undo {
  readonly label: string
  readonly request: { readonly name: 'revert'; readonly input: Revert }
}

/** What every changing request answers beside its own. `undo` is null when nothing changed. */
export interface Changed {
  readonly rev: number
  readonly undo: Undo | null
}

const ClipAsk = z.union([
  /** An absolute path; never taken from the window. First, as an address may stand beside a file. */
  z.object({ file: z.string().min(1), url: z.string().max(8_192).optional(), captured: Instant.optional() }),
  z.object({ url: z.string().min(1).max(8_192) }),
])

interface Request<I extends z.ZodType, O> {
  readonly input: I
  readonly changes: boolean
  /** One sentence, shown by `call --list`. */
  readonly says: string
  /** True when it names paths: taken from the command line, and from the window only for folders chosen in a dialog. */
  readonly paths: boolean
  /** Carries the type of the answer; never read. */
  readonly answer?: O
}

const asks =
  <O>() =>
  <I extends z.ZodType>(says: string, input: I, options: { readonly paths?: boolean } = {}): Request<I, O> => ({
    input,
    says,
    changes: false,
    paths: options.paths ?? false,
  })

const changes =
  <O>() =>
  <I extends z.ZodType>(
    says: string,
    input: I,
    options: { readonly paths?: boolean } = {},
  ): Request<I, O & Changed> => ({
    input,
    says,
    changes: true,
    paths: options.paths ?? false,
  })

const nothing = z.object({}).strict()

export const requests = {
  library: asks<LibraryView>()('Says which library is open, what it counts, and what its user should know.', nothing),
  list: asks<{ rev: number; total: number; rows: readonly Row[] }>()(
    'Lists a window of the articles that a query finds.',
    z.object({
      query: QueryText.default(''),
      sort: Sort.default('captured'),
      from: Offset.default(0),
      count: z.number().int().min(0).max(100_000).default(50),
    }),
  ),
  resolve: asks<{ id: Id }>()(
    'Finds the one article whose id begins so.',
    z.object({ beginning: z.string().min(4, 'An id is told by 4 characters or more.').max(12) }),
  ),
  article: asks<ArticleView>()(
    'Gives an article: facts, tags, state, note and highlights, on its current or a named version.',
    z.object({ id: Id, version: Version_.optional() }),
  ),
  text: asks<{ text: string }>()(
    'Gives article.txt of the current or a named version.',
    z.object({ id: Id, version: Version_.optional() }),
  ),
  show: asks<Shown>()(
    'Gives an article whole and flat: facts, text, HTML, Markdown, note, highlights, receipt.',
    z.object({ id: Id }),
  ),
  search: asks<{ rev: number; total: number; ms: number; hits: readonly Hit[]; problems: readonly string[] }>()(
    'Finds words, phrases and filters over title, text, notes, highlights and tags, best first.',
    z.object({ query: QueryText, limit: z.number().int().min(1).max(1_000).default(50), offset: Offset.default(0) }),
  ),
  topics: asks<{ rev: number; topics: readonly Topic[] }>()('Lists all tags with their counts.', nothing),
  queue: asks<{ items: readonly QueueItem[] }>()('Lists the clips that wait or have failed.', nothing),
  check: asks<{ articles: number; files: number; problems: readonly Problem[] }>()(
    'Reads the whole library and lists what is damaged, missing or stray; repairs when asked.',
    z.object({ repair: z.boolean().default(false), job: Job }),
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
      job: Job,
    }),
    { paths: true },
  ),
  formats: asks<{ formats: readonly { id: string; label: string; extension: string }[] }>()(
    'Lists the formats of export.',
    nothing,
  ),
  cancel: asks<{ cancelled: boolean }>()('Stops a job that runs.', z.object({ job: z.string().min(1).max(64) })),

  clip: changes<{ clips: readonly ClipReply[] }>()(
    'Fetches, reads and keeps pages; one that fails stays in the queue.',
    z.object({
      sources: z.array(ClipAsk).min(1).max(10_000),
      tags: z.array(Tag).max(100).default([]),
      again: z.boolean().default(false),
      by: AskedBy.default('hand'),
      job: Job,
    }),
  ),
  retry: changes<{ clip: ClipReply }>()('Tries a failed clip again.', z.object({ id: Id, job: Job })),
  forget: changes<unknown>()('Takes a failed clip off the queue.', z.object({ id: Id })),
  highlight: changes<{ highlight: HighlightView }>()(
    'Marks a passage: UTF-16 offsets into the text of a version.',
    z.object({
      id: Id,
      version: Version_.optional(),
      start: Offset,
      end: Offset,
      colour: Colour.default(1),
      note: NoteText.optional(),
    }),
  ),
  'change-highlight': changes<{ highlight: HighlightView }>()(
    'Recolours or tags a highlight, or drags its edges to other offsets of the version in view.',
    z.object({
      id: Id,
      highlight: Id,
      colour: Colour.optional(),
      tags: z.array(Tag).max(100).optional(),
      range: z.object({ version: Version_, start: Offset, end: Offset }).optional(),
    }),
  ),
  'remove-highlight': changes<unknown>()('Removes a highlight and its note.', z.object({ id: Id, highlight: Id })),
  note: changes<unknown>()(
    'Sets the Markdown note of a highlight, or of the article when none is named; empty removes it.',
    z.object({
      id: Id,
      highlight: Id.nullable().default(null),
      text: NoteText,
      /** Saves of one edit session name the same one: they are one entry of undo. */
      session: z.string().max(64).optional(),
    }),
  ),
  tag: changes<unknown>()(
    'Adds and removes tags of articles.',
    z.object({ ids: Ids, add: z.array(Tag).max(100).default([]), remove: z.array(Tag).max(100).default([]) }),
  ),
  state: changes<unknown>()(
    'Sets read, progress, starred or archived of articles.',
    z.object({
      ids: Ids,
      read: z.boolean().optional(),
      progress: z.number().min(0).max(1).optional(),
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
    }),
  ),
  trash: changes<unknown>()('Puts articles in the trash, where they are kept.', z.object({ ids: Ids })),
  restore: changes<unknown>()('Takes articles out of the trash.', z.object({ ids: Ids })),
  revert: changes<unknown>()('Takes a change back: what `undo` of a reply holds.', Revert),
  undo: changes<{ label: string }>()('Takes the last change back, whoever made it.', nothing),
  redo: changes<{ label: string }>()('Makes the change again that was taken back last.', nothing),
} as const

export type Requests = typeof requests
export type RequestName = keyof Requests
/** What a caller sends: defaults may be left out. */
export type Input<N extends RequestName> = z.input<Requests[N]['input']>
/** What a handler gets: checked, defaults filled in. */
export type Checked<N extends RequestName> = z.output<Requests[N]['input']>
export type Answer<N extends RequestName> = Requests[N] extends Request<z.ZodType, infer O> ? O : never

/** One call in, one Outcome out. */
export type Call = <N extends RequestName>(name: N, input: Input<N>) => Promise<Outcome<Answer<N>>>

/** Whether a name is one of the contract's own (`__proto__` is not). */
export function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}

export type LibraryEvent =
  | {
      readonly type: 'changed'
      readonly rev: number
      readonly articles: readonly Id[] | 'many'
      readonly topics: boolean
    }
  | {
      readonly type: 'job'
      readonly id: string
      readonly kind: 'clip' | 'export' | 'check'
      /** What is done now, for people: an address, a title. */
      readonly label: string
      readonly done: number
      readonly total: number
      readonly state: 'running' | 'done' | 'cancelled' | 'failed'
    }

/** Few things that only the desktop can do; never sent over the socket. */
export const shellRequests = {
  'choose-folder': asks<{ folder: string | null }>()(
    'Asks the user for a folder.',
    z.object({ title: z.string().max(200) }),
  ),
  'open-address': asks<{ opened: boolean }>()(
    'Opens an http, https or mailto address in the browser, after a click.',
    z.object({ url: z.string().max(8_192) }),
  ),
  'show-folder': asks<{ shown: boolean }>()(
    'Shows a folder chosen in this session in the file manager.',
    z.object({ folder: z.string() }),
  ),
} as const
export type ShellRequestName = keyof typeof shellRequests
export type ShellInput<N extends ShellRequestName> = z.input<(typeof shellRequests)[N]['input']>
export type ShellAnswer<N extends ShellRequestName> =
  (typeof shellRequests)[N] extends Request<z.ZodType, infer O> ? O : never

/** What the preload gives the window, and all of it: `window.commonplace`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Outcome<unknown>>
  /** @returns the way to stop listening. */
  on(listener: (event: LibraryEvent) => void): () => void
}
