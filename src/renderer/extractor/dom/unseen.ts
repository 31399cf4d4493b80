/**
 * Soft hyphens, zero-width spaces, word joiners and byte order marks: they tell a browser where a line may end, and are
 * no part of a name. The joiners of Persian, Indic scripts and emoji (U+200C, U+200D) are letters there, and stay.
 */
const UNSEEN = /[\u00ad\u180e\u200b\u2060\ufeff]/gu

/** A text without characters that nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '')
}
