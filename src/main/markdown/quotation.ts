import { CONTROLS, escapeParagraph } from '#shared/markdown/escape.ts'
import { fenced } from '#shared/markdown/fenced.ts'
import { quoted } from '#shared/markdown/write-blocks.ts'

/**
 * Writes text from a page as a block quotation, with a paragraph for each of its lines, which are blocks or lines of the
 * page. No text can end the quotation or have a meaning in it. Text with indented lines is code (all other white space is
 * collapsed) and becomes a code block. Empty when the text is empty.
 */
export function quotation(text: string): string {
  // First, so that a line of nothing but control characters counts as empty.
  const lines = text.split(/\r\n?|[\n\v\f\x85\u2028\u2029]/u).map((line) => line.replace(CONTROLS, ''))
  const paragraphs = isCode(lines)
    ? [fenced(lines.join('\n'))]
    : lines.map(escapeParagraph).filter((line) => line !== '')
  return quoted(paragraphs.join('\n\n'))
}

function isCode(lines: readonly string[]): boolean {
  return lines.some((line) => /^(?: {2}|\t) *\S/u.test(line))
}
