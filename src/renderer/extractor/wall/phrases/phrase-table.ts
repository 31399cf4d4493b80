/**
 * How pages of one kind speak to their visitors, by language. A pattern is groups joined by ` + `, each with its
 * alternatives divided by `|`: one of each group must occur in a sentence, in any order. Alternatives are compared folded
 * (shared/text/fold.ts); in alphabetic scripts they begin at the beginning of a word, and those of up to three letters are
 * whole words.
 */
export interface PhraseTable {
  /** Of whole titles and headings: few other words may stand with them. */
  readonly titles: Languages
  readonly sentences: Languages
  /** Whether a title may be one of the sentences too. */
  readonly sentencesAreTitles: boolean
}

type Languages = Readonly<Record<string, readonly string[]>>
