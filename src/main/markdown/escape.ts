/**
 * Text of others as Markdown that reads as that text and nothing else: in CommonMark, in GitHub's dialect and in
 * Obsidian, whose `#tag`, `==`, `%%`, `^block`, `[[link]]`, `$math$` and `[^note]` count too. A backslash is legal before
 * any ASCII punctuation (CommonMark 2.4), so nothing is ever replaced by something that looks like it.
 */

/** Everywhere, whatever stands around it. */
const ALWAYS = /[\\`*[\]^|]/gu

/** Only where its surroundings give it a meaning: prose full of backslashes is no pleasure in a plain editor. */
const SOMETIMES: readonly RegExp[] = [
  // Within a word an underscore is only itself.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
  /<(?![\s\d=])/gu,
  /&(?=#?[0-9A-Za-z]+;)/gu,
  // A tag needs a letter behind it, a heading's end a space before it.
  /#(?=[\p{L}\p{N}_/-]|[^\p{ASCII}])|(?<=^|\s)#/gu,
  /%(?=%)|(?<=%)%/gu,
  /[=](?==)|(?<==)=/gu,
  /~(?=~)|(?<=~)~/gu,
  /\$(?=\$)|(?<=\$)\$/gu,
  // Addresses that editors make links of by themselves.
  /:(?=\/\/)/gu,
  /(?<=mailto|xmpp):/giu,
  /(?<=(?<![a-z0-9])www)\./giu,
  /(?<=[\w.+-])@(?=[\w-])/gu,
]

/** Delimiters that mean something only in twos. */
const PAIRED: readonly RegExp[] = [/~/gu, /\$/gu]

/** What has a meaning at the beginning of a line only. */
const LINE_START: readonly RegExp[] = [
  /^>/u,
  /^[-+](?=$|[\s:|-])/u,
  /^=/u,
  /^:(?=-)/u,
  // A numbered list: the mark behind the number is escaped.
  /(?<=^\d{1,9})[.)](?=$|\s)/u,
]

/**
 * One line of foreign text, for use within a line of ours (a heading, a sentence, the text of a link). Line breaks and
 * control characters become spaces.
 */
export function escapePhrase(text: string): string {
  return withBackslashes(oneLine(text), [ALWAYS, ...SOMETIMES, ...PAIRED])
}

/** One paragraph of foreign text on a line of its own. Line breaks and control characters become spaces. */
export function escapeParagraph(text: string): string {
  const line = oneLine(text)
  const paired = PAIRED.filter((delimiter) => (line.match(delimiter)?.length ?? 0) > 1)
  return withBackslashes(line, [ALWAYS, ...SOMETIMES, ...paired, ...LINE_START])
}

/** What no reader sees and Markdown would drop; a tab is white space. */
export const CONTROLS = /(?!\t)\p{Cc}/gu

/** Text without line breaks, control characters and the blanks around it: what Markdown would drop in any case. */
export function oneLine(text: string): string {
  return withoutBlanksAround(text.replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/gu, ' ').replace(CONTROLS, ''))
}

/** By hand: an expression that looks for blanks before an end is quadratic in a long run of them. */
function withoutBlanksAround(text: string): string {
  const blank = (at: number): boolean => text[at] === ' ' || text[at] === '\t'
  let start = 0
  let end = text.length
  while (start < end && blank(start)) start += 1
  while (end > start && blank(end - 1)) end -= 1
  return text.slice(start, end)
}

/** All rules look at the text as it was, so none sees the backslash of another. */
function withBackslashes(line: string, rules: readonly RegExp[]): string {
  const marks = new Set<number>()
  for (const rule of rules) {
    if (!rule.global) {
      const found = rule.exec(line)
      if (found !== null) marks.add(found.index)
      continue
    }
    for (const { index } of line.matchAll(rule)) marks.add(index)
  }
  if (marks.size === 0) return line
  let escaped = ''
  for (let at = 0; at < line.length; at += 1) escaped += marks.has(at) ? `\\${line[at]}` : line[at]
  return escaped
}
