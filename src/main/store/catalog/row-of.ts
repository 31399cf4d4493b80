import type { Article, Highlight } from '#shared/model.ts'
import { currentVersion, shownFacts } from '#shared/shown-facts.ts'
import type { Stamp } from '../disk/durable.ts'
import type { CatalogRow } from './catalog-row.ts'

/** Makes the catalog's row of an article. */
export function rowOf(
  article: Article,
  place: Pick<CatalogRow, 'folder' | 'leftOut' | 'related' | 'pictured'> & { readonly stamp: Stamp },
): CatalogRow {
  const { id, url, canonicalUrl, revision, capturedAt, tags, state, parentId, current } = article
  const facts = shownFacts(article)
  const version = currentVersion(article)
  const notes = [article.note, ...article.notes.map((note) => note.text)].filter((text) => text !== '')
  return {
    id,
    url,
    canonicalUrl,
    revision,
    title: facts.title,
    kicker: facts.kicker,
    byline: facts.byline,
    publisher: facts.publisher,
    siteName: facts.siteName,
    publishedAt: facts.publishedAt,
    publishedPrecision: facts.publishedPrecision,
    publishedOffset: facts.publishedOffset,
    publishedRaw: facts.publishedRaw,
    capturedAt,
    language: facts.language,
    direction: facts.direction,
    excerpt: facts.excerpt,
    leadImage: facts.leadImage,
    wordCount: facts.wordCount,
    incomplete: facts.incomplete,
    tags,
    state,
    ...highlightFields(article.highlights, current),
    noted: notes.length > 0,
    parentId,
    current,
    leftOut: place.leftOut,
    related: place.related,
    partial: version.partial || facts.incomplete !== null,
    pictured: place.pictured,
    // A story cut from another's page is not that page.
    sources: parentId === null ? article.versions.flatMap((each) => each.sources[0]?.sha256 ?? []) : [],
    notes: notes.join('\n\n'),
    textHash: version.files['article.txt'] ?? '',
    folder: place.folder,
    file: place.stamp,
  }
}

/** The fields of a row that are about the article's highlights, in the order in which a version shows them. */
export function highlightFields(
  all: readonly Highlight[],
  version: number,
): Pick<CatalogRow, 'colours' | 'highlights' | 'quotations' | 'highlightTags'> {
  const highlights = inOrder(all, version)
  return {
    colours: highlights.map((highlight) => highlight.colour),
    highlights: highlights.length,
    quotations: highlights.map((highlight) => highlight.quote.exact).filter((exact) => exact !== ''),
    highlightTags: [...new Set(highlights.flatMap((highlight) => highlight.tags))],
  }
}

/** In the order of the text; lost highlights come last. */
function inOrder(highlights: readonly Highlight[], version: number): readonly Highlight[] {
  const start = ({ anchors }: Highlight) => anchors[version]?.start ?? Number.POSITIVE_INFINITY
  return highlights.toSorted((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)))
}
