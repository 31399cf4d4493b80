/** Unicode's Stream-Safe Text Format (UAX #15, section 13): no language writes more marks on one letter. */
export const MOST_MARKS = 30

/** Marks on the letter before them, including halfwidth voicing marks, which normal forms turn into marks. */
const MARK = String.raw`[\p{M}\uff9e\uff9f]`
const TOO_MANY = new RegExp(`(${MARK}{${MOST_MARKS}})${MARK}+`, 'gu')
/** No mark has a lower code. */
const FIRST_MARK = 0x300

/**
 * The text with at most 30 marks in a row; the same string when it has no longer run. Normalising takes the square of
 * the marks in a row: 20,000 of them took twelve seconds.
 */
export function streamSafe(text: string): string {
  return mayHaveRun(text) ? text.replace(TOO_MANY, '$1') : text
}

/** Looks at every 31st unit only: a longer run of marks has one of those. Most of a page is passed at once. */
function mayHaveRun(text: string): boolean {
  for (let at = MOST_MARKS; at < text.length; at += MOST_MARKS + 1) {
    if (text.charCodeAt(at) < FIRST_MARK || !mayBeMark(text, at)) continue
    let [from, to] = [at, at + 1]
    while (at - from < MOST_MARKS && from > 0 && mayBeMark(text, from - 1)) from -= 1
    while (to - from <= MOST_MARKS && to < text.length && mayBeMark(text, to)) to += 1
    if (to - from > MOST_MARKS) return true
  }
  return false
}

const MARK_OR_SURROGATE = /^[\p{M}\uff9e\uff9f\ud800-\udfff]/u

/** Half of a character may be half of a mark. */
function mayBeMark(text: string, at: number): boolean {
  const unit = text.charAt(at)
  return unit >= '\u0300' && MARK_OR_SURROGATE.test(unit)
}

/** `normalize` in linear time. Nothing else calls it, so it never gets a long run of marks. */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  return streamSafe(text).normalize(form)
}
