import type { Id } from '#shared/model.ts'

/** What to scroll to once an article is open: the highlight, or else its note with these words, else the passage. */
export interface Jump {
  readonly id: Id
  readonly highlight: Id | null
  readonly at: { readonly start: number; readonly end: number } | null
  readonly note: readonly string[]
}

/** The two pages that a window has room for: one article, or two side by side. */
export type PageName = 'first' | 'second'

/** What one page shows of its article. */
export interface Page {
  /** The article on the page. */
  readonly article: Id | null
  /** Which of its versions is shown; null for the current one. */
  readonly version: number | null
  /** The current highlight in it. */
  readonly highlight: Id | null
  readonly jump: Jump | null
  readonly editsTopics: boolean
  /** The highlight whose topics are being written. */
  readonly editsTopicsOf: Id | null
}

/** What changes a page. */
export interface PageActions {
  /**
   * Opens an article; with `stay`, a window that shows only the list stays at the list.
   * @param note words of the note to go to
   */
  open(id: Id | null, at?: Jump['at'], how?: 'stay', note?: Jump['note']): void
  /** Opens an article at one of its highlights. */
  openHighlight(id: Id, highlight: Id, how?: 'stay'): void
  look(version: number | null): void
  landed(): void
  choose(highlight: Id | null): void
  editTopics(edits: boolean): void
  editTopicsOf(highlight: Id | null): void
}

export const emptyPage: Page = {
  article: null,
  version: null,
  highlight: null,
  jump: null,
  editsTopics: false,
  editsTopicsOf: null,
}

/** The two pages of a window, by name and by activity: the fields of the active page are those of the window itself. */
export interface Pages extends Page {
  /** The page that keys and commands act on. */
  readonly active: PageName
  /** The page next to it; null where one article is open. */
  readonly other: Page | null
  /** The page on the side where a line ends: the article beside. Without a second one it is not there. */
  readonly trailing: PageName
}

export const otherName = (name: PageName): PageName => (name === 'first' ? 'second' : 'first')

/** The page of a name; null where it is not open. */
export const pageOf = (pages: Pages, name: PageName): Page | null => (name === pages.active ? pages : pages.other)

/** Whether an article is open on one of the pages. */
export const isOpen = (pages: Pages, article: Id): boolean =>
  pages.article === article || pages.other?.article === article

const fieldsOf = ({ article, version, highlight, jump, editsTopics, editsTopicsOf }: Page): Page => ({
  article,
  version,
  highlight,
  jump,
  editsTopics,
  editsTopicsOf,
})

/** Makes a page the active one, where it is open. */
export function activated(pages: Pages, name: PageName): Partial<Pages> {
  if (name === pages.active || pages.other === null) return {}
  return { ...pages.other, active: name, other: fieldsOf(pages) }
}

/** Opens a second page with the same article and version, and makes it active; where there is one, makes that active. */
export function split(pages: Pages): Partial<Pages> {
  const next = otherName(pages.active)
  if (pages.other !== null) return activated(pages, next)
  if (pages.article === null) return {}
  const { article, version, highlight } = pages
  return { ...emptyPage, article, version, highlight, active: next, other: fieldsOf(pages), trailing: next }
}

/** Closes a page of two; the remaining one is active. */
export function closed(pages: Pages, name: PageName): Partial<Pages> {
  if (pages.other === null) return {}
  return name === pages.active ? { ...pages.other, active: otherName(name), other: null } : { other: null }
}

/** A page with an article opened on it. */
export const withArticle = (page: Page, article: Id | null): Page => ({
  ...emptyPage,
  article,
  highlight: page.article === article ? page.highlight : null,
})
