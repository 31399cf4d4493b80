import { fileName, nameKey } from './file-name.ts'

/** Gives each title a name that no file of ours has. */
export interface Naming {
  nameFor(title: string, extension: string): string
  /** Keeps a name from being given again. */
  take(name: string): void
}

/** @param isOurs whether a file of another article already has the name */
export function createNaming(isOurs: (name: string) => boolean): Naming {
  const taken = new Set<string>()
  /** Where to go on counting: thousands of articles may share a title. */
  const counts = new Map<string, number>()
  return {
    nameFor(title, extension) {
      const plain = fileName(title, `.${extension}`)
      const key = nameKey(plain)
      for (let number = counts.get(key) ?? 1; ; number += 1) {
        const name = number === 1 ? plain : fileName(title, ` (${number}).${extension}`)
        if (taken.has(nameKey(name)) || isOurs(name)) continue
        counts.set(key, number)
        return name
      }
    },
    take(name) {
      taken.add(nameKey(name))
    },
  }
}
