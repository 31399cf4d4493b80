/** Scripts that write no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

/** Words by white space; where a script has none, two characters count as one. */
export function countWords(text: string): number {
  const spaced = text.replace(UNSPACED, ' ')
  const unspaced = (text.match(UNSPACED) ?? []).filter((character) => /\p{L}/u.test(character)).length
  const words = spaced.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  return words + Math.round(unspaced / 2)
}
