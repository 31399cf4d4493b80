import type { Checked } from '#shared/contract.ts'
import type { Anchor, Id } from '#shared/model.ts'
import { type FilterRow, filterOf } from '#shared/query/filters.ts'
import type { QueryNode } from '#shared/query/tree.ts'
import { fold, READING } from '#shared/text/fold.ts'
import { patternOf } from '#shared/text/pattern.ts'
import type { CatalogRow, Mark } from '../../store/catalog/catalog-row.ts'

/** A highlight with the row of its article. */
export interface MarkOfRow {
  readonly row: CatalogRow
  readonly mark: Mark
}

export type HighlightFilter = Pick<Checked<'highlights'>, 'words' | 'colours' | 'noted'>

/**
 * The highlights of articles, in the order of the articles and of their texts.
 * @param filters those of the query by which the articles were chosen: each highlight must pass them itself. An article
 * that is filed under a topic has all its highlights there; otherwise only those that are filed so
 */
export function selectHighlights(
  rows: readonly CatalogRow[],
  filters: QueryNode | null,
  filter: HighlightFilter,
  now: Date,
): MarkOfRow[] {
  const passesQuery = filterOf(filters, now)
  const passes = markTest(filter)
  return rows.flatMap((row) =>
    row.highlights === 0
      ? []
      : row.marks.flatMap((mark) => (passes(mark) && passesQuery(asRow(row, mark)) ? { row, mark } : [])),
  )
}

/** An article as if it had no other highlight. The note on the article itself is none of the highlight. */
function asRow(row: CatalogRow, mark: Mark): FilterRow {
  return {
    url: row.url,
    byline: row.byline,
    publisher: row.publisher,
    siteName: row.siteName,
    publishedAt: row.publishedAt,
    publishedOffset: row.publishedOffset,
    capturedAt: row.capturedAt,
    language: row.language,
    wordCount: row.wordCount,
    tags: row.tags,
    highlightTags: mark.tags,
    state: row.state,
    colours: [mark.colour],
    highlights: 1,
    noted: mark.note !== '',
    partial: row.partial,
    pictured: row.pictured,
  }
}

function markTest({ words, colours, noted }: HighlightFilter): (mark: Mark) => boolean {
  const patterns = words.map((word) => patternOf(word, { edges: 'beginning', blanks: 'blanks' }))
  const isColoured = new Set(colours)
  return (mark) =>
    (isColoured.size === 0 || isColoured.has(mark.colour)) &&
    (noted === undefined || noted === (mark.note !== '')) &&
    patterns.every((pattern) => pattern === null || foldedOf(mark).search(pattern) !== -1)
}

/** Folding takes longest, and a filter is typed letter by letter. */
const foldedTexts = new WeakMap<Mark, string>()

/** What is searched of a highlight: the passage, its note and its topics. */
function foldedOf(mark: Mark): string {
  const known = foldedTexts.get(mark)
  if (known !== undefined) return known
  const text = fold([mark.exact, mark.note, ...mark.tags].join('\n'), READING)
  foldedTexts.set(mark, text)
  return text
}

/** The state of a highlight, where its row does not say it. */
export type StateOf = (article: Id, highlight: Id) => Promise<Anchor['state']>

/** Those in one of some states; all when no state is named. */
export async function inStates(
  marks: readonly MarkOfRow[],
  states: readonly Anchor['state'][],
  stateOf: StateOf,
): Promise<readonly MarkOfRow[]> {
  if (states.length === 0) return marks
  const wanted = new Set(states)
  const known = await Promise.all(marks.map(({ row, mark }) => mark.state ?? stateOf(row.id, mark.id)))
  return marks.filter((_, at) => wanted.has(known[at] as Anchor['state']))
}
