import { plural } from '#shared/text/plural.ts'

/** The sentences of the settings. */

export const backupSentence = (files: number, file: string): string =>
  plural(files, {
    one: `The backup is done: 1 file is in ${file}.`,
    other: `The backup is done: {count} files are in ${file}.`,
  })

export const LIBRARY_LESSON =
  'Opening another library closes this one and changes nothing in it; an empty folder becomes a new library. Moving copies everything, checks the copy, and only then puts the old folder in the system’s trash.'

/** @param service the name of a sync service */
export const syncSentence = (service: string): string =>
  `This folder seems to be synced by ${service}. That works as long as only one computer writes at a time: wait until ${service} has finished before you open the library on another computer.`

/** The density of lists. */
export const listRows = {
  legend: 'Rows of lists',
  lesson: 'Comfortable rows show a line of the text and a picture. Cosy rows have two lines, compact rows have one.',
} as const

/** Settings of what a clip keeps, each with what it means. */
export const captureChecks = {
  images: {
    label: 'Keep the images of a page',
    lesson:
      'Images are fetched once, when you clip, and kept in the library. Without them a clip is smaller and faster; its text is the same.',
  },
  offerClipboard: {
    label: 'Offer an address that is on the clipboard',
    lesson:
      'When you copy the address of a page and come back to this window, you can clip it with one click. Nothing is fetched before you confirm, and nothing else on the clipboard is kept.',
  },
  markRead: {
    label: 'Mark an article as read at its end',
    lesson: 'Otherwise it stays unread until you mark it yourself.',
  },
} as const

/** On macOS and Windows as on Linux; a package does this when it is installed. */
export const openLinksCheck = {
  label: 'Open commonplace:// links with this copy',
  lesson:
    'Such links are in what you export and copy; they open an article at a highlight. A page may offer an address to clip by one: you are asked first. An installed package opens them without this. Switch it off to undo it.',
} as const

export const singleKeysCheck = {
  label: 'Single keys',
  lesson:
    'Letters, digits and signs alone are commands while you are not writing in a field. Switch them off if you dictate, or often press keys by accident; all other keys still work.',
} as const

export const COLOURS_LESSON =
  'Give a colour a meaning: a claim, a doubt, a quotation to use. The name appears wherever you choose the colour, and in what you export. It belongs to this library.'

export const NO_COMMAND = 'No command has these words.'

export const privacy = {
  heading: 'These are all the requests this program can make:',
  showLog: 'Show the log',
  requests: [
    'The address you clip, and where it redirects to, without cookies.',
    'The images of that article, from where its page says they are.',
    'An address you click, which your browser opens; so is the page of the releases, from the Help menu.',
  ],
  nothingElse:
    'Nothing else leaves this computer. Your use is not tracked, and the program does not check for updates (how old it is, it tells from its own date), spelling dictionaries or fonts. What you search, read and write stays in the folder of your library.',
  log: 'The log records what went wrong, to help repair it. It stays on this computer too. Look at it before you send it to anyone, because it names addresses you clipped.',
} as const

/** That a press cannot be the key of a command. */
export const reservedKeySentence = (press: string): string =>
  `${press} belongs to fields, to menus or to the system. Press another key.`

/** That a press is the key of another command already. */
export const usedKeySentence = (press: string, command: string): string => `${press} is the key of “${command}”.`

export const SETTINGS = 'Settings'

export const sectionNames = {
  library: 'Library',
  look: 'Look',
  keys: 'Keys',
  colours: 'Colours',
  capture: 'Capture',
  privacy: 'Privacy',
} as const

export const libraryLabels = {
  /** `{folder}` is the folder of the library, `{backups}` the one in it. */
  lesson:
    'Your library is the folder {folder}. It holds plain files that you can read without this program. A backup is one zip file in its folder {backups}. To restore it, unpack it and open the folder as a library.',
  moving: 'Moving the library',
  backingUp: 'Backing up the library',
  backUp: 'Back it up',
  openAnother: 'Open another library…',
  move: 'Move the library…',
} as const

export const keyLabels = {
  filter: 'Narrow the commands down',
  hint: 'Which command?',
  resetAll: 'Reset all keys',
  none: 'no key',
  reset: 'Reset',
  remove: 'Remove',
  change: 'Change',
  press: 'Press the new key',
  take: 'Take it',
  leave: 'Leave it',
} as const

/** @param command its label */
export const resetKeyLabel = (command: string): string => `Reset the key of “${command}”`
export const removeKeyLabel = (command: string): string => `Remove the key of “${command}”`
export const changeKeyLabel = (command: string): string => `Change the key of “${command}”`
export const keyFieldLabel = (command: string): string => `The key of “${command}”`
