import { articleLink } from '#shared/links/link.ts'
import type { Anchor, Article, Corrected, Highlight, Id, Note } from '#shared/model.ts'
import { currentVersion, shownFacts } from '#shared/shown-facts.ts'
import { plainFacts } from '#shared/text/plain-line.ts'
import { find } from '#shared/text/quote.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'

/**
 * A highlight as it is in one version. If the highlight has no anchor for this version, it is searched in the text now;
 * the result is not stored.
 * @param text gives article.txt of the version; called only when needed
 * @param noteOf finds a note; pass it to view many highlights quickly
 */
export async function viewHighlight(
  article: Article,
  highlight: Highlight,
  version: number,
  text: () => Promise<string>,
  noteOf: (id: Id) => Note | undefined = (id) => article.notes.find((each) => each.id === id),
): Promise<HighlightView> {
  const { anchors, ...rest } = highlight
  const anchor = anchors[version] ?? (await findAnchor(highlight, text))
  const note = highlight.noteId === null ? undefined : noteOf(highlight.noteId)
  return {
    ...rest,
    start: anchor.start,
    end: anchor.end,
    state: anchor.state,
    note: note?.text ?? '',
    link: articleLink(article.id, highlight.id),
  }
}

async function findAnchor(highlight: Highlight, text: () => Promise<string>): Promise<Omit<Anchor, 'by'>> {
  const latest = highlight.anchors[highlight.madeOn]
  const hint =
    latest !== undefined && latest.start !== null && latest.end !== null
      ? { start: latest.start, end: latest.end }
      : null
  const { state, start, end } = find(await text(), highlight.quote, hint)
  return { state, start, end }
}

/** Highlights in the order of the text; the lost ones last. */
export function inTextOrder<T extends { readonly start: number | null; readonly end: number | null }>(
  highlights: readonly T[],
): T[] {
  const place = (start: number | null) => start ?? Number.POSITIVE_INFINITY
  return [...highlights].sort((a, b) => place(a.start) - place(b.start) || (a.end ?? 0) - (b.end ?? 0))
}

/** An article in the form that the window and the command line get. */
export async function viewArticle(
  article: Article,
  row: Pick<CatalogRow, 'leftOut' | 'related'>,
  version: number,
  text: () => Promise<string>,
): Promise<ArticleView> {
  const notes = new Map(article.notes.map((note) => [note.id, note]))
  const noteOf = (id: Id) => notes.get(id)
  const highlights = await Promise.all(
    article.highlights.map((highlight) => viewHighlight(article, highlight, version, text, noteOf)),
  )
  const captured = article.versions.find((each) => each.n === version)?.facts ?? currentVersion(article).facts
  return {
    id: article.id,
    revision: article.revision,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    capturedAt: article.capturedAt,
    facts: shownFacts(article, captured),
    captured: plainFacts(captured),
    corrected: Object.keys(article.corrected) as (keyof Corrected)[],
    tags: article.tags,
    state: article.state,
    note: article.note,
    highlights: inTextOrder(highlights),
    versions: article.versions,
    version,
    current: article.current,
    parentId: article.parentId,
    leftOut: row.leftOut,
    related: row.related,
  }
}
