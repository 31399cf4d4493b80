import type { Exported } from '#shared/views.ts'

const numbers = new Intl.NumberFormat('en')

/** What was written. */
export function resultSentence({ files }: Exported): string {
  if (files.length === 0) return 'No article was written.'
  return files.length === 1 ? 'One article was written.' : `${numbers.format(files.length)} articles were written.`
}

/** What was not. */
export function refusedSentence({ refused }: Exported): string {
  return refused.length === 1 ? 'One was left as it is:' : `${numbers.format(refused.length)} were left as they are:`
}

/** What was chosen in the list. */
export const namedSentence = (count: number): string =>
  count === 1 ? 'The chosen article' : `The ${count.toLocaleString('en')} chosen articles`
