/** What the user is told of requests, of moving the library, and of the files that pages are read from. */

export const noSuchRequest = (name: string): string => `There is no request named “${name.slice(0, 60)}”.`
/** @param place the request, and the field that is wrong @param problem what is wrong with it */
export const unreadableRequest = (place: string, problem: string): string =>
  `The request could not be read (${place}: ${problem}).`
export const jobRunning = 'A job with this name is already running.'
export const libraryClosing = 'The library is being closed, so nothing was done. Please try again.'

export const moveCancelled = 'The library was not moved. It is still where it was.'
export const alreadyThere = 'The library is already in this folder.'
export const insideLibrary = 'This folder is inside the library. Choose one outside it.'
export const folderNotEmpty = 'This folder is not empty. Choose an empty folder, or make a new one.'
/** @param path within the library */
export const notCopiedCompletely = (path: string): string =>
  `“${path}” could not be copied completely, so the library stays where it was.`
export const noSpaceForCopy = 'There is not enough space in the new folder, so the library stays where it was.'
export const copyNotWritable = (folder: string): string =>
  `The folder ${folder} cannot be written to, so the library stays where it was.`

/** What the user is told of a file that no page can be read from. `name` is the name of the file. */
export const pageFile = {
  notPage: (name: string): string =>
    `“${name}” is neither an HTML page nor plain text. PDF, MHTML and EPUB cannot be clipped yet; nothing was kept.`,
  folder: (name: string): string => `“${name}” is a folder, not a page.`,
  notRegular: (name: string): string => `“${name}” is not a regular file; nothing was kept.`,
  empty: (name: string): string => `“${name}” is empty; nothing was kept.`,
  missing: (name: string): string => `There is no file “${name}” in this folder.`,
  notAllowed: (name: string): string => `You do not have permission to read “${name}”.`,
  unreadable: (name: string, code: string): string => `“${name}” could not be read (${code}).`,
  damaged: (name: string): string => `“${name}” is a packed file, and it is damaged; nothing was kept.`,
  tooLarge: (name: string): string => `“${name}” is larger than 64 MB, too large for an article; nothing was kept.`,
} as const

export const readingArticles = 'Reading articles'
export const articlesNotRead = 'Some articles could not be read yet. Commonplace will try again.'
