import type { Anchor, Facts, Highlight, Id } from '../model.ts'

/** What the library answers about highlights, as in `views.ts`. */

/** A highlight as readers see it: its place in the version in view, and the text of its note. */
export interface HighlightView extends Omit<Highlight, 'anchors'> {
  readonly start: number | null
  readonly end: number | null
  readonly state: Anchor['state']
  readonly note: string
  /** commonplace://article/<id>/<highlight> */
  readonly link: string
}

/** How a list of highlights is grouped. */
export const highlightGroups = ['article', 'topic', 'colour', 'day'] as const
export type HighlightGroup = (typeof highlightGroups)[number]

/** A highlight in a list of many articles’ highlights. */
export interface HighlightRow extends Pick<Highlight, 'id' | 'kind' | 'colour' | 'tags' | 'createdAt'> {
  readonly article: Id
  readonly title: string
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: Facts['publishedPrecision']
  readonly publishedOffset: Facts['publishedOffset']
  /** The language and direction of the article. */
  readonly language: string | null
  readonly direction: Facts['direction']
  /** The quotation, word for word; empty for an image. */
  readonly exact: string
  readonly note: string
  readonly state: Anchor['state']
  /** commonplace://article/<id>/<highlight> */
  readonly link: string
  /** Where it is in the list's groups. */
  readonly group: {
    /** An article's id, a topic (empty for none), the number of a colour, or a day. */
    readonly key: string
    /** How many highlights the group has, and which of them this is, from 0. */
    readonly size: number
    readonly at: number
  }
}

/** A part of a list of highlights. One that has several topics is in several groups of topics. */
export interface HighlightList {
  readonly rev: number
  /** Rows of the whole list. */
  readonly total: number
  /** Highlights of the whole list, each counted once. */
  readonly highlights: number
  /** How many articles they are from. */
  readonly articles: number
  readonly rows: readonly HighlightRow[]
}
