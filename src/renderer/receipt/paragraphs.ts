export interface Paragraph {
  readonly words: string
  /** Where it ends in the whole text. */
  readonly end: number
  readonly last: boolean
}

/** The blocks of a text as the extractor writes it, one a line. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  let end = -1
  const all = text.split('\n').map((words) => {
    end += 1 + words.length
    return { words, end }
  })
  const filled = all.filter(({ words }) => words.trim() !== '')
  return filled.map((paragraph, at) => ({ ...paragraph, last: at === filled.length - 1 }))
}
