import type { Changed, JsonFile } from './disk/json-file.ts'

/** A JSON file of the library with the content that it had after the last read or write. */
export interface CurrentJson<T> {
  get(): T
  change(change: (value: T) => T): Promise<Changed<T>>
  /** Reads the file whatever its size and time, so that damage is found and repaired. */
  readFresh(): Promise<void>
  settled(): Promise<void>
}

export function createCurrentJson<T>(file: JsonFile<T>, initial: T): CurrentJson<T> {
  let value = initial
  return {
    get: () => value,
    async change(change) {
      const changed = await file.change(change)
      value = changed.after
      return changed
    },
    async readFresh() {
      value = await file.read({ fresh: true })
    },
    settled: () => file.settled(),
  }
}
