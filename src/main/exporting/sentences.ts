/** What exporting says to the user. */

export const noSuchFormat = (id: string, formats: string): string =>
  `There is no export format called “${id}”; the formats are: ${formats}.`
export const exportStopped = 'The export was stopped; the files written until then are complete.'

export const insideLibrary = (folder: string): string =>
  `${folder} is inside the library. Nothing was exported. Choose another folder.`
export const aroundLibrary = (folder: string): string =>
  `${folder} contains the library. Nothing was exported. Choose another folder, or make a new one inside it.`

export const folderInTheWay = (name: string): string => `A folder is called “${name}”; it was not changed.`
export const linkInTheWay = (name: string): string => `“${name}” is a link or not a regular file; it was not changed.`
export const notOurFile = (name: string): string =>
  `“${name}” was already there and was not exported from this library; it was not changed.`
export const changedSince = (name: string): string =>
  `“${name}” has been changed since it was exported; it was not overwritten.`
export const goneSince = (name: string): string => `“${name}” has been moved or deleted since; it was left alone.`
export const keptAsChanged = (name: string): string => `“${name}” has been changed since; it stays as it is.`
export const cannotReplace = (name: string): string =>
  `“${name}” cannot be replaced: it may be protected, or open in another program. It was not changed.`
export const badName = (name: string): string => `This disk does not allow the name “${name}”.`

export const diskFull = (folder: string): string =>
  `The disk with ${folder} is full. What was exported before is complete; free some space and export again.`
export const notWritable = (folder: string): string =>
  `Commonplace is not allowed to write to ${folder}. Choose another folder, or change its permissions.`
export const notAFolder = (path: string): string => `${path} is not a folder. Choose a folder.`
export const manifestNotWritten = (path: string): string =>
  `${path} cannot be written. The files themselves are complete.`
export const manifestUnreadable = (path: string): string =>
  `${path} lists which files here were exported, and it cannot be read. Nothing was written. Move that file away, or export to another folder.`

export const noExportToUndo =
  'This export can no longer be undone: there was another one after it, it was too large, or the library has been closed since.'

/** The title of a document of chosen articles. */
export const chosenArticles = 'Selected articles'
export const allArticles = 'All articles'

/** The names of the colours of highlights that the reader gave none. */
export const colourNames = { 1: 'Yellow', 2: 'Green', 3: 'Blue', 4: 'Red', 5: 'Purple' } as const

/** The names of the formats, by their ids. */
export const formatLabels = { markdown: 'Markdown' } as const
