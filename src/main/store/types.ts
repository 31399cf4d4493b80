import type { Failure } from '#shared/failure.ts'
import type { Article, Id, LibraryFile, Receipt, RelatedFile, Tag, Version } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Notice } from '#shared/views.ts'
import type { Log } from '../log.ts'
import type { NewFiles } from './articles/atomic-folders.ts'
import type { VersionFile } from './articles/version-files.ts'
import type { CatalogRow } from './catalog/catalog-row.ts'
import type { OnProgress } from './catalog/reconcile-rows.ts'
import type { Batch } from './journal/batch.ts'
import type { Progress } from './journal/flush.ts'
import type { AnswerSocket } from './lock/socket.ts'
import type { BackupResult } from './upkeep/backup.ts'
import type { CheckOptions, CheckResult } from './upkeep/check.ts'

/** One library folder: what features and the shell may see of it. Only the store knows where a file is. */
export interface Store {
  readonly folder: string
  /** This library's own folder in the cache, for this place only. Everything in it can be made again. */
  readonly cache: string
  /** Why nothing may be written, as a sentence; null when writing is allowed. It may change while the library is open. */
  readonly readOnly: () => string | null
  readonly notices: () => readonly Notice[]
  /** Removes notices that the user has seen. */
  dismissNotices(ids: readonly string[]): Promise<void>
  /** Why the library was not in its folder at the last look; null when it was. Its rows and lists stay available. */
  readonly missing: () => Failure | null
  /** Looks whether the library that was opened is in its folder. @throws Refusal `library-missing` */
  confirm(): Promise<void>
  /** Calls when there is news for the user: a notice, or that the library went away or is back. */
  onNews(listener: () => void): void
  /** Whether another computer has the library and its clock does not let us tell if it is still open there. */
  readonly canTakeOver: () => boolean
  /** Makes this the computer that writes. @throws Refusal `not-allowed` where that is not offered */
  takeOver(): Promise<void>
  readonly library: () => LibraryFile
  /** Changes library.json. The function returns it changed, or the same object: then nothing is written. */
  changeLibrary(
    change: (file: LibraryFile) => LibraryFile,
  ): Promise<{ readonly before: LibraryFile; readonly after: LibraryFile }>

  /**
   * Changes many articles, and library.json with them: all or none, with one write of library.json. Every later answer
   * has the change. The articles' files are written in the background, also after a crash.
   * @param label what is done, as the user would say it
   * @param plan called when no other change of an article is under way; none begins until it has resolved. When it
   * throws, nothing was touched
   */
  changeBatch(
    label: string,
    plan: () => Promise<Batch>,
  ): Promise<{ readonly before: LibraryFile; readonly after: LibraryFile }>
  /**
   * Whether library.json still records a change of many articles for this one. Then only `changeBatch` may bring back a
   * former content: otherwise the next opening would make that change again.
   */
  isInJournal(id: Id): boolean
  /** Calls while the files of changed articles are written, with how far that has come. */
  onFlush(listener: (progress: Progress) => void): void

  /** All rows in memory, by id; never awaits. There are none before `restored`, except those that were read ahead. */
  readonly rows: () => ReadonlyMap<Id, CatalogRow>
  /**
   * Resolves when the saved rows are read. A large library opens without them if it knows the answers to what a window asks
   * first; they are read as soon as someone waits for them.
   */
  restored(): Promise<void>
  /** These answers, as they were made when the rows were saved; null where the rows are read. */
  readonly firstAnswers: () => unknown
  /** Gives the answers to be saved with the rows: JSON, or null for none. */
  saveAnswers(answers: () => unknown): void
  /**
   * Compares the rows with the articles' files, where that was left for later.
   * @param onProgress called while many files are read, after their rows were added
   * @param signal stops it, because the library is being closed
   * @returns the articles whose rows changed or are gone; `onAdded` names those added on the way
   */
  reconcile(onProgress?: OnProgress, signal?: AbortSignal): Promise<readonly Id[]>
  /** Adds the row of one article before `reconcile` comes to it. Nothing happens where there is no such article. */
  readAhead(id: Id): Promise<void>
  /** Calls with the articles whose rows were added by `readAhead`, or on the way of a comparison, also of one that fails. */
  onAdded(listener: (ids: readonly Id[]) => void): void
  /** Rises with each change of a row. */
  readonly edition: () => number
  /** Which articles have a tag, on themselves or on a highlight, by the tag as each writes it. */
  readonly articlesByTag: () => ReadonlyMap<Tag, ReadonlySet<Id>>

  /** @throws Refusal `not-found`, `unreadable-file` (damaged beyond the last good copy) */
  article(id: Id): Promise<Article>
  /**
   * Changes one article. Changes of one file wait for each other, and the promise resolves when the change is durable.
   * The function returns the article changed, or the same object: then nothing is written.
   * @throws Refusal `not-found`, `read-only`, `disk-full`
   */
  change(id: Id, change: (article: Article) => Article): Promise<{ readonly before: Article; readonly after: Article }>
  /**
   * Hands an article's folder to `discard` after the changes under way, and removes the article from the library.
   * @param change made first, and written: what the file says if the folder is put back one day
   * @throws Refusal `not-found`, `read-only`, and what `discard` throws: then the article is still here
   */
  discard(id: Id, discard: (path: string) => Promise<void>, change: (article: Article) => Article): Promise<void>
  /**
   * Keeps a new article, all of it or nothing: staged, synced once, renamed into place last.
   * @param finish called when no change of many articles is under way, so that the article gets the current names of its
   * topics
   * @returns the article as it was kept
   */
  keep(article: Article, files: NewFiles, finish?: (article: Article) => Article): Promise<Article>
  /** Adds the files of a version, synced, before the article names it; then changes the article. */
  addVersion(id: Id, version: Version, files: NewFiles, change: (article: Article) => Article): Promise<Article>

  /** @throws Refusal `not-found` */
  versionFile(id: Id, version: number, name: VersionFile): Promise<string>
  /** Any file of a version, as it is on disk. */
  versionBytes(id: Id, version: number, name: string): Promise<Uint8Array>
  receipt(id: Id, version: number): Promise<Receipt>
  related(id: Id, version: number): Promise<RelatedFile>
  /** Bytes of an asset; null when it is not there. The hash is checked before it becomes part of a path. */
  asset(id: Id, hash: string): Promise<Uint8Array | null>
  /** Absolute path of a version's text, for the search worker. */
  textPath(row: CatalogRow): string

  queue(): readonly QueueItem[]
  /** The items that are being clipped; after opening, those that were being clipped when the program ended. */
  inWork(): readonly Id[]
  /** Changes both in one write. */
  changeQueue(
    change: (items: readonly QueueItem[]) => readonly QueueItem[],
    inWork?: (ids: readonly Id[]) => readonly Id[],
  ): Promise<void>

  /** Whether our own sanitiser is known to have made these bytes. Kept in the cache, never in the library. */
  isSanitised(sha256: string): boolean
  recordSanitised(sha256: readonly string[]): Promise<void>

  check(options: CheckOptions): Promise<CheckResult>
  /**
   * Writes the whole library into one zip in its folder `backups`.
   * @throws Refusal `read-only`, `disk-full`, `cancelled`, `moved-on`
   */
  backUp(options: {
    readonly signal: AbortSignal
    readonly onProgress: (done: number, total: number) => void
  }): Promise<BackupResult>
  /** Answers the requests that come over the socket, also those that came before this call. */
  answer(answer: AnswerSocket): void
  /**
   * Finishes the writes under way, saves the catalog and releases the lock. Files that a change of many articles still
   * has to be written into are left to the next opening, unless `finish` is true.
   */
  close(options?: { readonly finish: boolean }): Promise<void>
}

export interface OpenStore {
  readonly folder: string
  /** The cache folder of all libraries; the store makes its own inside. */
  readonly cache: string
  /** Where sockets are, 0700. */
  readonly sockets: string
  readonly now: () => Date
  readonly log: Log
  /** Makes the folder when it is not there; without it, that is refused with `library-missing`. */
  readonly create: boolean
  /**
   * Opens with the rows as they were saved, or of a large library for which none were saved with its newest, or with the
   * first answers alone; the caller calls `reconcile` later.
   */
  readonly reconcileLater?: boolean
  /** The rows are read when this has resolved: until then, other work needs the processor more. */
  readonly deferRowsUntil?: Promise<unknown>
}
