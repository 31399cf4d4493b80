/** What the shell says about opening links. */

export const opensLinks = 'Opens links to articles and highlights'

export const pathNotWritable =
  'The folder of this copy has a line break in its name, so it cannot be made to open links. Rename the folder, or install the package.'
export const entryNotWritten = (path: string): string =>
  `Links are opened as before: ${path} could not be written. Check whether you may write to that folder.`
export const notRegistered =
  'Links are opened as before: the system did not accept this copy as the program that opens them.'
