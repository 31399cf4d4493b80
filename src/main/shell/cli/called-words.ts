import { isLink } from '#shared/links/link.ts'

/** Comes before the words of a call; after it Chromium takes nothing for a switch of its own. */
const END = '--'
const COMMAND_LINE = '--cli'

/**
 * Whether the program was called as the command line, and not to open its window. Never with a link: what follows that may
 * be of the page that made it.
 */
export function isCommandLine(argv: readonly string[]): boolean {
  const end = argv.indexOf(END)
  const switches = end === -1 ? argv : argv.slice(0, end)
  return switches.includes(COMMAND_LINE) && !switches.some(isLink)
}

/** The words of a call to the packaged program, `--cli -- search grain`; null where they come in another way. */
export function calledWords(argv: readonly string[]): readonly string[] | null {
  const end = argv.indexOf(END)
  return end === -1 || !isCommandLine(argv) ? null : argv.slice(end + 1)
}

/** Looks for `--json` where the words of a call cannot be parsed, or are not. Everything after their own `--` is a word. */
export function asksForJson(words: readonly string[]): boolean {
  const end = words.indexOf(END)
  return words.slice(0, end === -1 ? words.length : end).includes('--json')
}
