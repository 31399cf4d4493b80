/** What the user is told of a library as a whole. */

export const noSuchArticleSentence = 'There is no such article in this library.'
export const noLibraryHere = 'There is no library in this folder.'
export const notALibrary =
  'This folder is not empty and is not a library. Please choose an empty folder for a new library.'
export const newerFormat =
  'This library was made by a newer Commonplace and cannot be read by this one. Nothing was changed. Please update Commonplace.'
export const changedByNewer =
  'This library was changed by a newer Commonplace, so it is read-only here. Update Commonplace to change it.'
export const folderUnreadable =
  'The folder of this library cannot be read: it may belong to another user. Nothing was changed.'

/** What the user calls library.json and queue.json, and what follows where nothing of one can be read. */
export const libraryFacts = 'the library’s own facts (topics’ colours, saved searches)'
export const waitingClips = 'the list of waiting clips'
export const startedAgain = 'so a new one was started; the articles are unharmed'
