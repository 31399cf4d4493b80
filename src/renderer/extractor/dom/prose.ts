/** How much a text says, for comparing scripts: one with no spaces says twice as much per character. */
export function weightOf(text: string): number {
  return text.length + (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
}

/** A text of this weight is prose; shorter ones are titles, names, labels. */
export const PROSE = 80

/** Whether a line is prose of its own: no heading, and no link to elsewhere. */
export function isProseLine(line: {
  readonly text: string
  readonly linked: number
  readonly heading: boolean
}): boolean {
  return !line.heading && line.linked < 0.5 && weightOf(line.text) >= PROSE
}

/** Whether a text ends as a sentence does; one that trails off with an ellipsis does not. */
export function isSentence(text: string): boolean {
  return /[.!?。！？؟۔।]["”’»)」]?$/u.test(text) && !/\.\.\.$|…$/.test(text)
}

/** Letters of scripts without blanks that make a sentence. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{6}/u

/** Whether a text is a sentence of so many words at least; where blanks divide no words, of some letters in a row. */
export function isFullSentence(text: string, leastWords: number): boolean {
  return isSentence(text) && (text.split(' ').length >= leastWords || UNSPACED.test(text))
}
