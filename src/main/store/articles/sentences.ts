import { Refusal } from '#shared/failure.ts'

/** What the user is told of articles and the files of their versions. */

export function newerArticle(): Refusal {
  return new Refusal(
    'library-newer',
    'This article was saved by a newer Commonplace. Update Commonplace to read and change it.',
  )
}

export function noSuchVersion(n: number): Refusal {
  return new Refusal('not-found', `This article has no version ${n}.`)
}

/** @param path within the library */
export function unreadableVersionFile(path: string): Refusal {
  return new Refusal('unreadable-file', `The file ${path} is missing from the library or cannot be read.`)
}

/** @param path within the library */
export function damagedVersionFile(path: string): Refusal {
  return new Refusal('unreadable-file', `The file ${path} is damaged.`)
}

export function alteredVersionSentence(name: string, title: string): string {
  return `The file ${name} of the article “${title}” is no longer as it was saved. What you see may be damaged.`
}
