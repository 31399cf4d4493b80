/**
 * Scripts whose lines a browser breaks by looking words up. That takes up to the square of a run without a blank: 0.3 s for
 * 20,000 letters, 12 s for 80,000. Their phrases are set apart by spaces, every hundred letters or so.
 */
export const DICTIONARY_SCRIPTS = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`

/** The longest run without a blank that is laid out as it is, in UTF-16 units. */
export const LONGEST_RUN = 5_000

const RUN = new RegExp(`[${DICTIONARY_SCRIPTS}]+`, 'gu')

/** Whether a text has more letters of such a script in a row than are laid out as they are. */
export function hasUnbrokenRun(text: string, most = LONGEST_RUN): boolean {
  for (const [run] of text.matchAll(RUN)) if (run.length > most) return true
  return false
}
