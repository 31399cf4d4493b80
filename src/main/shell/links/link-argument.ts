import { isLink, LINK_SCHEME } from '#shared/links/link.ts'

/**
 * The arguments of a program that other programs start with a link. Some launchers build a command line from a text of a
 * web page, so that a quotation mark in it made further arguments (CVE-2018-1000006). Ours put `--` before the link:
 * nothing after it is an option to Chromium, and here nothing after it is one to us.
 */

/** Stands for a link that was too long to be passed on. It has none of the forms. */
export const TOO_LONG_LINK = `${LINK_SCHEME}://too-long`

const END_OF_OPTIONS = '--'

/**
 * The bytes of all arguments that a second start may pass to the running one. Chromium cuts its message to 32 KiB, so that
 * a link would arrive as another one; and a message of 120 KB made it kill the running program (tried in Electron 25).
 */
const MOST_BYTES = 30_000

/**
 * The link in the arguments of a start, as it was written; null when there is none. Where there are several, or anything
 * follows it, an empty text, which is no link: nobody writes such arguments on purpose.
 */
export function linkArgument(argv: readonly string[]): string | null {
  const [link, ...more] = argv.slice(1).filter(isLink)
  if (link === undefined) return null
  return more.length === 0 && argv.at(-1) === link ? link : ''
}

/**
 * The arguments to start again with when these are too long to be passed to a running program; null when they are not. A
 * link becomes one that cannot be read, so that the user hears of it.
 */
export function shorterArguments(argv: readonly string[], cwd: string): readonly string[] | null {
  if (bytesOf([cwd, ...argv]) <= MOST_BYTES) return null
  const words = argv.slice(1)
  const end = words.findIndex((word) => word === END_OF_OPTIONS || isLink(word))
  const after = linkArgument(argv) === null ? [] : [END_OF_OPTIONS, TOO_LONG_LINK]
  // Were they still too long, each start would only make another one.
  let room = MOST_BYTES - bytesOf([cwd, ...argv.slice(0, 1), ...after])
  const before = words.slice(0, end === -1 ? words.length : end).filter((word) => {
    if (word.length >= MOST_WORD || bytesOf([word]) > room) return false
    room -= bytesOf([word])
    return true
  })
  return [...before, ...after]
}

/** With the sign that ends each word. */
const bytesOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0)

/** Longer than any path of an application or any option, in UTF-16 units. */
const MOST_WORD = 4_096
