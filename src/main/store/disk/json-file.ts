import { Low } from 'lowdb'
import { createMutex } from '../../async.ts'
import type { Log } from '../../log.ts'
import { lastGood } from '../names/layout.ts'
import {
  Damaged,
  DurableAdapter,
  type DurableParts,
  jsonBytes,
  replaceLibraryFile,
  type Stamp,
  Unreadable,
} from './durable.ts'

export interface JsonFileParts<T> extends DurableParts<T> {
  readonly log: Log
  /**
   * Finds a value for a file that is damaged, cannot be read, or is missing (null): restores the last good copy, or
   * throws the refusal that the user is shown.
   */
  readonly recover: (damaged: Damaged | Unreadable | null) => Promise<T>
  /** Why what was read cannot be what we last wrote, as a reason; null when it can. */
  readonly suspect?: (stamp: Stamp) => string | null
  /** What is thrown by a call that comes after the file was discarded. */
  readonly discardedError?: () => Error
  /** Called, in the same turn, for every content that was read or written, with the stamp of its file. */
  readonly onContent?: (value: T, stamp: Stamp | null) => Promise<void>
}

export interface Changed<T> {
  readonly before: T
  readonly after: T
}

/**
 * One JSON file: the only `Low` on it (two would tear it), its queue, and the watch for changes by other programs. Its
 * size and time are compared before each use; where they differ it is read again.
 */
export class JsonFile<T> {
  readonly #parts: JsonFileParts<T>
  readonly #adapter: DurableAdapter<T>
  readonly #low: Low<T | null>
  readonly #mutex = createMutex()
  #copyDue = false
  #discarded = false

  constructor(parts: JsonFileParts<T>) {
    this.#parts = parts
    this.#adapter = new DurableAdapter(parts)
    this.#low = new Low<T | null>(this.#adapter as DurableAdapter<T | null>, null)
  }

  /** Whether anything runs or waits in its queue. */
  get busy(): boolean {
    return this.#mutex.pending() > 0
  }

  /** The content on disk, after the writes before. A `fresh` reading trusts neither the size nor the time of the file. */
  read(options: { readonly fresh?: boolean } = {}): Promise<T> {
    return this.#queued(() => {
      if (options.fresh) this.#adapter.stamp = null
      return this.#current()
    })
  }

  /**
   * Changes the file when its turn comes; resolves when the change is durable. Nothing is written when `change` returns
   * the same object.
   * @param first done in the same turn, before the change, with the value it will change.
   */
  change(change: (value: T) => T, first?: (value: T) => Promise<void>): Promise<Changed<T>> {
    return this.#queued(async () => {
      const before = await this.#current()
      await first?.(before)
      const after = change(before)
      if (after !== before) await this.#write(after)
      return { before, after }
    })
  }

  /**
   * Discards the file in its turn. Whatever still waits in the queue is then refused with `gone`.
   * @param change made first, as by `change`
   */
  discard(change: (value: T) => T, discard: () => Promise<void>): Promise<void> {
    return this.#queued(async () => {
      const before = await this.#current()
      const after = change(before)
      if (after !== before) await this.#write(after)
      await discard()
      this.#copyDue = false
      this.#discarded = true
    })
  }

  /** Resolves when nothing runs or waits any more, the last good copy included. */
  settled(): Promise<void> {
    return this.#mutex.idle()
  }

  async #current(): Promise<T> {
    const { fileSystem, path } = this.#parts
    const stamp = this.#adapter.stamp
    const known = this.#low.data
    if (stamp !== null && known !== null) {
      const stat = await fileSystem.stat(path)
      if (stat !== null && stat.size === stamp.size && stat.mtimeMs === stamp.mtimeMs) return known
    }
    const value = await this.#readAgain()
    await this.#parts.onContent?.(value, this.#adapter.stamp)
    return value
  }

  async #readAgain(): Promise<T> {
    this.#low.data = null
    const damaged = await this.#load()
    if (damaged === null && this.#low.data !== null) return this.#low.data
    const value = await this.#parts.recover(damaged)
    // What was restored is read back, for its stamp. In a read-only library it was not written, and is only returned.
    if ((await this.#load({ isTrusted: true })) !== null || this.#low.data === null) this.#adapter.stamp = null
    return this.#low.data ?? value
  }

  async #load(options: { readonly isTrusted?: boolean } = {}): Promise<Damaged | Unreadable | null> {
    try {
      await this.#low.read()
    } catch (thrown) {
      if (thrown instanceof Damaged || thrown instanceof Unreadable) return thrown
      throw thrown
    }
    const { fileSystem, path, suspect } = this.#parts
    const stamp = this.#adapter.stamp
    const reason = stamp === null || options.isTrusted ? null : (suspect?.(stamp) ?? null)
    if (reason === null) return null
    this.#low.data = null
    return new Damaged(path, await fileSystem.read(path), reason)
  }

  async #write(value: T): Promise<void> {
    const checked = this.#parts.schema.safeParse(value)
    if (!checked.success) throw new Error(`${this.#parts.path} would be damaged: ${checked.error.message}`)
    this.#low.data = value
    try {
      await this.#low.write()
    } catch (thrown) {
      this.#low.data = null
      throw thrown
    }
    this.#copyDue = true
    await this.#parts.onContent?.(value, this.#adapter.stamp)
  }

  /** Writes the last good copy, after the last write in a row. */
  async #copy(): Promise<void> {
    const { fileSystem, staging, path, log } = this.#parts
    const value = this.#low.data
    this.#copyDue = false
    if (value === null) return
    try {
      await replaceLibraryFile(fileSystem, staging, lastGood(path), jsonBytes(value))
    } catch (thrown) {
      log.warn('a last good copy could not be written', { path, thrown })
    }
  }

  #queued<R>(act: () => Promise<R>): Promise<R> {
    const result = this.#mutex.run(async () => {
      if (this.#discarded) throw this.#parts.discardedError?.() ?? new Error(`${this.#parts.path} was discarded`)
      return act()
    })
    // A turn of its own, so that the caller does not wait for the copy.
    void this.#mutex.run(async () => {
      if (this.#copyDue && this.#mutex.pending() === 1) await this.#copy()
    })
    return result
  }
}

/** At most so many files are kept: enough for a session's articles, a few megabytes of memory. */
const KEPT = 200

/** The files in use, by path, one object each. The least recently used one is dropped first, never a busy one. */
export class FilePool<T> {
  readonly #open: (path: string) => JsonFile<T>
  readonly #kept: number
  readonly #files = new Map<string, JsonFile<T>>()

  constructor(open: (path: string) => JsonFile<T>, kept = KEPT) {
    this.#open = open
    this.#kept = kept
  }

  get size(): number {
    return this.#files.size
  }

  /** To be used in the same tick: only a busy file is sure to stay. */
  at(path: string): JsonFile<T> {
    const file = this.#files.get(path) ?? this.#open(path)
    this.#files.delete(path)
    this.#files.set(path, file)
    this.#trim(file)
    return file
  }

  async settled(): Promise<void> {
    await Promise.all([...this.#files.values()].map((file) => file.settled()))
  }

  #trim(wanted: JsonFile<T>): void {
    if (this.#files.size <= this.#kept) return
    for (const [path, file] of this.#files) {
      if (file === wanted || file.busy) continue
      this.#files.delete(path)
      if (this.#files.size <= this.#kept) return
    }
  }
}
