import { plural } from '#shared/text/plural.ts'

/** The sentences of the settings. */

export const backupSentence = (files: number, file: string): string =>
  plural(files, {
    one: `Backed up 1 file to ${file}.`,
    other: `Backed up {count} files to ${file}.`,
  })

/** @param service the name of a sync service */
export const syncSentence = (service: string): string =>
  `${service} seems to sync this folder. That works as long as only one computer writes at a time: let ${service} finish before you open the library on another computer.`

/** The density of lists. */
export const listRows = {
  label: 'List density',
  lesson:
    'Comfortable rows show a line of the text and a picture, cosy rows have two lines, and compact rows have one.',
  names: { comfortable: 'Comfortable', cosy: 'Cosy', compact: 'Compact' },
} as const

/** Settings of what a clip keeps, each with what it means. */
export const captureChecks = {
  images: {
    label: 'Keep images',
    lesson:
      'They are fetched once, when you clip, and kept in the library. Without them a clip is smaller and faster, and its text is the same.',
  },
  offerClipboard: {
    label: 'Offer to clip an address you copied',
    lesson:
      'When you copy the address of a page and come back to this window, you can clip it with one click. Nothing is fetched until you do, and nothing else on the clipboard is kept.',
  },
  markRead: {
    label: 'Mark an article as read when I reach its end',
    lesson: 'Otherwise it stays unread until you mark it.',
  },
  openNext: {
    label: 'Open the next article after archiving one or moving it to the trash',
    lesson: 'Otherwise the window goes back to the list. Undo brings the article back and opens it.',
  },
} as const

/** On macOS and Windows as on Linux; a package does this when it is installed. */
export const openLinksCheck = {
  label: 'Open commonplace:// links with this copy',
  lesson:
    'You find such links in what you export and copy; they open an article at a highlight. A page can also use one to suggest an address to clip: you are asked first. An installed package opens these links anyway.',
} as const

export const singleKeysCheck = {
  label: 'Single-letter shortcuts',
  lesson:
    'Single letters, digits and signs run commands, except while you type. Switch them off if you use dictation or often press keys by accident. All other shortcuts still work.',
} as const

export const COLOURS_LESSON =
  'Give each colour a meaning, such as claim, doubt or quotation. The name appears wherever you choose a colour, and in what you export. It belongs to this library.'

export const NO_COMMAND = 'No command has these words.'

export const privacy = {
  heading: 'All that Commonplace asks the network for',
  requests: [
    { label: 'The page you clip', lesson: 'Its address, and where that redirects to, without cookies.' },
    { label: 'Its images', lesson: 'From the addresses that the page gives for them.' },
    { label: 'Links you click', lesson: 'Your browser opens them, and the releases page from the Help menu.' },
  ],
  nothingElse:
    'Nothing else leaves this computer. You are not tracked, and Commonplace does not fetch updates, dictionaries or fonts. What you search, read and write stays in your library’s folder.',
  logHeading: 'When something goes wrong',
  log: 'Log',
  logLesson:
    'It records what went wrong, and stays on this computer. It names addresses you clipped, so look through it before you send it to anyone.',
  showLog: 'Show log',
} as const

/** That a press cannot be the key of a command. */
export const reservedKeySentence = (press: string): string =>
  `${press} is used by text fields, menus or the system. Press another key.`

/** That a press is the key of another command already. */
export const usedKeySentence = (press: string, command: string): string =>
  `${press} is already the shortcut for “${command}”.`

export const SETTINGS = 'Settings'

export const sectionNames = {
  library: 'Library',
  look: 'Appearance',
  keys: 'Shortcuts',
  colours: 'Highlight colours',
  capture: 'Clipping and reading',
  privacy: 'Privacy',
} as const

export const libraryLabels = {
  folder: 'Library folder',
  /** `{folder}` is the folder of the library. */
  folderLesson: '{folder} holds everything as plain files, which you can read without Commonplace.',
  backup: 'Backup',
  /** `{backups}` is the folder in the library. */
  backupLesson:
    'Saves the library as one zip file in its {backups} folder. To restore it, unpack the file and open that folder as a library.',
  moveTitle: 'Move',
  moveLesson: 'Copies everything, checks the copy, and only then moves the old folder to the system’s trash.',
  other: 'Another library',
  otherLesson: 'Closes this one and changes nothing in it. An empty folder becomes a new library.',
  moving: 'Moving the library',
  backingUp: 'Backing up the library',
  backUp: 'Back up now',
  openAnother: 'Open another library…',
  move: 'Move library…',
} as const

export const captureGroups = { clipping: 'When you clip', reading: 'When you read' } as const

export const keyLabels = {
  filter: 'Filter the commands',
  hint: 'Which command?',
  resetAll: 'Reset all shortcuts',
  none: 'none',
  reset: 'Reset',
  remove: 'Remove',
  change: 'Change',
  press: 'Press the new shortcut',
  take: 'Use it here instead',
  leave: 'Cancel',
} as const

/** @param command its label */
export const resetKeyLabel = (command: string): string => `Reset the shortcut for “${command}”`
export const removeKeyLabel = (command: string): string => `Remove the shortcut for “${command}”`
export const changeKeyLabel = (command: string): string => `Change the shortcut for “${command}”`
export const keyFieldLabel = (command: string): string => `Shortcut for “${command}”`
