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

/** Control characters, which no reader sees and Markdown would drop. A tab is white space. */
export const CONTROLS = /(?!\t)\p{Cc}/gu

/** Removes line breaks, control characters and the white space around a text: Markdown would drop them in any case. */
export function oneLine(text: string): string {
  return trimBlanks(text.replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/gu, ' ').replace(CONTROLS, ''))
}

/** A loop, because an expression for white space at the end takes quadratic time on a long run of it. */
function trimBlanks(text: string): string {
  const blank = (at: number): boolean => text[at] === ' ' || text[at] === '\t'
  let start = 0
  let end = text.length
  while (start < end && blank(start)) start += 1
  while (end > start && blank(end - 1)) end -= 1
  return text.slice(start, end)
}

/** All rules look at the original text, so none sees a backslash that another adds. */
function withBackslashes(line: string, rules: readonly RegExp[]): string {
  const marks = new Set<number>()
  for (const rule of rules) {
    if (!rule.global) {
      const match = rule.exec(line)
      if (match !== null) marks.add(match.index)
      continue
    }
    for (const { index } of line.matchAll(rule)) marks.add(index)
  }
  if (marks.size === 0) return line
  let escaped = ''
  for (let at = 0; at < line.length; at += 1) escaped += marks.has(at) ? `\\${line[at]}` : line[at]
  return escaped
}
