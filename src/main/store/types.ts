import type { Failure } from '#shared/failure.ts'
import type { Article, Id, LibraryFile, Receipt, RelatedFile, Tag, Version } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Notice, Problem, Row } from '#shared/views.ts'
import type { Progress } from './journal/flush.ts'
import type { Way } from './journal/ways.ts'

/** What a list shows of an article and how its file was found: the catalog's row. */
export interface CatalogRow extends Row {
  readonly canonicalUrl: string | null
  readonly revision: Id
  readonly current: number
  readonly leftOut: number
  readonly related: number
  /** SHA-256 of the bytes of each version's first source: equal bytes without an address are one article. */
  readonly sources: readonly string[]
  /** What search reads beside the text. */
  readonly notes: string
  readonly quotations: readonly string[]
  /** Of its highlights, each once. */
  readonly highlightTags: readonly Tag[]
  /** SHA-256 of article.txt of the current version. */
  readonly textHash: string
  /** `articles/<yyyy>/<slug>-<id>`, relative to the library. */
  readonly folder: string
  readonly file: { readonly size: number; readonly mtimeMs: number; readonly sha256: string }
}

/** An article that is not in the library yet, or a version more of one that is: its facts and its files' bytes. */
export interface NewFiles {
  /** By name within `versions/<n>/`. */
  readonly version: ReadonlyMap<string, Uint8Array>
  /** By name within `assets/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>
}

export type VersionFile = 'article.html' | 'article.txt'

/** Everything of one library folder: the only code that knows where a thing lies. */
export interface Store {
  readonly folder: string
  /** This library's own folder in the cache: of this place alone, always rebuildable. */
  readonly cache: string
  /** A sentence when nothing may be written, else null. May become a sentence later (another holder took over). */
  readonly readOnly: () => string | null
  readonly notices: () => readonly Notice[]
  /** Its user has seen these: they are not shown again. */
  dismissNotices(ids: readonly string[]): Promise<void>
  /** Why the library was not in its folder at the last look, null when it was. Its rows and lists are still known. */
  readonly missing: () => Failure | null
  /** Looks whether the library that was opened is in its folder. @throws Refusal `library-missing` */
  confirm(): Promise<void>
  /** Calls when there is something new to tell: a notice, or that the library went away or is back. */
  onNews(listener: () => void): void
  /** Whether another computer has the library that may be gone: its clock does not let us tell. */
  readonly canTakeOver: () => boolean
  /** Makes this the computer that writes. @throws Refusal `not-allowed` where that is not offered */
  takeOver(): Promise<void>
  readonly library: () => LibraryFile
  /** Changes library.json; the function gives it back changed, or the same object: then nothing is written. */
  changeLibrary(
    change: (file: LibraryFile) => LibraryFile,
  ): Promise<{ readonly before: LibraryFile; readonly after: LibraryFile }>

  /**
   * Takes ways with articles, and changes library.json with them: all or none, with one write of library.json, and true
   * at once for whoever asks. The articles' files follow in the background, also after a crash.
   * @param label what is done, as the user would say it
   * @param plan called when no change of an article is in hand, none being made until this resolves; nothing it throws
   * has touched anything
   */
  changeMany(
    label: string,
    plan: () => Promise<Plan>,
  ): Promise<{ readonly before: LibraryFile; readonly after: LibraryFile }>
  /**
   * Whether a change of many articles still has this one in library.json. To a former content it may then be brought
   * back by `changeMany` alone, lest the next opening take it on from there once more.
   */
  isOnRecord(id: Id): boolean
  /** Tells how far the files are that follow. */
  follow(listener: (progress: Progress) => void): void

  /** All rows in memory, by id; never awaits. */
  readonly rows: () => ReadonlyMap<Id, CatalogRow>
  /**
   * Compares the rows with the articles' files, where that was left for later.
   * @returns the articles whose rows are others now, or gone
   */
  compare(): Promise<readonly Id[]>
  /** Rises with each change of a row. */
  readonly edition: () => number
  /** Which articles have a tag, on themselves or on a highlight, by the tag as each writes it. */
  readonly tagged: () => ReadonlyMap<Tag, ReadonlySet<Id>>

  /** @throws Refusal `not-found`, `unreadable-file` (damaged beyond the last good copy) */
  article(id: Id): Promise<Article>
  /**
   * Changes one article: changes of one file wait for each other, and the promise resolves when it is on disk for
   * good. The function gets the article as it stands and gives it back changed (or the same object: nothing is written).
   * @throws Refusal `not-found`, `read-only`, `disk-full`
   */
  change(id: Id, change: (article: Article) => Article): Promise<{ readonly before: Article; readonly after: Article }>
  /**
   * Gives an article's folder to `discard`, once the changes in hand are made, and forgets the article when it is done.
   * @param change made first, and on disk: what a folder that comes back is to say
   * @throws Refusal `not-found`, `read-only`, and whatever `discard` throws: then the article is still here
   */
  discard(id: Id, discard: (path: string) => Promise<void>, change: (article: Article) => Article): Promise<void>
  /**
   * Keeps a new article whole or not at all: written beside, synced once, renamed into place last.
   * @param last made of it when no change of many is in hand: what it says of topics is then what they are called
   * @returns the article as it was kept
   */
  keep(article: Article, files: NewFiles, last?: (article: Article) => Article): Promise<Article>
  /** Adds the files of a version, synced, before the article names it; then changes the article. */
  addVersion(id: Id, version: Version, files: NewFiles, change: (article: Article) => Article): Promise<Article>

  /** @throws Refusal `not-found` */
  versionFile(id: Id, version: number, name: VersionFile): Promise<string>
  /** Any file of a version, as it lies there. */
  versionBytes(id: Id, version: number, name: string): Promise<Uint8Array>
  receipt(id: Id, version: number): Promise<Receipt>
  related(id: Id, version: number): Promise<RelatedFile>
  /** Bytes of an asset; null when it is not there. The hash is checked to be one before any path is made. */
  asset(id: Id, hash: string): Promise<Uint8Array | null>
  /** Absolute path of a version's text, for the search worker. */
  textPath(row: CatalogRow): string

  queue(): readonly QueueItem[]
  /** The items that are being fetched or read; at the opening, those that were when the program ended. */
  inWork(): readonly Id[]
  /** Changes both in one write. */
  changeQueue(
    change: (items: readonly QueueItem[]) => readonly QueueItem[],
    inWork?: (ids: readonly Id[]) => readonly Id[],
  ): Promise<void>

  /** Whether sanitised bytes are known to be our own work; kept in the cache, never in the library. */
  isSanitised(sha256: string): boolean
  recordSanitised(sha256: readonly string[]): Promise<void>

  check(options: {
    readonly repair: boolean
    readonly signal?: AbortSignal
    readonly onProgress?: (done: number, total: number) => void
  }): Promise<{ readonly articles: number; readonly files: number; readonly problems: readonly Problem[] }>
  /**
   * Writes the whole library into one zip in its folder `backups`.
   * @throws Refusal `read-only`, `disk-full`, `cancelled`, `moved-on`
   */
  backUp(options: {
    readonly signal: AbortSignal
    readonly onProgress: (done: number, total: number) => void
  }): Promise<{ readonly file: string; readonly files: number; readonly bytes: number }>
  /** Answers what comes over the socket; requests that came before wait for it. */
  answer(answer: AnswerSocket): void
  /**
   * Finishes the writes in hand, saves the catalog, lets go of the lock. Files that follow are left to the next opening
   * unless they are to be finished.
   */
  close(options?: { readonly finish: boolean }): Promise<void>
}

/** What is to be made of many articles, each named once and at the revision that it has. */
export interface Plan {
  readonly ways: readonly Way[]
  /** Gives library.json back changed, or the same object when there is nothing to change. */
  readonly library?: (file: LibraryFile) => LibraryFile
}

/** Answers a request that came over the socket: a line of JSON in, a line of JSON out. */
export type AnswerSocket = (name: string, input: unknown) => Promise<unknown>

export interface OpenStore {
  readonly folder: string
  /** The cache folder of all libraries; the store makes its own inside. */
  readonly cache: string
  /** Where sockets lie, 0700. */
  readonly sockets: string
  readonly now: () => Date
  readonly log: Log
  /** Makes the folder when it is not there; otherwise `library-missing`. */
  readonly create: boolean
  /** Opens with the rows as they were saved, where there are any; `compare` is to follow. */
  readonly compareLater?: boolean
  /** The rows are read once this has come about: until then others need the processor more. */
  readonly readAfter?: Promise<unknown>
}

export interface Log {
  info(message: string, detail?: unknown): void
  warn(message: string, detail?: unknown): void
  error(message: string, detail?: unknown): void
}
