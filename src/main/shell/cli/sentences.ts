import { plainLine } from '#shared/text/plain-line.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

/** What the command line says on standard error and in its help. */

export const interrupted = 'Interrupted.'

/** What is wrong with a call. */
export const usage = {
  noCommand: 'No command was given.',
  captured: '--captured takes a date, or a date and time, in ISO 8601.',
  call: '“call” takes the name of a request and, if it has any, its input as JSON.',
  callInput: 'The input of “call” is not JSON.',
  clip: '“clip” takes addresses, files or -.',
  urlOfOneFile: '--url is the address of one file.',
  urlOfAddress: '--url is the address of a file, and this is an address already.',
  emptyInput: 'Nothing came in on standard input.',
  nothingToClip: 'Nothing to clip came in on standard input.',
  show: '“show” takes one id.',
  search: '“search” takes a query.',
  highlightsWords: '“highlights” takes no words; a query comes behind --query.',
  noColour: '--color takes a number from 1 to 5, or the name of a colour.',
  highlightsOneTag: '“highlights” takes one --tag.',
  exportTo: '“export” takes --to DIR.',
  exportOneTag: '“export” takes one --tag.',
  exportSelection: '“export” takes ids, or --tag and --query, not both.',
  extract: '“extract” takes one file or folder.',
  extractOut: '“extract” takes --out FILE.',
} as const

export const noSuchCommand = (command: string): string => `There is no command “${command}”.`
export const noSuchOption = (command: string, option: string): string => `“${command}” has no option --${option}.`
export const oneOf = (option: string, values: readonly string[]): string =>
  `${option} takes one of ${values.join(', ')}.`
export const wholeNumber = (option: string): string => `${option} takes a whole number.`

export const anywayHint = 'With --anyway, everything such a page shows is kept.'

/** Why an export has fewer files than there are articles. */
export const leftOutHint = (count: number): string =>
  plural(count, {
    one: '1 article without highlights or notes was left out; --all exports it too.',
    other: '{count} articles without highlights or notes were left out; --all exports them too.',
  })

/** What each command does, for the help. */
export const commandSays = {
  clip: 'clips pages; --anyway keeps everything a page shows, even if it is not an article',
  list: 'lists articles',
  show: 'shows one article with its text, notes and highlights',
  search: 'finds words, phrases and filters; where few articles have all words, the closest follow',
  highlights: 'lists passages with their notes',
  export:
    'writes articles with highlights or notes into a folder; --all: the others too; --full-text, --images: with their text and images; --heading: with the title as a heading; --one-document: into one file; --dry-run: only says what would be done; --force: also over files that you changed',
  extract: 'reads pages and keeps nothing',
  check: 'reads the whole library and lists what is damaged',
  call: 'sends any request of the contract',
} as const
export const helpSentence = (commands: string): string =>
  `commonplace COMMAND … [--library DIR] [--json]\n\n${commands}\n`

export const noId = (beginning: string): string =>
  `“${beginning}” is not an id, nor the beginning of one in 4 characters or more.`
export const outDiskFull = (path: string): string => `The disk is full, so “${path}” could not be written.`
export const outNotWritable = (path: string, code: string): string =>
  `“${path}” cannot be written (${code}); name another file with --out.`
export const nothingAt = (path: string): string => `There is nothing at “${path}”.`
export const noHtmlFiles = 'This folder holds no HTML files.'
/** For a page and its packed copy, which have one name. */
export const sameName = (file: string, first: string): string =>
  `“${plainLine(file)}” was left out: “${plainLine(first)}” has the same name.`

export const pagesRead = (pages: number, failed: number): string =>
  `${plural(pages, { one: '1 page', other: '{count} pages' })} read, ${formatCount(failed)} failed.`
export const checkedSentence = (articles: number, files: number, problems: number): string =>
  [
    plural(articles, { one: '1 article', other: '{count} articles' }),
    plural(files, { one: '1 file', other: '{count} files' }),
    `${plural(problems, { one: '1 problem', other: '{count} problems' })}.`,
  ].join(', ')
