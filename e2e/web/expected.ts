/** What a page says, for tests to hold a clip against. All of it is ours: invented places, people and papers. */
export interface ExpectedArticle {
  readonly path: string
  readonly title: string
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly publishedAt: string | null
  /** Each whole block that must be in the text, in order. */
  readonly paragraphs: readonly string[]
  /** What stands on the page and is no part of the article. */
  readonly absent: readonly string[]
}
