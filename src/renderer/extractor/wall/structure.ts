import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import type { Line, WallCase } from './wall-case.ts'

/** Longer texts, in letters, are read by their words, or are articles. */
const LONGEST_LOGIN = 200
const LONGEST_GATE = 600
const LONGEST_FILE = 400
const LONGEST_NOTICE = 240
const MOST_LINES = 3
/** Ages from which laws let visitors in; in any digits that a page may write. */
const AGE = /(?<![\d.,])(?:1[68]|2[01])(?![\d.,])|१८|١٨/u

/**
 * What kind of wall a page is by how it is built alone, for pages without any mark of an article. Words are not asked, and
 * where the tables know the page's language, they have said before that these are others: then only a file that starts by
 * itself counts.
 */
export function kindByStructure(page: WallCase, own: readonly Line[], length: number): WallKind | null {
  const { signs, phrases, lines } = page
  if (signs.startsFile && length < LONGEST_FILE) return 'download'
  if (signs.kinds.has('login') && !phrases.knows('login') && length < LONGEST_LOGIN) return 'login'
  if (signs.isGate && length < LONGEST_GATE) {
    if (!phrases.knows('age') && lines.some(({ text }) => AGE.test(text))) return 'age'
    if (!phrases.knows('consent')) return signs.kinds.has('consent') ? 'consent' : 'notice'
  }
  const isShort = own.length > 0 && own.length <= MOST_LINES && length < LONGEST_NOTICE
  const isUnknown = !phrases.knows('trouble') || !phrases.knows('region')
  return signs.isAlone && isShort && isUnknown ? 'notice' : null
}
