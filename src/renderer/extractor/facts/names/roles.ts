import { byText } from '../../dom/remember.ts'
import { firstRole } from './role-places.ts'
import { EDITORS, PICTURES, SOURCES, TRANSLATORS, WRITERS } from './role-words.ts'

/** What somebody named in a byline did for the text. */
type Role = 'writer' | 'editor' | 'other'

/** A part of a byline, and what the people in it did. */
export interface RolePart {
  /** Null in front of the first label. */
  readonly role: Role | null
  readonly text: string
}

/** Before a label: the edge of a word, or nothing. In scripts without blanks a label is a word of its own too. */
const EDGE = String.raw`(?<![\p{L}\p{M}\p{N}])`
const AND = String.raw`\s*(?:[&+/,・·]|(?<!\p{L})(?:and|und|et|y|e|en|og|och|i|и|و)(?!\p{L}))\s*`
/** Behind a label: a sign, or a small word. */
const BY = 'by|von|vom|par|por|de|di|da|door|av|af|przez|oleh|од'
const BEHIND = String.raw`(?:\s*[:：／/｜|＝=]\s*|\s+(?:${BY})\s+(?=\p{L})|\s+(?=\p{sc=Han}|\p{sc=Hangul})|(?<=перевод|перев[её]ла?|переклад|фото)\s+(?=\p{L}))`
/** `By Ada Quill` at the beginning or behind a stroke. */
const BY_NAME = String.raw`(?:(?<=^|[|·•｜;—–]\s{0,3}|\s-\s)(?:by|von|par|por|di|door|af|av)|(?<=\p{L}{2}\.\s)(?:by|par|por))\s+(?=\p{L})`
const MANNER = String.raw`(?:(?:medical(?:ly)?|clinical(?:ly)?|expert|legal(?:ly)?|copy|peer|fact|medizinisch|fachlich|médicalement|additional|executive|chief|senior|managing|photo|picture|foto|bild|video|news|web|story|text)[\s-]+)?`

const oneOf = (words: string) =>
  words
    .trim()
    .replace(/\s*\n\s*/g, '|')
    .replaceAll('_', String.raw`\s`)
const [writer, editor, other] = [WRITERS, EDITORS, `${PICTURES}|${TRANSLATORS}|${SOURCES}`].map(oneOf) as [
  string,
  string,
  string,
]
const ANY = `${writer}|${editor}|${other}`
/** Between elements of their own: `Text · Ada Quill`. */
const BEHIND_WRITER = String.raw`(?:${BEHIND}|\s·\s)`
const ROLES = new RegExp(
  [
    `${EDGE}${MANNER}(?:(?<writer>(?:${writer})(?:${AND}(?:${ANY}))?|(?:${ANY})${AND}(?:${writer}))${BEHIND_WRITER}`,
    `(?<editor>${editor})(?:${AND}${MANNER}(?:${editor}|${other}))?${BEHIND}`,
    `(?<other>${other})(?:${AND}(?:${other}|${editor}))?${BEHIND})`,
    BY_NAME,
  ].join('|'),
  'giu',
)
/** The same for lines without a word for a role. */
const NAMES = new RegExp(BY_NAME, 'giu')
const ONLY_ROLE = new RegExp(`^${MANNER}(?:${editor}|${other})(?:\\s+(?:${BY}))?\\s*[:：／/｜|＝]?$`, 'iu')
const ONLY_WRITER = new RegExp(`^(?:${writer})(?:\\s+(?:${BY}))?\\s*[:：／/｜|＝]?$`, 'iu')
const ONLY_PICTURES = new RegExp(`^(?:${other})$`, 'iu')
/** `Bo Marsh (photos)`, `Ada Quill (text)`. */
const IN_BRACKETS = new RegExp(
  `\\s*[(（]\\s*${MANNER}(?:(?:${editor}|${other})(?:${AND}(?:${other}|${editor}))?|(?<writer>${writer}))\\s*[)）]`,
  'giu',
)
/** Longer lines are no bylines. */
const LONGEST = 400

/**
 * The parts of a byline by what people did: `By Ada Quill. Edited by Bo Marsh` has two. Null for a line without a label.
 */
export function rolesIn(line: string): readonly RolePart[] | null {
  return line.length > LONGEST || !MAY_HAVE_ROLES.test(line) ? null : searchRoles(line)
}

/** What is behind every label. */
const MAY_HAVE_ROLES = new RegExp(
  String.raw`[:：／/｜|＝=·]|(?:^|\s)(?:${BY})\s|[\p{sc=Han}\p{sc=Hangul}]|(?:перев(?:од|[её]ла?)|переклад|фото)\s`,
  'iu',
)
/** Several rules ask for the same lines: those near a headline. */
const searchRoles = byText({ most: 200, longest: LONGEST }, (line): readonly RolePart[] | null => {
  // `By the time it was over` has none.
  const at = firstRole(line)
  const labels = [...line.matchAll(at >= 0 && MAY_HAVE_ROLES.test(line.slice(at)) ? ROLES : NAMES)].filter(
    ({ 0: label, index, groups }) =>
      Object.values(groups ?? {}).some((role) => role !== undefined) ||
      !/^\p{Ll}/u.test(line.slice(index + label.length)),
  )
  if (labels.length === 0) return null
  const parts: RolePart[] = [{ role: null, text: line.slice(0, labels[0]?.index) }]
  for (const [at, { 0: label, index, groups }] of labels.entries()) {
    const text = line.slice(index + label.length, labels[at + 1]?.index)
    const role = groups?.editor !== undefined ? 'editor' : groups?.other !== undefined ? 'other' : 'writer'
    // What follows a bracket goes on with the names before it.
    const end = /[(（[【]\s*$/u.test(line.slice(0, index)) ? text.search(/[)）\]】]/u) : -1
    parts.push({ role, text: end < 0 ? text : text.slice(0, end) })
    if (end >= 0) parts.push({ role: null, text: text.slice(end + 1) })
  }
  return parts.map(({ role, text }) => ({ role, text: withoutEnd(text) })).filter(({ text }) => text !== '')
})

/** Without the signs before the next label; an initial keeps its point. */
function withoutEnd(text: string): string {
  return text
    .trim()
    .replace(/[\s,;:|｜·•/(（[【–—-]+$/u, '')
    .replace(/(?<!(?:^|[\s.])(?:\p{Lu}|[JS]r))[.。]$/u, '')
    .replace(/^[\s,;，、；|｜·•)）\]】–—-]+/u, '')
}

/** Whether a line is nothing but the label of who wrote: `Author`. */
export function isWriterRole(line: string): boolean {
  return line.length <= LONGEST && firstRole(line) >= 0 && ONLY_WRITER.test(line.trim())
}

/** Whether a line is nothing but the label of somebody who did not write: `Edited by`. */
export function isOtherRole(line: string): boolean {
  return line.length <= LONGEST && firstRole(line) >= 0 && ONLY_ROLE.test(line.trim())
}

/** Whether a text is nothing but what somebody made who did not write: `Bild`. */
export function isPictureCredit(text: string): boolean {
  return text.length <= LONGEST && firstRole(text) >= 0 && ONLY_PICTURES.test(text)
}

/** The sign behind a name for a role in brackets. */
export const NO_WRITER_SIGN = '\u0001'

/** With a sign for each role in brackets of somebody who did not write, and a stroke for each of a writer. */
export function markRoles(line: string): string {
  if (!/[(（]/.test(line) || firstRole(line) < 0) return line
  return line.replace(IN_BRACKETS, (_, written?: string) => (written === undefined ? NO_WRITER_SIGN : ' | '))
}
