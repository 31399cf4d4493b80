/**
 * Writes text as a code block. Its fence is longer than any run of backticks in the text (CommonMark 4.5).
 * @param language the name of its language, without blanks; empty when it is not known
 */
export function fenced(text: string, language = ''): string {
  let longest = 2
  for (const [run] of text.matchAll(/`+/gu)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, text, fence].join('\n')
}
