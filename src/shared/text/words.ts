/** Scripts without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

/** Counts words by white space; in a script without spaces, two characters count as one word. */
export function countWords(text: string): number {
  const spaced = text.replace(UNSPACED, ' ')
  const unspaced = (text.match(UNSPACED) ?? []).filter((character) => /\p{L}/u.test(character)).length
  // By splitting: an expression that looks for a letter in each run would start again at each sign of a run.
  const words = spaced.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return words + Math.round(unspaced / 2)
}
