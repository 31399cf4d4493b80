/**
 * Scripts whose lines a browser breaks by looking words up. That takes up to the square of a run without a blank: 0.3 s for
 * 20,000 letters, 12 s for 80,000. Their phrases are set apart by spaces, every hundred letters or so.
 */
export const DICTIONARY_SCRIPTS = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`

const RUN = new RegExp(`[${DICTIONARY_SCRIPTS}]+`, 'gu')

/** Whether a text has more than this many letters of such a script in a row, in UTF-16 units. */
export function hasUnbrokenRun(text: string, most: number): boolean {
  for (const [run] of text.matchAll(RUN)) if (run.length > most) return true
  return false
}
