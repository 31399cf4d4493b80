import { normalForm } from '#shared/text/stream-safe.ts'
import { trimEndOf, trimStartOf } from '#shared/text/trim.ts'

/** Windows' limit is 260 for a whole path: this leaves room for the folder and a copy's suffix. */
const MOST_UNITS = 120
/** 255 bytes is the limit of most file systems, also where names are stored decomposed. */
const MOST_BYTES = 240

/** A title is never read further: a name holds far less. */
const MOST_READ = 2_000

/** Devices on Windows, whatever stands behind the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$) *(?:\.|$)/iu

/**
 * A file's name for a title: readable, allowed on Windows, macOS and Linux, and a name that can be linked to in Obsidian;
 * NFC, at most 120 UTF-16 units and 240 bytes with its end.
 * @param end what the name ends with: ` (2).md`, `.md`
 */
export function fileName(title: string, end: string): string {
  const words = readable(title)
  const cut = trimmed(shortened(words, end))
  const stem = cut === '' ? 'Article' : cut
  return (RESERVED.test(`${stem}${end}`) ? `_${stem}` : stem) + end
}

/**
 * What two names have in common where a file system takes them for the same: case, ligatures, composition, and
 * characters without width do not count. Stricter than any of them, so that a folder can be copied anywhere.
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
      // Invisible ones can lie about a name's end; joiners within words are spelling.
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

/** Without what a system drops or hides: dots and spaces at the ends, a hyphen that reads as an option. */
function trimmed(name: string): string {
  // All white space has become spaces before.
  return trimEndOf(trimStartOf(name, ' .-'), ' .')
}

function shortened(name: string, end: string): string {
  const units = MOST_UNITS - end.length - 1
  const bytes = MOST_BYTES - Buffer.byteLength(end) - 1
  const whole = trimmed(name)
  if (whole.length <= units && Buffer.byteLength(whole) <= bytes) return whole
  // The segmenter is quadratic on some scripts: it sees no more than can matter.
  const segments = new Intl.Segmenter('und').segment(whole.slice(0, MOST_UNITS * 2))
  let cut = ''
  for (const { segment } of segments) {
    const next = cut + segment
    if (next.length > units || Buffer.byteLength(next) > bytes) break
    cut = next
  }
  const word = cut.lastIndexOf(' ')
  // A cut at a word may give up a third; scripts without spaces are cut between characters.
  return word > (cut.length * 2) / 3 ? cut.slice(0, word) : cut
}
