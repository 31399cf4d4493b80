import type { Query } from '#shared/query.ts'

/** What the index holds of an article. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  /** Outlet and site. */
  readonly site: string
  readonly tags: readonly string[]
  /** The note on the article and those on its highlights. */
  readonly notes: string
  /** Their quotations, as they stand in the text. */
  readonly highlights: readonly string[]
  /** Absolute path of article.txt of the current version. */
  readonly textFile: string
  /** Its SHA-256: another one means that the text has to be read again. */
  readonly textHash: string
}

export interface SearchAsk {
  readonly query: Query
  /** The articles that the filters let pass. */
  readonly allowed: readonly string[]
  readonly limit: number
  readonly offset: number
}

export type Where = 'title' | 'text' | 'note' | 'highlight' | 'tag'

export interface SearchHit {
  readonly id: string
  /** Comparable within one answer. */
  readonly score: number
  readonly snippet: string
  /** Ranges of the snippet that matched. */
  readonly marks: readonly (readonly [number, number])[]
  readonly where: Where
  /** Where in article.txt the best match stands; null when nothing of it does. */
  readonly at: { readonly start: number; readonly end: number } | null
}

export interface SearchReply {
  /** How many were found; while a word is typed, of the commonest words that it may become. */
  readonly total: number
  /** In the worker. */
  readonly ms: number
  readonly hits: readonly SearchHit[]
}

export type AskMessage = Omit<SearchAsk, 'allowed'>

/** To the worker. `ask` and `ids` are answered once the index is ready, in order; the others are not answered. */
export type ToWorker =
  /** Loads the index saved in `file`, if it is one, and brings it to these documents. */
  | { readonly kind: 'start'; readonly file: string; readonly documents: readonly SearchDocument[] }
  | { readonly kind: 'put'; readonly documents: readonly SearchDocument[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /** What later asks may find: seldom another than before, so that it is not sent with each. */
  | { readonly kind: 'allow'; readonly ids: readonly string[] }
  | { readonly kind: 'ask'; readonly n: number; readonly ask: AskMessage }
  /** All that a query finds, unranked, uncapped and without snippets. */
  | { readonly kind: 'ids'; readonly n: number; readonly ask: AskMessage }
  /** Nobody waits for the answer to this number any more. */
  | { readonly kind: 'drop'; readonly n: number }
  /** Saves the index if that is worth it, and ends. */
  | { readonly kind: 'end' }

export type FromWorker =
  | { readonly kind: 'reply'; readonly n: number; readonly reply: SearchReply }
  | { readonly kind: 'ids'; readonly n: number; readonly ids: readonly string[] }
  | { readonly kind: 'failed'; readonly n: number; readonly message: string }
  /** How many texts were read for the index since it started: 0 where the saved one was good. */
  | { readonly kind: 'ready'; readonly read: number }
  /** The index could not be saved; the next start will make it anew. */
  | { readonly kind: 'unsaved'; readonly message: string }

/** What is used of a worker thread: node's Worker fits. */
export interface SearchWorker {
  postMessage(message: ToWorker): void
  on(event: 'message', listener: (message: FromWorker) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  terminate(): Promise<number>
}

/** Starts the worker: a build knows where its file is, a test runs another. */
export type StartWorker = () => SearchWorker

/** The library's search: loads nothing until something is asked. */
export interface Search {
  /** @throws Refusal `cancelled` when the signal says so or the library is closed */
  ask(ask: SearchAsk, options?: { readonly signal?: AbortSignal }): Promise<SearchReply>
  /** Everything that a query finds, in no order. */
  ids(ask: SearchAsk, options?: { readonly signal?: AbortSignal }): Promise<readonly string[]>
  /** Tells of articles that are new or have changed. */
  put(documents: readonly SearchDocument[]): void
  /** Tells of articles that are in the library no more; those in the trash still are. */
  remove(ids: readonly string[]): void
  /** Starts it if it is not, and resolves when it has read everything, with how many texts had to be read for that. */
  ready(): Promise<number>
  /** Saves the index, if one was loaded. */
  close(): Promise<void>
}
