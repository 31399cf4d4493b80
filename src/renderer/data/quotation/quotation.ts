import type { CopiedForms } from '../copy.ts'

/** A passage that can be quoted: for other programs, and for the notes of this window. */
export interface Quotation {
  readonly forms: CopiedForms
  /**
   * The passage as Markdown with its source and a link that opens it. A passage without a highlight gets one, because a
   * highlight is what a link can name, and what is looked for again in later versions.
   */
  inNote(): string
}

let copied: Quotation | null = null

/** Remembers what was copied with its source, so that pasting it into a note keeps its link. */
export function rememberCopied(quotation: Quotation): void {
  copied = quotation
}

/** The quotation that a text on the clipboard is, word for word; null for any other text. */
export const copiedAs = (plain: string): Quotation | null =>
  copied !== null && plain !== '' && withoutReturns(plain) === withoutReturns(copied.forms.plain) ? copied : null

// Clipboards of Windows have both.
const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n')

/**
 * What is inserted between two texts, so that it is a block of its own in Markdown.
 * @param before the text up to it
 * @param after the text that follows
 */
export function asBlock(before: string, block: string, after: string): string {
  const lead = before.trim() === '' ? '' : '\n'.repeat(2 - Math.min(2, breaksAt(before, -1)))
  const tail = after.trim() === '' ? '' : '\n'.repeat(2 - Math.min(2, breaksAt(after, 1)))
  return `${lead}${block}${tail}`
}

/** The line breaks that a text ends or begins with. */
function breaksAt(text: string, by: 1 | -1): number {
  let count = 0
  for (let at = by === 1 ? 0 : text.length - 1; text[at] === '\n'; at += by) count += 1
  return count
}
