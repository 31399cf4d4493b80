/** Unicode's Stream-Safe Text Format (UAX #15, section 13): no language writes more marks on one letter. */
export const MOST_MARKS = 30

/** Marks on the letter before them, including halfwidth voicing marks, which normal forms turn into marks. */
const MARK = String.raw`[\p{M}\uff9e\uff9f]`
const TOO_MANY = new RegExp(`(${MARK}{${MOST_MARKS}})${MARK}+`, 'gu')
/** No mark has a lower code: most text has none, and passes quickly. */
const MAY_HAVE_MARKS = /[^\0-\u02ff]/

/**
 * The text with at most 30 marks in a row; the same string when it has no longer run. Normalising takes the square of
 * the marks in a row: 20,000 of them took twelve seconds.
 */
export function streamSafe(text: string): string {
  return text.length > MOST_MARKS && MAY_HAVE_MARKS.test(text) ? text.replace(TOO_MANY, '$1') : text
}

/** `normalize` in linear time. Nothing else calls it, so it never gets a long run of marks. */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  return streamSafe(text).normalize(form)
}
