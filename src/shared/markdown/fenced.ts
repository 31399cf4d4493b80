/**
 * Writes text as a code block. Its fence is longer than any run of backticks in the text (CommonMark 4.5).
 * @param language the name of its language, without blanks; empty when it is not known
 */
export function fenced(text: string, language = ''): string {
  const fence = longerFence(text, 3)
  return [`${fence}${language}`, text, fence].join('\n')
}

/** Backticks, more than the text has in a row anywhere, and no fewer than `least`. */
export function longerFence(text: string, least: number): string {
  let length = least
  // A loop: a page may have more runs than a function takes arguments.
  for (const [run] of text.matchAll(/`+/gu)) length = Math.max(length, run.length + 1)
  return '`'.repeat(length)
}
