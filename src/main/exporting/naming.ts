import { fileName, nameKey } from './file-name.ts'

/** Gives each title a file name that no other of our files has. */
export interface Naming {
  nameFor(title: string, extension: string): string
  /** Marks a name as used, so that it is not given again. */
  reserve(name: string): void
}

/** @param isOurs whether a file of another article already has the name */
export function createNaming(isOurs: (name: string) => boolean): Naming {
  const used = new Set<string>()
  /** The next number of a title: thousands of articles may share one. */
  const counts = new Map<string, number>()
  return {
    nameFor(title, extension) {
      const plain = fileName(title, `.${extension}`)
      const key = nameKey(plain)
      for (let number = counts.get(key) ?? 1; ; number += 1) {
        const name = number === 1 ? plain : fileName(title, ` (${number}).${extension}`)
        if (used.has(nameKey(name)) || isOurs(name)) continue
        counts.set(key, number)
        return name
      }
    },
    reserve(name) {
      used.add(nameKey(name))
    },
  }
}
