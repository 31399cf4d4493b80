export interface Paragraph {
  readonly words: string
  /** The offset of its end in the text. */
  readonly end: number
  readonly last: boolean
}

/** The paragraphs of a text: the extractor writes one on each line. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  let end = -1
  const lines = text.split('\n').map((words) => {
    end += 1 + words.length
    return { words, end }
  })
  const paragraphs = lines.filter(({ words }) => words.trim() !== '')
  return paragraphs.map((paragraph, at) => ({ ...paragraph, last: at === paragraphs.length - 1 }))
}
