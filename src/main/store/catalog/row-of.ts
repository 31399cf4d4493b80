import type { Article, Highlight, Id } from '#shared/model.ts'
import { currentVersion, shownFacts } from '#shared/shown-facts.ts'
import type { Stamp } from '../disk/durable.ts'
import type { CatalogRow, Mark } from './catalog-row.ts'

/** Makes the catalog's row of an article. */
export function rowOf(
  article: Article,
  place: Pick<CatalogRow, 'folder' | 'leftOut' | 'related' | 'pictured'> & { readonly stamp: Stamp },
): CatalogRow {
  const { id, url, canonicalUrl, revision, capturedAt, tags, state, parentId, current } = article
  const facts = shownFacts(article)
  const version = currentVersion(article)
  const notes = new Map(article.notes.map(({ id, text }) => [id, text]))
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
    ...highlightFields(article.highlights, current, ({ noteId }) => notes.get(noteId ?? '') ?? ''),
    noted: article.note !== '' || article.notes.some(({ text }) => text !== ''),
    parentId,
    current,
    leftOut: place.leftOut,
    related: place.related,
    partial: version.partial || facts.incomplete !== null,
    pictured: place.pictured,
    // A story cut from another's page is not that page.
    sources: parentId === null ? article.versions.flatMap((each) => each.sources[0]?.sha256 ?? []) : [],
    note: article.note,
    textHash: version.files['article.txt'] ?? '',
    folder: place.folder,
    file: place.stamp,
  }
}

/**
 * The fields of a row that are about the article's highlights, in the order in which a version shows them.
 * @param noteOf gives the text of a highlight's note; empty when there is none
 */
export function highlightFields(
  all: readonly Highlight[],
  version: number,
  noteOf: (highlight: Highlight) => string,
): Pick<CatalogRow, 'colours' | 'highlights' | 'marks' | 'highlightTags'> {
  const highlights = inOrder(all, version)
  return {
    colours: highlights.map((highlight) => highlight.colour),
    highlights: highlights.length,
    marks: highlights.map((highlight) => markOf(highlight, version, noteOf(highlight))),
    highlightTags: highlights.flatMap(({ tags }) => (tags.length === 0 ? [] : [tags])),
  }
}

/** Gives the text of a highlight's note as a row has it, for highlights of which only other fields have changed. */
export function notesInRow({ marks }: Pick<CatalogRow, 'marks'>): (highlight: { readonly id: Id }) => string {
  const notes = new Map(marks.map(({ id, note }) => [id, note]))
  return ({ id }) => notes.get(id) ?? ''
}

/** All notes of an article as one text: what search reads. A note that several highlights share is in it once. */
export function notesOf({ note, marks }: Pick<CatalogRow, 'note' | 'marks'>): string {
  const notes = new Set([note, ...marks.map((mark) => mark.note)])
  notes.delete('')
  return [...notes].join('\n\n')
}

function markOf({ id, kind, colour, tags, createdAt, quote, anchors }: Highlight, version: number, note: string): Mark {
  return { id, kind, colour, tags, createdAt, exact: quote.exact, note, state: anchors[version]?.state ?? null }
}

/** In the order of the text; lost highlights come last. */
function inOrder(highlights: readonly Highlight[], version: number): readonly Highlight[] {
  const start = ({ anchors }: Highlight) => anchors[version]?.start ?? Number.POSITIVE_INFINITY
  return highlights.toSorted((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)))
}
