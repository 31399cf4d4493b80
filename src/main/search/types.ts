import type { Query } from '#shared/query/query.ts'

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
  /** Whether it is answered only when all texts are read, or from those that are. */
  readonly texts: 'all' | 'so-far'
}

export interface Indexing {
  readonly done: number
  readonly total: number
}

export type Where = 'title' | 'text' | 'note' | 'highlight' | 'tag'

export interface SearchHit {
  readonly id: string
  /** Comparable within one answer. */
  readonly score: number
  /** Whether one of the words is missing and only words like it stand there: such hits come last. */
  readonly similar: boolean
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
  /** How many of them are only similar. */
  readonly similar: number
  /** How many texts were read of how many, while that goes on: more may be found in the others. Null when all are. */
  readonly indexing: Indexing | null
  /** In the worker. */
  readonly ms: number
  readonly hits: readonly SearchHit[]
}

export type AskMessage = Omit<SearchAsk, 'allowed'>

/** To the worker. `ask` and `ids` are answered, in order but for those that wait for all texts; the others are not. */
export type ToWorker =
  /** Loads the index saved in `file`, if it is one, and brings it to these documents. */
  | { readonly kind: 'start'; readonly file: string; readonly documents: readonly SearchDocument[] }
  /** Documents that are new or have changed, and new tags of those known otherwise. */
  | {
      readonly kind: 'put'
      readonly documents: readonly SearchDocument[]
      readonly tags: readonly (readonly [id: string, tags: readonly string[]])[]
    }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /** What later asks may find: seldom another than before, so that it is not sent with each. */
  | { readonly kind: 'allow'; readonly ids: readonly string[] }
  | { readonly kind: 'ask'; readonly n: number; readonly ask: AskMessage }
  /** All that a query finds, unranked, uncapped and without snippets: it waits for all texts. */
  | { readonly kind: 'ids'; readonly n: number; readonly ask: AskMessage }
  /** Nobody waits for the answer to this number any more. */
  | { readonly kind: 'drop'; readonly n: number }
  /** Saves the index if that is worth it, and ends. */
  | { readonly kind: 'end' }

export type FromWorker =
  | { readonly kind: 'reply'; readonly n: number; readonly reply: SearchReply }
  | { readonly kind: 'ids'; readonly n: number; readonly ids: readonly string[] }
  | { readonly kind: 'failed'; readonly n: number; readonly message: string }
  /** How far the reading of texts is, when it takes a while; told last when it is done. */
  | ({ readonly kind: 'indexing' } & Indexing)
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
  /**
   * Finds the best, as far as the texts are read or when they all are.
   * @throws Refusal `cancelled` when the same asker asks something newer before it is answered, or the library is closed
   */
  ask(ask: SearchAsk, options?: { readonly asker?: string | undefined }): Promise<SearchReply>
  /** Everything that holds the words of a query, in no order; nothing that is only similar. */
  ids(ask: Pick<SearchAsk, 'query' | 'allowed'>): Promise<readonly string[]>
  /** Tells of articles that are new, have changed, or are in the library no more; those in the trash still are. */
  changed(ids: readonly string[]): void
  /** Starts it if it is not, and resolves when it has read everything, with how many texts had to be read for that. */
  ready(): Promise<number>
  /** Refuses whoever still waits: the library is about to be closed. */
  leave(): void
  /** Saves the index, if one was loaded. */
  close(): Promise<void>
}
