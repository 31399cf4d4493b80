import { LINK_SCHEME } from '#shared/links/link.ts'
import { programName } from '../sentences.ts'
import { opensLinks } from './sentences.ts'

/** Desktop entries (freedesktop.org, Desktop Entry Specification 1.5): how Linux knows which program opens a scheme. */

/** The media type by which desktop entries name our scheme. */
export const SCHEME_TYPE = `x-scheme-handler/${LINK_SCHEME}`
/** The file that this copy writes. A package brings one of its own, under another name. */
export const ENTRY_NAME = 'commonplace-links.desktop'

const FORMER_KEY = 'X-Commonplace-Former'

/**
 * The entry of a program that opens links and is in no menu.
 * @param command the program and its arguments, without the link
 * @param former the entry that opened links before; null for none
 */
export function desktopEntry(command: readonly string[], former: string | null): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${programName}`,
    `Comment=${opensLinks}`,
    // After `--` nothing is an option, whatever the link looks like.
    `Exec=${command.map(quoted).join(' ')} -- %u`,
    'Terminal=false',
    'NoDisplay=true',
    `MimeType=${SCHEME_TYPE};`,
    ...(former === null ? [] : [`${FORMER_KEY}=${former}`]),
    '',
  ].join('\n')
}

/** The entry that opened links before one of ours was written; null for none. */
export function formerEntry(entry: string): string | null {
  const line = entry.split('\n').find((each) => each.startsWith(`${FORMER_KEY}=`))
  const name = line?.slice(FORMER_KEY.length + 1) ?? ''
  return isEntryName(name) ? name : null
}

/** Whether a text is the name of a desktop entry, and nothing else. */
export const isEntryName = (text: string): boolean => /^[\w.+-]{1,200}\.desktop$/.test(text)

/** Whether an argument can be written into an entry: a line break cannot. */
export const isWritable = (argument: string): boolean => !/\p{Cc}/u.test(argument)

/** What the specification reserves in `Exec`: a word with one of these must be in quotation marks. */
const RESERVED = /[\s"'\\><~|&;$*?#()`]/

/**
 * A word for `Exec`: in quotation marks where it must be, because `xdg-open` without a desktop does not read any (1.1.3);
 * then escaped as every value is, and with `%` doubled, which otherwise begins a field code.
 */
function quoted(argument: string): string {
  const needsMarks = argument === '' || RESERVED.test(argument)
  const word = needsMarks ? `"${argument.replace(/["`$\\]/g, '\\$&')}"` : argument
  return word.replaceAll('\\', '\\\\').replaceAll('%', '%%')
}
