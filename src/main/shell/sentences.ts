import { plural } from '#shared/text/plural.ts'

/** What the shell says to the user, except in its dialogs and menus. */

export const openLibraryTitle = 'Open a library'
export const draftNotSaved = 'The library stays as it is: the note being written could not be saved in it.'
export const chooseInDialog = 'Choose the folder in the dialog first.'
export const openAlready = 'This library is open already.'
export const replacedInPlace =
  'Another library is in this folder now, in place of the one that is open. To open it, quit and start Commonplace again.'
export const libraryOpen = (folder: string): string => `The library in ${folder} is open.`

export const trialOpensNoOther =
  'This engine is of 2023 and for trying only, so it opens no library but the one for trying. To open another all the same, quit and start Commonplace with COMMONPLACE_ELECTRON_OLD=1.'
export const trialStays = 'The library for trying stays where it is.'

export const noLibraryIn = (folder: string): string =>
  `There is no library in ${folder}. The right folder has a file library.json in it.`
export const anotherLibrary = (folder: string): string =>
  `The library in ${folder} is another one, so it was not opened in place of yours. To switch to it, open it in the settings.`

export const moveRunning = 'The library is just being moved; wait until it is done.'
export const notMoved = 'The library was not moved: it is where it was.'
export const settingsNotWritten =
  'The settings cannot be written, so the next start would not find the library: it was not moved.'
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
  'The article before is still being printed: its dialog may be open, or the system has not said that it is done.'
export const printFailed = 'The system could not print this article: is there a printer?'

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
  goOnFetching: 'Go on Fetching',
  noteNotSaved: 'The note you are writing could not be saved.',
  backToNote: 'Go Back to the Note',
  notResponding: 'The Commonplace window is not responding.',
  notRespondingDetail:
    'Nothing that you saved is lost, and a note that you are writing is kept. You can wait, or open it again.',
  wait: 'Wait',
  openAgain: 'Open It Again',
  keepsClosing: 'The window of Commonplace keeps closing unexpectedly.',
  keepsClosingDetail: 'Nothing that you saved is lost. You can try once more, or quit and open Commonplace later.',
} as const

export const stillFetching = (clips: number): string =>
  plural(clips, { one: 'One clip is still being fetched.', other: '{count} clips are still being fetched.' })
export const fetchingGoesOn = (clips: number): string =>
  plural(clips, {
    one: 'It goes on when Commonplace is opened again.',
    other: 'They go on when Commonplace is opened again.',
  })
