/** What articles are about; each language writes of some of these. */
export type FieldName =
  | 'harbour'
  | 'water'
  | 'rail'
  | 'courts'
  | 'harvest'
  | 'archive'
  | 'energy'
  | 'schools'
  | 'housing'
  | 'health'

/** Phrases by the name that stands for them in other phrases: `{body}` is replaced by one of `body`. */
export type Words = Readonly<Record<string, readonly string[]>>

/**
 * A language as far as articles need it: phrases that fit together in whatever way they are drawn. Everything is in the
 * one form (number, gender, tense) that the sentences ask for, so that no grammar is needed.
 */
export interface Tongue {
  /** BCP 47. */
  readonly code: string
  readonly direction: 'ltr' | 'rtl'
  /** Stands between sentences. */
  readonly between: string
  /** Stands between thousands. */
  readonly thousands: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** Of `{given}` and `{family}`. */
  readonly name: string
  /** Beginnings and ends of places' names. */
  readonly town: readonly [readonly string[], readonly string[]]
  readonly months: readonly string[]
  /** Of `{d}`, `{month}` and `{y}`. */
  readonly date: string
  /** Of `{n}`, which is 5 to 9. */
  readonly ago: { readonly hours: string; readonly days: string }
  /**
   * `sentence`, `quotation` (a paragraph of its own), `heading`, `title`, `caption`, `item`, `lead` (before a list),
   * `column` (three), `measure` (what rows count), `note` (what its reader writes beside it), and whatever these name.
   */
  readonly words: Words
  /** What an article of a field can say; first looked up here. */
  readonly fields: Partial<Record<FieldName, Words>>
}
