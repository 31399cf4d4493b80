/** What exporting says to the user. */

export const noSuchFormat = (id: string, formats: string): string =>
  `There is no export format called “${id}”; the formats are: ${formats}.`
export const exportStopped = 'The export was stopped; the files written until then are complete.'

export const insideLibrary = (folder: string): string =>
  `${folder} is in the library itself. Nothing was exported; choose another folder.`
export const aroundLibrary = (folder: string): string =>
  `${folder} contains the library. Nothing was exported; choose another folder, or make a new one in it.`

export const folderInTheWay = (name: string): string => `A folder is called “${name}”; it was not changed.`
export const linkInTheWay = (name: string): string => `“${name}” is a link or not a regular file; it was not changed.`
export const notOurFile = (name: string): string =>
  `“${name}” was there already and was not exported by this notebook; it was not changed.`
export const changedSince = (name: string): string =>
  `“${name}” was changed since it was exported; it was not overwritten.`
export const goneSince = (name: string): string => `“${name}” was moved or deleted since; nothing was done about it.`
export const keptAsChanged = (name: string): string => `“${name}” was changed since; it stays as it is.`
export const cannotReplace = (name: string): string =>
  `“${name}” cannot be replaced: it may be protected, or open in another program. It was not changed.`
export const badName = (name: string): string => `This disk does not allow the name “${name}”.`

export const diskFull = (folder: string): string =>
  `The disk with ${folder} is full. What was exported before is complete; free some space and export again.`
export const notWritable = (folder: string): string =>
  `Commonplace may not write in ${folder}. Choose another folder, or allow it.`
export const notAFolder = (path: string): string => `${path} is not a folder. Choose another.`
export const manifestNotWritten = (path: string): string =>
  `${path} cannot be written. The files themselves are complete.`
export const manifestUnreadable = (path: string): string =>
  `${path} should say which files here were exported, and cannot be read. Nothing was written; move it away, or export into another folder.`

export const noExportToUndo =
  'This export can no longer be undone: another one followed, it was too large, or the library was closed since.'

/** The title of a document of chosen articles. */
export const chosenArticles = 'Selected articles'
export const allArticles = 'All articles'

/** The names of the colours of highlights that the reader gave none. */
export const colourNames = { 1: 'Yellow', 2: 'Green', 3: 'Blue', 4: 'Red', 5: 'Purple' } as const

/** The names of the formats, by their ids. */
export const formatLabels = { markdown: 'Markdown' } as const
