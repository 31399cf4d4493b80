import type { Failure } from '#shared/failure.ts'
import type { Article, Id, LibraryFile, Receipt, RelatedFile, Tag, Version } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Notice } from '#shared/views.ts'
import type { Log } from '../log.ts'
import type { NewFiles } from './articles/atomic-folders.ts'
import type { VersionFile } from './articles/version-files.ts'
import type { CatalogRow } from './catalog/catalog-row.ts'
import type { Batch } from './journal/batch.ts'
import type { Progress } from './journal/flush.ts'
import type { AnswerSocket } from './lock/socket.ts'
import type { BackedUp } from './upkeep/backup.ts'
import type { Checked, CheckOptions } from './upkeep/check.ts'

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
   * Changes many articles, and library.json with them: all or none, with one write of library.json, and true at once for
   * whoever asks. The articles' files are written in the background, also after a crash.
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

  /** All rows in memory, by id; never awaits. */
  readonly rows: () => ReadonlyMap<Id, CatalogRow>
  /**
   * Compares the rows with the articles' files, where that was left for later.
   * @returns the articles whose rows changed or are gone
   */
  reconcile(): Promise<readonly Id[]>
  /** Rises with each change of a row. */
  readonly edition: () => number
  /** Which articles have a tag, on themselves or on a highlight, by the tag as each writes it. */
  readonly articlesByTag: () => ReadonlyMap<Tag, ReadonlySet<Id>>

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

  check(options: CheckOptions): Promise<Checked>
  /**
   * Writes the whole library into one zip in its folder `backups`.
   * @throws Refusal `read-only`, `disk-full`, `cancelled`, `moved-on`
   */
  backUp(options: {
    readonly signal: AbortSignal
    readonly onProgress: (done: number, total: number) => void
  }): Promise<BackedUp>
  /** Answers what comes over the socket; requests that came before wait for it. */
  answer(answer: AnswerSocket): void
  /**
   * Finishes the writes in hand, saves the catalog, lets go of the lock. Files that follow are left to the next opening
   * unless they are to be finished.
   */
  close(options?: { readonly finish: boolean }): Promise<void>
}

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
  /** Opens with the rows as they were saved, where there are any; the caller calls `reconcile` later. */
  readonly reconcileLater?: boolean
  /** The rows are read when this has resolved: until then, other work needs the processor more. */
  readonly deferRowsUntil?: Promise<unknown>
}
