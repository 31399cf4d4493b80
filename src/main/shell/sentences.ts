import { plural } from '#shared/text/plural.ts'

/** What the shell says to the user, except in its dialogs and menus. */

export const openLibraryTitle = 'Open a library'
export const draftNotSaved = 'The library was not closed, because the note you are writing could not be saved in it.'
export const chooseInDialog = 'Choose the folder in the dialog first.'
export const openAlready = 'This library is already open.'
export const replacedInPlace =
  'Another library is in this folder now, in place of the one that is open. To open it, quit and start Commonplace again.'
export const libraryOpen = (folder: string): string => `The library in ${folder} is open.`

export const trialOpensNoOther =
  'This engine is from 2023 and only for trying things out, so it opens only the library made for that. To open another anyway, quit and start Commonplace with COMMONPLACE_ELECTRON_OLD=1.'
export const trialStays = 'The trial library cannot be moved.'

export const noLibraryIn = (folder: string): string =>
  `There is no library in ${folder}. The right folder contains a file named library.json.`
export const anotherLibrary = (folder: string): string =>
  `The library in ${folder} is a different one, so it was not opened in place of yours. To switch to it, open it from the settings.`

export const moveRunning = 'The library is being moved. Wait until that is done.'
export const notMoved = 'The library was not moved. It is still where it was.'
export const settingsNotWritten =
  'The library was not moved: the settings cannot be saved, so it would not be found at the next start.'
export const notMovedCopyStays = (from: string, copy: string): string =>
  `The library was not moved. It is in ${from} as it was, and a copy of it may be in ${copy}.`
export const otherOpenedInstead = (folder: string, from: string): string =>
  `${libraryOpen(folder)} The one in ${from} was not moved and could not be opened.`

/** @param former the former folder, if it could not be put in the trash */
export function libraryMoved(folder: string, former: string | null, environmentNamesFormer: boolean): string {
  return [
    `The library is now in ${folder}.`,
    environmentNamesFormer
      ? 'The environment variable COMMONPLACE_LIBRARY still names its former folder: change it before the next start.'
      : '',
    former === null ? '' : `Its former folder could not be put in the trash: ${former}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

export const readingCancelled = 'Reading the page was cancelled.'
export const pageNotUnderstood = 'This page could not be read: Commonplace does not understand its HTML.'
export const pageResultInvalid = 'This page could not be read: the result was invalid and was not kept.'
export const pageTookTooLong = (time: string): string =>
  `This page could not be read: reading it took longer than ${time} and was stopped. Nothing was kept of it.`
export const pageTookTooMuchMemory =
  'This page could not be read: reading it took more memory than one page may have, and was stopped. Nothing was kept of it.'
export const pageReaderDied = 'This page could not be read: reading it stopped unexpectedly. Nothing was kept of it.'

export const drawingCancelled = 'Drawing a picture was cancelled.'
export const drawingTookTooLong = 'This drawing takes too long to draw, and was left out.'
export const drawingPageDied = 'Drawing this picture stopped unexpectedly, so it was left out.'
export const drawingDamaged = 'This drawing is damaged, and was left out.'
export const drawingTooLarge = 'This drawing is too large or too complicated, and was left out.'

export const stillPrinting =
  'The previous article is still being printed. Its dialog may be open, or the system has not reported back yet.'
export const printFailed = 'This article could not be printed. Is a printer set up?'

export const onlyOurWindow = 'Only the notebook’s own window may ask.'
export const namelessCall = 'A call names its request.'
export const noFilesByPath = 'The window cannot read files by their path.'
export const unreadableShellRequest = (name: string): string => `The request could not be read (${name}).`

export const programName = 'Commonplace'

/** What the system's dialogs say. Their buttons have the capitals of titles. */
export const dialogs = {
  title: programName,
  tryAgain: 'Try Again',
  openAnother: 'Open Another Library…',
  quit: 'Quit',
  goOnFetching: 'Keep Fetching',
  noteNotSaved: 'The note you are writing could not be saved.',
  backToNote: 'Go Back to the Note',
  notResponding: 'The Commonplace window is not responding.',
  notRespondingDetail:
    'Nothing you saved is lost, and a note you are writing is kept. You can wait, or reopen the window.',
  wait: 'Wait',
  openAgain: 'Reopen the Window',
  keepsClosing: 'The Commonplace window keeps closing unexpectedly.',
  keepsClosingDetail: 'Nothing you saved is lost. You can try once more, or quit and open Commonplace later.',
} as const

export const stillFetching = (clips: number): string =>
  plural(clips, { one: 'One clip is still being fetched.', other: '{count} clips are still being fetched.' })
export const fetchingGoesOn = (clips: number): string =>
  plural(clips, {
    one: 'It will continue when you next open Commonplace.',
    other: 'They will continue when you next open Commonplace.',
  })
