import { Low } from 'lowdb'
import type { Log } from '../types.ts'
import {
  Damaged,
  DurableAdapter,
  type DurableParts,
  jsonBytes,
  replaceFile,
  type Stamp,
  Unreadable,
} from './durable.ts'
import { lastGood } from './layout.ts'

export interface JsonFileParts<T> extends DurableParts<T> {
  readonly log: Log
  /**
   * Finds a value for a file that is damaged, cannot be read, or is missing (null): restores the last good copy, or
   * throws the refusal that the user should hear.
   */
  readonly recover: (damaged: Damaged | Unreadable | null) => Promise<T>
  /** Whether what was read cannot be what was left: a reason, or null. */
  readonly suspect?: (stamp: Stamp) => string | null
  /** What is thrown at who comes when it has been discarded. */
  readonly gone?: () => Error
  /** Told, in turn, of every content that was read or written and how its file was found or left. */
  readonly seen?: (value: T, stamp: Stamp | null) => Promise<void>
}

export interface Changed<T> {
  readonly before: T
  readonly after: T
}

/**
 * One JSON file: the one `Low` on it (two would tear it), its queue, and the eye on changes made by others. A look at
 * size and time goes before each use; what others have written is read anew.
 */
export class JsonFile<T> {
  readonly #parts: JsonFileParts<T>
  readonly #adapter: DurableAdapter<T>
  readonly #low: Low<T | null>
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #copyDue = false
  #discarded = false

  constructor(parts: JsonFileParts<T>) {
    this.#parts = parts
    this.#adapter = new DurableAdapter(parts)
    this.#low = new Low<T | null>(this.#adapter as DurableAdapter<T | null>, null)
  }

  /** Whether letting go of it now would lose a turn in its queue. */
  get busy(): boolean {
    return this.#waiting > 0
  }

  /** What is on disk, once the writes before it are; to read it `anew` is to trust neither its size nor its time. */
  read(options: { readonly anew?: boolean } = {}): Promise<T> {
    return this.#queued(() => {
      if (options.anew) this.#adapter.stamp = null
      return this.#fresh()
    })
  }

  /**
   * Changes the file when its turn comes; resolves when the change is on disk for good. The same object back means
   * that nothing is written.
   * @param first done in the same turn, before the change, with the value it will change.
   */
  change(change: (value: T) => T, first?: (value: T) => Promise<void>): Promise<Changed<T>> {
    return this.#queued(async () => {
      const before = await this.#fresh()
      await first?.(before)
      const after = change(before)
      if (after !== before) await this.#write(after)
      return { before, after }
    })
  }

  /**
   * Lets go of the file in its turn, for good: once `discard` is done, whoever still waits is told so.
   * @param change made first, as by `change`
   */
  discard(change: (value: T) => T, discard: () => Promise<void>): Promise<void> {
    return this.#queued(async () => {
      const before = await this.#fresh()
      const after = change(before)
      if (after !== before) await this.#write(after)
      await discard()
      this.#copyDue = false
      this.#discarded = true
    })
  }

  /** Resolves when nothing waits any more, the last good copy included. */
  async settled(): Promise<void> {
    while (this.busy) await this.#last
  }

  async #fresh(): Promise<T> {
    const { fileSystem, path } = this.#parts
    const stamp = this.#adapter.stamp
    const known = this.#low.data
    if (stamp !== null && known !== null) {
      const found = await fileSystem.stat(path)
      if (found !== null && found.size === stamp.size && found.mtimeMs === stamp.mtimeMs) return known
    }
    const value = await this.#anew()
    await this.#parts.seen?.(value, this.#adapter.stamp)
    return value
  }

  async #anew(): Promise<T> {
    this.#low.data = null
    const damaged = await this.#load()
    if (damaged === null && this.#low.data !== null) return this.#low.data
    const value = await this.#parts.recover(damaged)
    // What was restored is read back like anything else, for its stamp; where nothing may be written it is only shown.
    if ((await this.#load({ trusting: true })) !== null || this.#low.data === null) this.#adapter.stamp = null
    return this.#low.data ?? value
  }

  async #load(options: { readonly trusting?: boolean } = {}): Promise<Damaged | Unreadable | null> {
    try {
      await this.#low.read()
    } catch (thrown) {
      if (thrown instanceof Damaged || thrown instanceof Unreadable) return thrown
      throw thrown
    }
    const { fileSystem, path, suspect } = this.#parts
    const stamp = this.#adapter.stamp
    const reason = stamp === null || options.trusting ? null : (suspect?.(stamp) ?? null)
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
    await this.#parts.seen?.(value, this.#adapter.stamp)
  }

  /** After the last write in a row: who waits for a write never waits for its copy. */
  async #copy(): Promise<void> {
    const { fileSystem, unfinished, path, log } = this.#parts
    const value = this.#low.data
    this.#copyDue = false
    if (value === null) return
    try {
      await replaceFile(fileSystem, unfinished, lastGood(path), jsonBytes(value))
    } catch (thrown) {
      log.warn('a last good copy could not be written', { path, thrown })
    }
  }

  #queued<R>(act: () => Promise<R>): Promise<R> {
    this.#waiting += 1
    const result = this.#last.then(() => {
      if (this.#discarded) throw this.#parts.gone?.() ?? new Error(`${this.#parts.path} was discarded`)
      return act()
    })
    this.#last = result
      .catch(() => undefined)
      .then(async () => {
        if (this.#waiting === 1 && this.#copyDue) await this.#copy()
        this.#waiting -= 1
      })
    return result
  }
}

/** At most so many files kept open: enough for a session's articles, a few megabytes of memory. */
const KEPT = 200

/** The files in use, by path: one object per file, the least recently used let go first, never one that is busy. */
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

  /** To be used in the same tick: only a file in use is safe from being let go. */
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
