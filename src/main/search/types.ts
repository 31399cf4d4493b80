import type { Query } from '#shared/query/tree.ts'

/** What the index contains of an article. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  /** Publisher and site, and the words above the headline. */
  readonly site: string
  /** Of the page; empty when there is none. */
  readonly address: string
  readonly tags: readonly string[]
  /** The note on the article and those on its highlights. */
  readonly notes: string
  /** As its facts have it, such as `en` or `en-GB`; null where it is not known. The index does not contain it. */
  readonly language: string | null
  /** The quotations of its highlights, word for word. */
  readonly highlights: readonly string[]
  /** Absolute path of article.txt of the current version. */
  readonly textFile: string
  /** SHA-256 of the text: with another one the text has to be read again. */
  readonly textHash: string
  /** The day of publication, which may be a month or a year, else that of the capture: as text, later is greater. */
  readonly date?: string
  /** That of its article; a document without one is asked for again at the next start. */
  readonly stamp?: string
}

/** An article that search can have the document of. What takes time is made when it is needed. */
export interface SearchArticle {
  readonly id: string
  /** Names the document: as long as it is the same, so is the document. Without blanks and line breaks. */
  readonly stamp: string
  readonly tags: readonly string[]
  document(): SearchDocument
  /** Whether its document is that of a former state of the article, apart from stamp and tags. */
  isLike(former: SearchArticle): boolean
}

export interface SearchAsk {
  readonly query: Query
  /** The articles that pass the filters of the query's plan. */
  readonly allowed: readonly string[]
  /** For each of the plan's sets, the articles that pass it; absent when there are none. */
  readonly passed?: readonly (readonly string[])[]
  /** `rank`, which it is unless it is said: the best first. `allowed`: as those allowed are given, the closest last. */
  readonly order?: 'rank' | 'allowed'
  readonly limit: number
  readonly offset: number
  /** Whether to wait until all texts are read, or to answer from those that are read so far. */
  readonly texts: 'all' | 'so-far'
}

/** How many texts are read, of how many. */
export interface Indexing {
  readonly done: number
  readonly total: number
}

export type Where = 'title' | 'text' | 'note' | 'highlight' | 'tag'

export interface SearchHit {
  readonly id: string
  /** Comparable within one answer. */
  readonly score: number
  /** Whether one of the words is missing and the article only has words like it. Such hits come last. */
  readonly similar: boolean
  /** What was asked for and the article does not have, as typed, the rarest first. Such hits come after all others. */
  readonly missing: readonly string[]
  readonly snippet: string
  /** Ranges of the snippet that matched. */
  readonly marks: readonly (readonly [number, number])[]
  readonly where: Where
  /** The best match as offsets into article.txt; null when nothing of it is there. */
  readonly at: { readonly start: number; readonly end: number } | null
}

export interface SearchReply {
  /** How many were found. While a word is typed, only the commonest words that it may become count. */
  readonly total: number
  /** How many of them are only similar. */
  readonly similar: number
  /** How many of them, the last ones, lack something: the closest, where few or none have everything. */
  readonly closest: number
  /** Whether there may be more that have a phrase: for a quick answer only the likeliest texts were looked through. */
  readonly partial: boolean
  /** The progress while texts are still being read: the others may contain more. Null when all are read. */
  readonly indexing: Indexing | null
  /** Milliseconds spent in the worker. */
  readonly ms: number
  readonly hits: readonly SearchHit[]
}

export interface NearestAsk {
  /** The article whose relatives are asked for. */
  readonly id: string
  /** The articles that may be given. */
  readonly allowed: readonly string[]
  /** So many are given at most. */
  readonly limit: number
  readonly texts: 'all'
}

/** A relative of an article. */
export interface NearArticle {
  readonly id: string
  /** How much of the article's telling terms it has, from 0 to 1. */
  readonly score: number
  /** What makes it near: the rare words that both have, as the article asked about spells them. */
  readonly words: readonly string[]
  /** Whether its text is nearly the same. */
  readonly sameText: boolean
}

export interface NearestReply {
  /** Milliseconds spent in the worker. */
  readonly ms: number
  readonly nearest: readonly NearArticle[]
}

/** What is asked of the worker. `nearest` gives the relatives of an article; the others are those of `AskKind`. */
export type WorkerAsk =
  | { readonly kind: AskKind; readonly ask: SearchAsk }
  | { readonly kind: 'nearest'; readonly ask: NearestAsk }

/** `ask` gives ranked hits with snippets. `ids` gives all articles found, unranked; it waits for all texts. */
export type AskKind = 'ask' | 'ids'

export type AskMessage = Omit<SearchAsk, 'allowed' | 'passed'>
export type NearestMessage = Omit<NearestAsk, 'allowed'>

/** The tags of a document of which nothing else has changed, and its stamp now. */
export type NewTags = readonly [id: string, tags: readonly string[], stamp: string]

/** Whether all articles of the library are listed. Of a part of them, the index keeps what is missing: it may come. */
export type Listed = 'all' | 'part'

/** To the worker. Only `ask`, `ids` and `nearest` are answered, in order, except for those that wait for all texts. */
export type ToWorker =
  /**
   * Loads the index saved in `folder`, if there is one, and compares it with all articles: a line for each, its id and its
   * stamp. One string is copied to a thread at once; fifty thousand documents keep the sender for seconds.
   */
  | { readonly kind: 'start'; readonly folder: string; readonly articles: string; readonly listed: Listed }
  /** Compares the index with all articles again. */
  | { readonly kind: 'compare'; readonly articles: string; readonly listed: Listed }
  /** Documents that are new, changed or wanted, and the tags of those where nothing else changed. */
  | { readonly kind: 'put'; readonly documents: readonly SearchDocument[]; readonly tags: readonly NewTags[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /**
   * The articles that later asks may find, and those that pass each set of their plan. They seldom change, so they are not
   * sent with each ask.
   */
  | { readonly kind: 'allow'; readonly ids: readonly string[]; readonly passed: readonly (readonly string[])[] }
  | { readonly kind: AskKind; readonly n: number; readonly ask: AskMessage }
  | { readonly kind: 'nearest'; readonly n: number; readonly ask: NearestMessage }
  /** The answer to this number is no longer needed. */
  | { readonly kind: 'drop'; readonly n: number }
  /** Saves the index if enough has changed, and ends. */
  | { readonly kind: 'end' }

export type FromWorker =
  /** The documents of these articles are not in the saved index, or are others there: each is to be sent. */
  | { readonly kind: 'want'; readonly ids: readonly string[] }
  | { readonly kind: 'reply'; readonly n: number; readonly reply: SearchReply }
  | { readonly kind: 'ids'; readonly n: number; readonly ids: readonly string[] }
  | { readonly kind: 'nearest'; readonly n: number; readonly reply: NearestReply }
  | { readonly kind: 'failed'; readonly n: number; readonly message: string }
  /** The progress of reading texts when it takes a while; the last message says that it is done. */
  | ({ readonly kind: 'indexing' } & Indexing)
  /** All texts are read. `read`: how many had to be read since the start; 0 if the saved index was up to date. */
  | { readonly kind: 'ready'; readonly read: number }
  /** The index could not be saved; the next start will build it again. */
  | { readonly kind: 'unsaved'; readonly message: string }

/** The part of a worker thread that search uses; Node's Worker fits. */
export interface SearchWorker {
  postMessage(message: ToWorker): void
  on(event: 'message', listener: (message: FromWorker) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  terminate(): Promise<number>
}

/** Starts the worker. A build knows where its file is; a test runs another. */
export type StartWorker = () => SearchWorker

/** The library's search. It loads nothing until the first ask. */
export interface Search {
  /**
   * Finds the best hits.
   * @param options `asker` names who asks: a newer ask of the same asker cancels this one
   * @throws Refusal `cancelled` then, and when the library is closed
   */
  ask(ask: SearchAsk, options?: { readonly asker?: string | undefined }): Promise<SearchReply>
  /** All articles that have the words of a query, unordered, without those that have only similar words. */
  ids(ask: Pick<SearchAsk, 'query' | 'allowed' | 'passed'>): Promise<readonly string[]>
  /**
   * Finds the articles nearest to one, once all texts are read.
   * @param options as for `ask`
   */
  nearest(ask: Omit<NearestAsk, 'texts'>, options?: { readonly asker?: string | undefined }): Promise<NearestReply>
  /** Call it with articles that are new, changed, or removed from the library. Those in the trash are not removed. */
  changed(ids: readonly string[]): void
  /** Call it when articles were missing from the library's lists, and all are there now. */
  listed(): void
  /** Starts the worker if needed, and resolves with how many texts had to be read, once all are read. */
  ready(): Promise<number>
  /** Refuses all asks that wait, because the library is about to be closed. */
  cancelAll(): void
  /** Saves the index if one was loaded, and ends the worker. */
  close(): Promise<void>
}
