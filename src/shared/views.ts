import type { Failure } from './failure.ts'
import type {
  Choice,
  Colour,
  Corrected,
  Facts,
  Id,
  LibraryFile,
  Receipt,
  ReceiptBlock,
  RelatedStory,
  State,
  Tag,
  Version,
} from './model.ts'
import type { HighlightView } from './views/highlights.ts'

/** What the library answers: read-only views, made for each answer and never stored. */

/** A row of a list: all that a list shows, never the article. */
export interface Row {
  readonly id: Id
  readonly url: string | null
  readonly title: string
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: Facts['publishedPrecision']
  readonly publishedOffset: Facts['publishedOffset']
  readonly publishedRaw: string | null
  readonly capturedAt: string
  readonly language: string | null
  readonly direction: Facts['direction']
  readonly excerpt: string | null
  readonly leadImage: string | null
  readonly wordCount: number
  readonly incomplete: Facts['incomplete']
  readonly tags: readonly Tag[]
  readonly state: State
  /** The colours of its highlights, in the order of the text. */
  readonly colours: readonly Colour[]
  /** A count. */
  readonly highlights: number
  /** Whether the article or a highlight has a note. */
  readonly noted: boolean
  readonly parentId: Id | null
}

export interface ArticleView {
  readonly id: Id
  readonly revision: Id
  readonly url: string | null
  readonly canonicalUrl: string | null
  readonly capturedAt: string
  /** Corrections over the facts of the version in view. */
  readonly facts: Facts
  readonly captured: Facts
  /** Which facts the reader corrected. */
  readonly corrected: readonly (keyof Corrected)[]
  readonly tags: readonly Tag[]
  readonly state: State
  readonly note: string
  readonly highlights: readonly HighlightView[]
  readonly versions: readonly Version[]
  readonly version: number
  readonly current: number
  readonly parentId: Id | null
  /** How many blocks were left out, and how many other stories the page has. */
  readonly leftOut: number
  readonly related: number
}

/** The rest of an article's page: what is not part of its text. */
export interface ReceiptView {
  readonly version: number
  /** In the order of the page. */
  readonly blocks: readonly (Pick<ReceiptBlock, 'id' | 'reason' | 'at' | 'text'> & {
    /** What the reader did with it; null while only a rule has left it out. `keep`, `story` and `main` are not left out. */
    readonly chosen: Choice['do'] | null
  })[]
  /** How many more blocks were left out than are listed. */
  readonly unlisted: number
  readonly stories: readonly (Pick<RelatedStory, 'id' | 'facts' | 'url' | 'text'> & {
    /** The article made of it; null when there is none, or it is in the trash. */
    readonly kept: Id | null
  })[]
  /** How the page's bytes were decoded; null for an article cut from another's page, and for older versions. */
  readonly charset: Version['charset']
  /** As in the version: where it is set, no rule has left anything out. */
  readonly keptAnyway: Version['keptAnyway']
}

/** One article with everything, for scripts: the command line's `show`. */
export interface FlatArticle {
  readonly [fact: string]: unknown
  readonly id: Id
  /** What could not be kept of its page, or that only its beginning is here, in some sentences; null when all is. */
  readonly partial: string | null
  /** The failure code for which its page was refused before the reader kept it anyway; null for any other. */
  readonly keptAnyway: string | null
  readonly text: string
  readonly plain: string
  readonly html: string
  readonly markdown: string
  /** The facts and text of each other story on its page, and its id once it is kept. */
  readonly related: readonly Readonly<Record<string, unknown>>[]
  readonly receipt: Receipt
}

export interface ClipReply {
  readonly id: Id | null
  readonly url: string | null
  readonly title: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly siteName: string | null
  readonly publishedAt: string | null
  readonly publishedOffset: Facts['publishedOffset']
  readonly wordCount: number | null
  readonly version: number | null
  readonly status: 'added' | 'updated' | 'duplicate' | 'kept' | 'refused'
  /** The failure code for which the page would have been refused; null unless it was kept anyway. */
  readonly keptAnyway: string | null
  readonly error: Failure | null
}

export interface Hit {
  readonly id: Id
  readonly title: string
  /** Comparable within one answer. */
  readonly score: number
  /** Whether one of the words is missing and only similar ones occur: such hits come last. */
  readonly similar: boolean
  /** What was asked for and the article does not have, as typed, the rarest first; empty when it has everything. */
  readonly missing: readonly string[]
  readonly snippet: string
  /** Ranges of the snippet that matched. */
  readonly marks: readonly (readonly [number, number])[]
  readonly where: 'title' | 'text' | 'note' | 'highlight' | 'tag'
  /** The place in article.txt; null when it is not in the text. */
  readonly at: { readonly start: number; readonly end: number } | null
  readonly row: Row
}

/** An author, a site or a language, and how many articles outside the trash have it. */
export interface NameCount {
  readonly name: string
  readonly count: number
}

/** The result of a search, best first. */
export interface SearchAnswer {
  readonly rev: number
  readonly total: number
  /** How many of them are only similar. */
  readonly similar: number
  /** How many of them, the last ones, lack something: the closest, where few or none have everything. */
  readonly closest: number
  /** Whether there may be more that have a phrase: for a quick answer only the likeliest texts were looked through. */
  readonly partial: boolean
  /** In the worker, in milliseconds. */
  readonly ms: number
  /** How many texts are indexed, of how many, while indexing runs: later answers may find more. Null when all are. */
  readonly indexing: { readonly done: number; readonly total: number } | null
  readonly hits: readonly Hit[]
  /** What was not understood in the query, in sentences. */
  readonly problems: readonly string[]
}

/** Where to go from an article, and why. */
export interface SeeAlso {
  readonly rev: number
  /** In the worker, in milliseconds. */
  readonly ms: number
  /** The articles nearest to it, the nearest first; none where no article is near. */
  readonly nearest: readonly {
    readonly row: Row
    /** How much it has of what tells most of the article, from 0 to 1. */
    readonly score: number
    /** The rare words that both have, as the article spells them, the most telling first. */
    readonly words: readonly string[]
    /** Whether its text is nearly the same. */
    readonly sameText: boolean
  }[]
  /** Topics that it may belong to, the likeliest first. */
  readonly topics: readonly {
    readonly tag: Tag
    /** How many of the nearest articles have it. */
    readonly count: number
  }[]
}

export interface Problem {
  readonly kind: 'damaged' | 'unreadable' | 'healed' | 'missing' | 'stray' | 'hash' | 'duplicate'
  readonly path: string
  readonly id: Id | null
  /** What was kept, in a sentence. */
  readonly kept: string | null
}

/** A message for the user about the library itself. */
export interface Notice {
  readonly id: string
  readonly kind: 'restored' | 'damaged' | 'read-only' | 'taken-over'
  readonly articleId: Id | null
  readonly message: string
}

export interface LibraryView {
  readonly id: Id
  readonly folder: string
  readonly rev: number
  /** A sentence when the library is read-only, otherwise null. */
  readonly readOnly: string | null
  /** Whether it can be taken over from a computer that may be gone: its clock does not let us tell. */
  readonly canTakeOver: boolean
  /** A sentence when the library is no longer in its folder, and nothing can be saved; otherwise null. */
  readonly missing: string | null
  readonly notices: readonly Notice[]
  readonly highlightColours: LibraryFile['highlightColours']
  readonly counts: {
    readonly inbox: number
    readonly unread: number
    readonly all: number
    readonly starred: number
    readonly archived: number
    readonly trashed: number
    readonly highlights: number
    readonly queued: number
  }
  readonly canUndo: string | null
  readonly canRedo: string | null
}

export interface Topic {
  readonly tag: Tag
  /** Articles that have this tag or one below it, themselves or on a highlight, except those in the trash. */
  readonly count: number
  /** Highlights that have this tag or one below it, except those of articles in the trash. */
  readonly highlights: number
  readonly colour: Colour | null
}

/** A query kept under a name. */
export interface SavedSearch {
  readonly id: Id
  readonly name: string
  readonly query: string
}
