/** Writes text as a code block. Its fence is longer than any run of backticks in the text (CommonMark 4.5). */
export function fenced(text: string): string {
  let longest = 2
  for (const [run] of text.matchAll(/`+/gu)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return [fence, text, fence].join('\n')
}
