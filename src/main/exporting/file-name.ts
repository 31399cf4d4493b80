import { normalForm } from '#shared/text/stream-safe.ts'
import { trimEndOf, trimStartOf } from '#shared/text/trim.ts'

/** Windows allows 260 for a whole path: this leaves room for the folder and the suffix of a copy. */
const MOST_UNITS = 120
/** Most file systems allow 255 bytes, some of them for decomposed names. */
const MOST_BYTES = 240

/** The part of a title that is read; a file name is far shorter. */
const MOST_READ = 2_000

/** Names of devices on Windows, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$) *(?:\.|$)/iu

/**
 * Makes a file name from a title: readable, allowed on Windows, macOS and Linux, and usable as a link in Obsidian. NFC, at
 * most 120 UTF-16 units and 240 bytes including its end.
 * @param end the end of the name: ` (2).md`, `.md`
 */
export function fileName(title: string, end: string): string {
  const words = readable(title)
  const cut = trim(shorten(words, end))
  const stem = cut === '' ? 'Article' : cut
  return (RESERVED.test(`${stem}${end}`) ? `_${stem}` : stem) + end
}

/**
 * A key that is equal for names that some file system treats as the same: case, ligatures, composition and invisible
 * characters do not count. It is stricter than any file system, so that a folder can be copied anywhere.
 */
export function nameKey(name: string): string {
  const bare = normalForm(name, 'NFKD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return normalForm(bare.toUpperCase().toLowerCase(), 'NFKD')
}

function readable(title: string): string {
  return normalForm(
    normalForm(title.slice(0, MOST_READ), 'NFC')
      .replace(/[\p{Cs}\p{Cn}\p{Co}]/gu, '')
      .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
      // Invisible characters can hide the real end of a name; joiners within words belong to the spelling.
      .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
      .replace(/ ?: (?=\S)/gu, ' - ')
      .replace(/(?<=\S)[/\\|:](?=\S)/gu, '-')
      .replace(/"/gu, "'")
      .replace(/\[/gu, '(')
      .replace(/\]/gu, ')')
      .replace(/[\\/:*?<>|#^%]/gu, '')
      .replace(/ {2,}/gu, ' '),
    'NFC',
  )
}

/** Removes what a system drops or hides: dots and spaces at the ends, and a hyphen that looks like an option. */
function trim(name: string): string {
  // All white space is already spaces here.
  return trimEndOf(trimStartOf(name, ' .-'), ' .')
}

function shorten(name: string, end: string): string {
  const units = MOST_UNITS - end.length - 1
  const bytes = MOST_BYTES - Buffer.byteLength(end) - 1
  const full = trim(name)
  if (full.length <= units && Buffer.byteLength(full) <= bytes) return full
  // The segmenter is quadratic on some scripts, so it gets no more than can matter.
  const segments = new Intl.Segmenter('und').segment(full.slice(0, MOST_UNITS * 2))
  let cut = ''
  for (const { segment } of segments) {
    const next = cut + segment
    if (next.length > units || Buffer.byteLength(next) > bytes) break
    cut = next
  }
  const word = cut.lastIndexOf(' ')
  // A cut between words may drop up to a third. Scripts without spaces are cut between characters.
  return word > (cut.length * 2) / 3 ? cut.slice(0, word) : cut
}
