import { CONTROLS, escapeParagraph } from './escape.ts'
import { fenced } from './fenced.ts'

/**
 * Foreign text as a block quotation: one paragraph for each of its lines, which are blocks or lines of the page it comes
 * from. No text leaves the quotation or means anything in it. Text with lines set in, which only code has (all other
 * white space is collapsed), is kept to the letter as code. Empty when the text is.
 */
export function quotation(text: string): string {
  // First: a line of nothing but controls would else be taken for one that says something.
  const lines = text.split(/\r\n?|[\n\v\f\x85\u2028\u2029]/u).map((line) => line.replace(CONTROLS, ''))
  const paragraphs = isCode(lines)
    ? [fenced(lines.join('\n'))]
    : lines.map(escapeParagraph).filter((line) => line !== '')
  return quoted(paragraphs.join('\n\n'))
}

/** Puts Markdown of ours inside a quotation. */
export function quoted(markdown: string): string {
  if (markdown === '') return ''
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function isCode(lines: readonly string[]): boolean {
  return lines.some((line) => /^(?: {2}|\t) *\S/u.test(line))
}
