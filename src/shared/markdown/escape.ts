import { trimEndOf, trimStartOf } from '../text/trim.ts'

/**
 * Escapes text from pages so that Markdown shows it as it is: in CommonMark, in GitHub's dialect and in Obsidian with its
 * `#tag`, `==`, `%%`, `^block`, `[[link]]`, `$math$` and `[^note]`. A backslash is legal before any ASCII punctuation
 * (CommonMark 2.4), so no character has to be replaced by one that looks like it.
 */

/** Characters that are always escaped. */
const ALWAYS = /[\\`*[\]^|]/gu

/** Characters that are escaped only where their surroundings give them a meaning: many backslashes are hard to read. */
const SOMETIMES: readonly RegExp[] = [
  // An underscore within a word has no meaning.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
  /<(?![\s\d=])/gu,
  /&(?=#?[0-9A-Za-z]+;)/gu,
  // A tag needs a letter after it, the end of a heading a space before it.
  /#(?=[\p{L}\p{N}_/-]|[^\p{ASCII}])|(?<=^|\s)#/gu,
  /%(?=%)|(?<=%)%/gu,
  /[=](?==)|(?<==)=/gu,
  /~(?=~)|(?<=~)~/gu,
  /\$(?=\$)|(?<=\$)\$/gu,
  // Addresses that editors turn into links automatically.
  /:(?=\/\/)/gu,
  /(?<=mailto|xmpp):/giu,
  /(?<=(?<![a-z0-9])www)\./giu,
  /(?<=[\w.+-])@(?=[\w-])/gu,
]

/** Delimiters that have a meaning only in pairs. */
const PAIRED: readonly RegExp[] = [/~/gu, /\$/gu]

/** Characters that have a meaning only at the beginning of a line. */
const LINE_START: readonly RegExp[] = [
  /^>/u,
  /^[-+](?=$|[\s:|-])/u,
  /^=/u,
  /^:(?=-)/u,
  // In a numbered list the mark after the number is escaped.
  /(?<=^\d{1,9})[.)](?=$|\s)/u,
]

/**
 * Escapes text from a page for use within one of our lines: a heading, a sentence, the text of a link. Line breaks and
 * control characters become spaces.
 */
export function escapePhrase(text: string): string {
  return withBackslashes(oneLine(text), [ALWAYS, ...SOMETIMES, ...PAIRED])
}

/** Escapes text from a page as a paragraph on its own line. Line breaks and control characters become spaces. */
export function escapeParagraph(text: string): string {
  const line = oneLine(text)
  const paired = PAIRED.filter((delimiter) => (line.match(delimiter)?.length ?? 0) > 1)
  return withBackslashes(line, [ALWAYS, ...SOMETIMES, ...paired, ...LINE_START])
}

/** A piece of a line: words of a page, or our own Markdown, which stays as it is. */
export interface LinePart {
  readonly text: string
  readonly isOurs: boolean
}

/**
 * Escapes the foreign pieces of a line, each with regard to all that is around it. Line breaks and control characters in
 * them become spaces.
 * @param place `atStart`: whether the line begins a line of the file
 */
export function escapeLine(parts: readonly LinePart[], { atStart }: { readonly atStart: boolean }): string {
  const clean = parts.map((part) => (part.isOurs ? part : { ...part, text: withoutBreaks(part.text) }))
  const line = clean.map(({ text }) => text).join('')
  if (clean.every(({ isOurs }) => isOurs)) return line
  const paired = PAIRED.filter((delimiter) => (line.match(delimiter)?.length ?? 0) > 1)
  const marks = marksIn(line, [ALWAYS, ...SOMETIMES, ...paired, ...(atStart ? LINE_START : [])])
  let at = 0
  const written = clean.map(({ text, isOurs }, index) => {
    const start = at
    at += text.length
    if (isOurs) return text
    // Before our own bracket it would make an image of a link.
    const isImage = text.endsWith('!') && clean[index + 1]?.text.startsWith('[') === true
    if (isImage) marks.add(at - 1)
    return withMarked(text, marks, start)
  })
  return written.join('')
}

/** Control characters, which no reader sees and Markdown would drop. A tab is white space. */
export const CONTROLS = /(?!\t)\p{Cc}/gu

/** Removes line breaks, control characters and the white space around a text: Markdown would drop them in any case. */
export function oneLine(text: string): string {
  const blanks = ' \t'
  return trimStartOf(trimEndOf(withoutBreaks(text), blanks), blanks)
}

function withoutBreaks(text: string): string {
  return text.replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/gu, ' ').replace(CONTROLS, '')
}

function withBackslashes(line: string, rules: readonly RegExp[]): string {
  return withMarked(line, marksIn(line, rules), 0)
}

/** Where a backslash belongs. All rules look at the original text, so none sees one that another adds. */
function marksIn(line: string, rules: readonly RegExp[]): Set<number> {
  const marks = new Set<number>()
  for (const rule of rules) {
    if (!rule.global) {
      const match = rule.exec(line)
      if (match !== null) marks.add(match.index)
      continue
    }
    for (const { index } of line.matchAll(rule)) marks.add(index)
  }
  return marks
}

/** @param start of the text in the line whose marks these are */
function withMarked(text: string, marks: ReadonlySet<number>, start: number): string {
  if (marks.size === 0) return text
  let escaped = ''
  for (let at = 0; at < text.length; at += 1) escaped += marks.has(start + at) ? `\\${text[at]}` : text[at]
  return escaped
}
