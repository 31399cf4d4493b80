/** How much a text says, for comparing scripts: one with no spaces says twice as much per character. */
export function weightOf(text: string): number {
  return text.length + (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
}

/** Whether a text ends as a sentence does; one that trails off with an ellipsis does not. */
export function isSentence(text: string): boolean {
  return /[.!?。！？؟۔।]["”’»)」]?$/u.test(text) && !/\.\.\.$|…$/.test(text)
}
